import type { Context } from 'koa';
import { invalidParam } from '../base/matrix-error.js';

/** What is looked up by it must fit a key of the store. */
const MOST_BYTES = 255;

/**
 * The parameters of the query, each of them once at most and of no more than `most` bytes; an empty one counts as absent.
 * @throws MatrixError 400 for one that is not known: a filter that is spelt wrongly must not list everything
 */
export function readQuery<Name extends string>(
  { query }: Pick<Context, 'query'>,
  names: readonly Name[],
  most = MOST_BYTES,
): Partial<Readonly<Record<Name, string>>> {
  const known = new Set<string>(names);
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(query)) {
    // Where it is allowed, the requester has read it.
    if (name === 'access_token') continue;
    if (!known.has(name)) throw invalidParam(`${name} is no parameter here: there are ${names.join(', ')}`);
    if (Array.isArray(value)) throw invalidParam(`${name} is there twice`);
    if (value && Buffer.byteLength(value) > most) throw invalidParam(`${name} is longer than ${most} bytes`);
    if (value) found[name] = value;
  }
  // The compiler does not see that each name in it is one of these.
  return found as Partial<Readonly<Record<Name, string>>>;
}

/** A whole number in a range. @throws MatrixError 400 */
export function wholeNumber(name: string, text: string | undefined, most: number, absent: number): number {
  if (text === undefined) return absent;
  const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > most) throw invalidParam(`${name} must be a whole number from 1 to ${most}`);
  return value;
}
