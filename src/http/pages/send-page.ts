import type { ParameterizedContext } from 'koa';
import type { MatrixError } from '../../base/matrix-error.js';
import type { Random } from '../../base/runtime.js';
import type { Html } from '../../pages/html.js';
import type { PageHead } from '../../pages/layout.js';
import { pageWords } from './page-words.js';

export interface PageReply {
  readonly status: number;
  readonly page: (head: PageHead) => Html;
  /** Present when the page says what was refused. */
  readonly refusal?: MatrixError;
  /** Where it leads on by itself: its status is 303 then. */
  readonly location?: string;
  /** Where its form may lead besides: browsers hold the redirect that answers a form against this. */
  readonly leadsTo?: string;
}

export interface PageSenderOptions {
  readonly random: Random;
  readonly publicUrl: string;
}

/**
 * Sends a page that loads nothing, runs no script but its own, stands in no frame and is kept nowhere. No
 * `Cross-Origin-Opener-Policy`: it would cut the page from the app that opened it and waits for its message.
 */
export function pageSender({ random, publicUrl }: PageSenderOptions) {
  const site = new URL(publicUrl).host;
  const wordsFor = pageWords();
  return (ctx: ParameterizedContext, { status, page, refusal, location, leadsTo }: PageReply): void => {
    const nonce = random(16).toString('base64url');
    ctx.status = status;
    ctx.set({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policyFor(nonce, leadsTo),
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    });
    if (location !== undefined) ctx.set('Location', location);
    if (refusal?.retryAfterMs !== undefined) ctx.set('Retry-After', String(Math.ceil(refusal.retryAfterMs / 1000)));
    // The rest of a refused body is not waited for.
    if (status === 413 || status === 408) ctx.set('Connection', 'close');
    ctx.body = page({ nonce, site, ...wordsFor(ctx) }).toString();
  };
}

const policyFor = (nonce: string, leadsTo?: string): string =>
  [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    // A QR code is in the page itself.
    'img-src data:',
    leadsTo === undefined ? "form-action 'self'" : `form-action 'self' ${leadsTo}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
