import type { ParameterizedContext } from 'koa';
import { sameText, sha256 } from '../../base/digest.js';
import type { KeyRing } from '../../base/key-ring.js';
import type { Random } from '../../base/runtime.js';

export interface FormGuardOptions {
  readonly keys: KeyRing;
  readonly random: Random;
  readonly publicUrl: string;
  /** `page` by default: for pages that apps open. */
  readonly cookie?: PageCookie;
}

/**
 * `page` is sent by no link of another site: such a visit gets a new one · `sso` is, so that a browser keeps one through a redirect
 * from another site and for all its sign-ins. No form of another site brings either.
 */
type PageCookie = 'page' | 'sso';
const SAME_SITE = { page: 'Strict', sso: 'Lax' } as const;

/** Ties a form to the browser that was given it: a cookie, and a token made of the cookie and what the form is for. */
export interface FormGuard {
  /** The token of a form. Gives the browser a cookie where it sent none. */
  tokenFor(ctx: ParameterizedContext, purpose: readonly string[]): string;
  admits(ctx: ParameterizedContext, purpose: readonly string[], token: string | undefined): boolean;
  /** Names the browser to whoever has seen it before. Gives it a cookie where it sent none. */
  browserOf(ctx: ParameterizedContext): string;
  isFrom(ctx: ParameterizedContext, browser: unknown): boolean;
}

const browserOf = (cookie: string): string => sha256(`browser ${cookie}`);
const COOKIE = /^[A-Za-z0-9_-]{43}$/;

export function formGuard({ keys, random, publicUrl, cookie: kind = 'page' }: FormGuardOptions): FormGuard {
  const secure = new URL(publicUrl).protocol === 'https:';
  const name = `${secure ? '__Host-' : ''}matrix_uia_${kind}`;
  const digest = (cookie: string, purpose: readonly string[]): string => keys.digest('page form', [cookie, ...purpose]);

  return {
    tokenFor: (ctx, purpose) => digest(cookieOf(ctx) ?? newCookie(ctx), purpose),

    admits(ctx, purpose, token) {
      const cookie = cookieOf(ctx);
      return cookie !== null && token !== undefined && sameText(token, digest(cookie, purpose));
    },

    browserOf: (ctx) => browserOf(cookieOf(ctx) ?? newCookie(ctx)),

    isFrom(ctx, browser) {
      const cookie = cookieOf(ctx);
      return cookie !== null && browser === browserOf(cookie);
    },
  };

  function cookieOf(ctx: ParameterizedContext): string | null {
    const value = ctx.cookies.get(name);
    return value !== undefined && COOKIE.test(value) ? value : null;
  }

  function newCookie(ctx: ParameterizedContext): string {
    const value = random(32).toString('base64url');
    // Written by hand: koa refuses `Secure` where it cannot see the TLS, as behind a proxy.
    ctx.append(
      'Set-Cookie',
      `${name}=${value}; Path=/; HttpOnly; SameSite=${SAME_SITE[kind]}${secure ? '; Secure' : ''}`,
    );
    return value;
  }
}
