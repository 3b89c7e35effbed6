import type Router from '@koa/router';
import type { Context, Middleware, Next } from 'koa';
import { SSO_SIGN_IN, type SsoSignInOptions, ssoSignIn } from '../../account/sso-sign-in.js';
import type { JsonObject } from '../../base/json.js';
import type { KeyRing } from '../../base/key-ring.js';
import { notFound } from '../../base/matrix-error.js';
import type { Timers } from '../../base/runtime.js';
import { message } from '../../base/words.js';
import { isAllowedRedirect, type RedirectUrl, readRedirectUrl, withLoginToken } from '../../model/redirect-url.js';
import { gonePage } from '../../pages/gone-page.js';
import { ssoBadAddressPage, ssoContinuePage, ssoElsewherePage } from '../../pages/sso-pages.js';
import { FORM_TOKEN, STOP } from '../../pages/stage-page.js';
import { stoppedPage } from '../../pages/stopped-page.js';
import type { Authentication, UiaEngine } from '../../uia/engine.js';
import type { Operation } from '../../uia/operation.js';
import type { SessionView } from '../../uia/page-door.js';
import type { Stage } from '../../uia/stage.js';
import type { BodyLimits } from '../body.js';
import { fallbackAddress } from '../pages/fallback-address.js';
import type { CountProof } from '../pages/fallback-attempt.js';
import { foreignForm, isForeign } from '../pages/foreign-origin.js';
import { type FormBody, readForm } from '../pages/form-body.js';
import { formGuard } from '../pages/form-guard.js';
import { onwardReply } from '../pages/onward-reply.js';
import { refusedReply } from '../pages/refused-reply.js';
import { type PageReply, pageSender } from '../pages/send-page.js';
import { isWalked, stageWalk, walkUrl } from '../pages/stage-walk.js';
import { client } from '../paths.js';

export interface SsoRoutesOptions {
  readonly engine: UiaEngine;
  readonly stages: readonly Stage[];
  readonly keys: KeyRing;
  readonly timers: Timers;
  readonly publicUrl: string;
  readonly bodyLimits: BodyLimits;
  readonly signIn: SsoSignInOptions;
  /** Where people are led without being asked: origins, or paths with what is below them. */
  readonly allowed: readonly string[];
  /** As for a login. */
  readonly asksConsent: Operation['asksConsent'];
  /** Bounds how many requests of one kind an address sends. */
  readonly limited: (kind: string) => Middleware;
  readonly countProof: CountProof;
}

const PAGE = '/_uia/sso';
const CONTINUE = 'continue';
const STALE = message('stale-form-enter');
const GONE: PageReply = { status: 404, page: gonePage };

/**
 * Sign-in in the browser for apps that know no stage of ours (specification: Client login via SSO). Where it leads is fixed when it
 * begins, and only the browser that began it can go on with it.
 */
export function ssoRoutes(router: Router, options: SsoRoutesOptions): void {
  const { engine, stages, keys, timers, publicUrl, bodyLimits, allowed, limited, countProof } = options;
  const { clock, random } = options.signIn;
  const operation = engine.declare({ ...SSO_SIGN_IN, asksConsent: options.asksConsent });
  const run = ssoSignIn(options.signIn);
  const send = pageSender({ random, publicUrl });
  const guard = formGuard({ keys, random, publicUrl, cookie: 'sso' });
  const address = fallbackAddress(stages, {});
  const walk = stageWalk({ engine, address, guard, clock, countProof });

  router.get(client('/login/sso/redirect'), onPage, limited('sso'), answer(begin));
  router.get(client('/login/sso/redirect/:idpId'), () => {
    throw notFound('There is no such identity provider here: leave it out');
  });
  router.get(PAGE, onPage, answer(show));
  router.post(PAGE, onPage, answer(takeForm));

  async function begin(ctx: Context): Promise<PageReply> {
    const { redirectUrl } = ctx.query;
    const target = typeof redirectUrl === 'string' ? readRedirectUrl(redirectUrl) : null;
    if (!target) return { status: 400, page: ssoBadAddressPage };
    // Nobody goes on from it.
    if (ctx.method === 'HEAD') return onwardReply(PAGE);
    const begun = await ask(ctx, undefined, { redirect_url: target.href, browser: guard.browserOf(ctx) });
    if (begun.outcome !== 'challenged') throw new Error('a sign-in that nothing was proven for');
    return onwardReply(PAGE + walkUrl(begun.challenge.session));
  }

  async function show(ctx: Context): Promise<PageReply> {
    const session = address.sessionOf(ctx.query);
    const view = session === null ? null : await viewOf(session);
    if (!view) return GONE;
    if (!isOwn(ctx, view)) return ELSEWHERE;
    return isWalked(view) ? asking(ctx, view) : led(view, walk.show(ctx, view, ctx.query.stage));
  }

  async function takeForm(ctx: Context): Promise<PageReply> {
    if (isForeign(ctx.headers, publicUrl)) throw foreignForm();
    const sent = await readForm(ctx.request, bodyLimits, timers);
    const session = address.sessionOf(ctx.query);
    if (session === null) return GONE;
    const view = await viewOf(session);
    const mayContinue = guard.admits(ctx, [session, CONTINUE], sent.get(FORM_TOKEN));
    // Pressed twice: the browser follows the second answer only.
    if (!view) return mayContinue && !sent.has(STOP) ? finish(ctx, session) : GONE;
    if (!isOwn(ctx, view)) return ELSEWHERE;
    return isWalked(view) ? answerToAsking(ctx, view, sent, mayContinue) : takeProof(ctx, view, sent);
  }

  async function takeProof(ctx: Context, view: SessionView, sent: FormBody): Promise<PageReply> {
    const wanted = ctx.query.stage;
    if (!walk.admits(ctx, view, wanted, sent.get(FORM_TOKEN)))
      return { ...led(view, walk.show(ctx, view, wanted, STALE)), status: 403 };
    if (sent.has(STOP)) return stop(view);
    const { address: from, userAgent } = ctx.state;
    const reply = await walk.take(ctx, view, wanted, sent, { address: from, userAgent, anyAddress: true });
    const after = reply.location !== undefined && isKnown(view) ? await viewOf(view.session) : null;
    return after && isWalked(after) ? finish(ctx, view.session) : led(view, reply);
  }

  async function answerToAsking(
    ctx: Context,
    view: SessionView,
    sent: FormBody,
    mayContinue: boolean,
  ): Promise<PageReply> {
    if (!mayContinue) return { ...asking(ctx, view), status: 403 };
    return sent.has(STOP) ? stop(view) : finish(ctx, view.session);
  }

  /** Makes the token, or gives the one that was made again, and leads to the app with it. */
  async function finish(ctx: Context, session: string): Promise<PageReply> {
    const done = await ask(ctx, { session });
    if (done.outcome === 'challenged') {
      const { session: next } = done.challenge;
      if (next === session) return onwardReply(walkUrl(session));
      // In place of one that is over the engine opens another, which leads nowhere.
      await engine.cancel(next);
      return GONE;
    }
    const { redirect_url: url, login_token: token, expires_at: until } = done.answer.body;
    const target = readRedirectUrl(String(url));
    if (!target || Number(until) <= clock()) return GONE;
    return onwardReply(withLoginToken(target, String(token)));
  }

  /** The engine's own request, which no client sends: it has a session for each browser and target. */
  function ask(ctx: Context, auth: unknown, body: JsonObject = {}): Promise<Authentication> {
    const { address: from, userAgent } = ctx.state;
    const request = { operation, method: 'GET', path: '/login/sso/redirect', requester: null, auth, body };
    const bodyGiven = Object.keys(body).length > 0;
    return engine.authenticate({ ...request, bodyGiven, address: from, userAgent, validate: () => undefined }, run);
  }

  async function viewOf(session: string): Promise<SessionView | null> {
    const view = await engine.describe(session);
    return view?.operation === operation.name && view.request.browser !== undefined ? view : null;
  }

  function isOwn(ctx: Context, { request }: SessionView): boolean {
    return guard.isFrom(ctx, request.browser);
  }

  function isKnown(view: SessionView): boolean {
    return isAllowedRedirect(targetOf(view), allowed);
  }

  function asking(ctx: Context, view: SessionView): PageReply {
    const target = targetOf(view);
    const formToken = guard.tokenFor(ctx, [view.session, CONTINUE]);
    const page = { target, userId: view.subject ?? '', formToken };
    return { status: 200, page: (head) => ssoContinuePage(head, page), leadsTo: target.source };
  }

  /** The last form on the way to a place that is not asked about leads there itself. */
  function led(view: SessionView, reply: PageReply): PageReply {
    return isKnown(view) ? { ...reply, leadsTo: targetOf(view).source } : reply;
  }

  async function stop({ session }: SessionView): Promise<PageReply> {
    return (await engine.cancel(session)) ? { status: 200, page: stoppedPage } : GONE;
  }

  function answer(handle: (ctx: Context) => Promise<PageReply>) {
    return async (ctx: Context): Promise<void> => send(ctx, await handle(ctx));
  }

  /** A person is in front of it: what is refused is told on a page. */
  async function onPage(ctx: Context, next: Next): Promise<void> {
    await next().catch((fault: unknown) => send(ctx, refusedReply(fault)));
  }
}

const ELSEWHERE: PageReply = { status: 403, page: ssoElsewherePage };

function targetOf({ request }: SessionView): RedirectUrl {
  const target = readRedirectUrl(String(request.redirect_url));
  if (!target) throw new Error('a sign-in that leads nowhere');
  return target;
}
