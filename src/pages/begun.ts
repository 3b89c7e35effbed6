import { type Html, html } from './html.js';

export interface Begun {
  readonly at: number;
  readonly address: string;
}

/** When and from where a session was begun: how people tell their own sign-in from somebody else's. */
export const begunWords = ({ at, address }: Begun, now: number): Html => {
  const iso = new Date(at).toISOString();
  return html`${ago(now - at)}, at <time datetime="${iso}">${iso.slice(11, 16)} UTC</time>, from ${address}`;
};

function ago(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return 'Less than a minute ago';
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  const hours = Math.floor(minutes / 60);
  return hours === 1 ? '1 hour ago' : `${hours} hours ago`;
}
