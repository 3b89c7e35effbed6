import { invalidParam } from '../base/matrix-error.js';

const MOST_LENGTH = 2048;

/**
 * Where a client wants people to go on (specification: `next_link`); null: to a host that is not allowed, and it is left out.
 * @throws MatrixError 400 for what is no http or https URL
 */
export function allowedLink(text: string, hosts: readonly string[]): string | null {
  const url = text.length <= MOST_LENGTH && URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '')
    throw invalidParam('next_link must be an http or https URL without a user');
  return hosts.includes(url.host) ? url.href : null;
}
