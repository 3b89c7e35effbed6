import type Router from '@koa/router';
import type { RouterContext } from '@koa/router';
import { unrecognized } from '../../base/matrix-error.js';
import type { AppFile } from '../app-files.js';

/** Runs and styles itself by files of this server alone, asks this server alone, stands in no frame, and never makes markup of text. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The account page and the administration page: one application, which finds its way by the address. */
export function appRoutes(router: Router, files: ReadonlyMap<string, AppFile>): void {
  const page = files.get('index.html');
  const words = wordsIn(files);
  router.get(['/', '/account{/*rest}', '/admin{/*rest}'], (ctx) => {
    if (!page) throw unrecognized('The pages are not there');
    ctx.set({
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': POLICY,
      // The pages of other stages are opened beside it and tell it when they are done.
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
      'Referrer-Policy': 'no-referrer',
      'X-Frame-Options': 'DENY',
      // Else they would be asked for only when the script runs.
      ...(words.size > 0 && {
        Link: `</${words.get(ctx.acceptsLanguages(['en', ...words.keys()]) || 'en')}>; rel=modulepreload`,
      }),
    });
    ctx.vary('Accept-Language');
    send(ctx, page);
  });

  router.get('/assets/:name', (ctx) => {
    const file = files.get(`assets/${ctx.params.name}`);
    if (!file) throw unrecognized('There is no such file here');
    // Its name changes with its content.
    ctx.set({ 'Cache-Control': 'public, max-age=31536000, immutable', 'Cross-Origin-Resource-Policy': 'same-origin' });
    send(ctx, file);
  });
}

/** The file with the words of each language. */
const wordsIn = (files: ReadonlyMap<string, AppFile>): ReadonlyMap<string, string> =>
  new Map(
    [...files.keys()].flatMap((path) => {
      const language = /^assets\/words-(.+)-.{8}\.js$/.exec(path)?.[1];
      return language === undefined ? [] : [[language, path] as const];
    }),
  );

function send(ctx: RouterContext, { type, plain, brotli }: AppFile): void {
  ctx.set({ 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' });
  ctx.vary('Accept-Encoding');
  const isBrotli = ctx.acceptsEncodings('br', 'identity') === 'br';
  if (isBrotli) ctx.set('Content-Encoding', 'br');
  ctx.body = isBrotli ? brotli : plain;
}
