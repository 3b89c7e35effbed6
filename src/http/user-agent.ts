import type { Context } from 'koa';

const MOST_LENGTH = 256;

/** What the client calls itself: it goes into records, so it is shortened and has no control characters. Null: nothing. */
export function userAgentOf(ctx: Pick<Context, 'get'>): string | null {
  const text = ctx.get('User-Agent').replaceAll(/\p{C}/gu, '').trim();
  return text === '' ? null : [...text].slice(0, MOST_LENGTH).join('');
}
