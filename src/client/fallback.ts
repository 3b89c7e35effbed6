import type { Prompt } from './interactive.js';
import { stopped } from './uia-error.js';

/** The page of a stage. `baseUrl` is where the server is, such as `https://matrix.example.org`. */
export const fallbackUrl = (baseUrl: string, { type, session }: Pick<Prompt, 'type' | 'session'>): string =>
  `${baseUrl.replace(/\/$/, '')}/_matrix/client/v3/auth/${encodeURIComponent(type)}/fallback/web?session=${encodeURIComponent(session)}`;

interface Popup {
  readonly closed: boolean;
  close(): void;
}

interface Said {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/** The part of a browser's `window` that is used. */
export interface Opener {
  open(url: string): Popup | null;
  addEventListener(type: 'message', listener: (said: Said) => void): void;
  removeEventListener(type: 'message', listener: (said: Said) => void): void;
}

const LOOK_EVERY_MS = 300;

/** Shows fallback pages in a window of their own: `fallback: inPopup(baseUrl, window)`. Call it from a click, or browsers block it. */
export const inPopup =
  (baseUrl: string, opener: Opener) =>
  (prompt: Pick<Prompt, 'type' | 'session'>): Promise<void> =>
    new Promise((resolve, reject) => {
      const popup = opener.open(fallbackUrl(baseUrl, prompt));
      if (!popup) return reject(stopped('no_way', 'The browser opened no window'));
      const { origin } = new URL(baseUrl);
      const listen = ({ data, origin: from, source }: Said): void => {
        if (data === 'authDone' && from === origin && source === popup) done();
      };
      const looking = setInterval(() => popup.closed && done(), LOOK_EVERY_MS);
      const done = (): void => {
        clearInterval(looking);
        opener.removeEventListener('message', listen);
        popup.close();
        resolve();
      };
      opener.addEventListener('message', listen);
    });
