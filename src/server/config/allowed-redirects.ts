import { readRedirectUrl } from '../../model/redirect-url.js';

/** Origins, or paths with what is below them; null when one is no address to lead people back to, or has a query or a fragment. */
export function allowedRedirects(texts: readonly string[]): readonly string[] | null {
  const places = texts.map((text) => (/[?#]/.test(text) ? null : readRedirectUrl(text)));
  return places.every((place) => place !== null) ? places.map(({ href }) => href) : null;
}
