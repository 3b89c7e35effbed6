import type { IncomingHttpHeaders } from 'node:http';
import { forbidden } from '../../base/matrix-error.js';
import { message } from '../../base/words.js';

/**
 * Whether a browser says that a form was sent from a page of another site. Silence is no such sign: our pages send no
 * referrer, so their `Origin` is `null` (Fetch standard), and the form's token decides.
 */
export function isForeign(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = new URL(publicUrl);
  const said = [headers.origin, headers.referer].filter((value) => value !== undefined && value !== 'null');
  return said.some((value) => originOf(value) !== origin);
}

export const foreignForm = () =>
  forbidden('This form was sent from a page of another site', { phrase: message('refused-foreign-form') });

function originOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : null;
}
