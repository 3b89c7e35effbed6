import type { Context, Middleware, Next } from 'koa';
import type { KeyRing } from '../../base/key-ring.js';
import type { Clock, Random, Timers } from '../../base/runtime.js';
import { message } from '../../base/words.js';
import { donePage } from '../../pages/done-page.js';
import { gonePage } from '../../pages/gone-page.js';
import { FORM_TOKEN, STOP } from '../../pages/stage-page.js';
import { stoppedPage } from '../../pages/stopped-page.js';
import type { PageDoor, SessionView } from '../../uia/page-door.js';
import { SSO_NAMES } from '../../uia/sso-flow.js';
import type { Stage } from '../../uia/stage.js';
import type { BodyLimits } from '../body.js';
import { fallbackAddress } from './fallback-address.js';
import { foreignForm, isForeign } from './foreign-origin.js';
import { readForm } from './form-body.js';
import { formGuard } from './form-guard.js';
import { refusedReply } from './refused-reply.js';
import { type PageReply, pageSender } from './send-page.js';
import { isWalked, stageWalk } from './stage-walk.js';

const STALE = message('stale-form-enter');
const GONE: PageReply = { status: 404, page: gonePage };
const DONE: PageReply = { status: 200, page: (head) => donePage(head, { next: null }) };

export interface SsoFallbackOptions {
  readonly engine: PageDoor;
  readonly stages: readonly Stage[];
  readonly keys: KeyRing;
  readonly random: Random;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly bodyLimits: BodyLimits;
}

/**
 * The page of `m.login.sso` (specification: Single Sign-On): it leads through an ordinary flow of the session, stage by stage. What names
 * another stage is left to what comes next.
 */
export function ssoFallback(options: SsoFallbackOptions): { readonly show: Middleware; readonly take: Middleware } {
  const { engine, stages, keys, random, timers, clock, publicUrl, bodyLimits } = options;
  const send = pageSender({ random, publicUrl });
  const guard = formGuard({ keys, random, publicUrl });
  const address = fallbackAddress(stages, {});
  const walk = stageWalk({ engine, address, guard, clock });

  return { show: page(show), take: page(take) };

  async function show(ctx: Context, view: SessionView): Promise<PageReply> {
    return isWalked(view) ? DONE : walk.show(ctx, view, ctx.query.stage);
  }

  async function take(ctx: Context, view: SessionView): Promise<PageReply> {
    if (isForeign(ctx.headers, publicUrl)) throw foreignForm();
    const sent = await readForm(ctx.request, bodyLimits, timers);
    const { stage } = ctx.query;
    if (isWalked(view)) return DONE;
    if (!walk.admits(ctx, view, stage, sent.get(FORM_TOKEN)))
      return { ...walk.show(ctx, view, stage, STALE), status: 403 };
    if (sent.has(STOP)) return (await engine.cancel(view.session)) ? { status: 200, page: stoppedPage } : GONE;
    const { address: from, userAgent } = ctx.state;
    return walk.take(ctx, view, stage, sent, { address: from, userAgent, anyAddress: true });
  }

  /** A wrong address is answered as JSON, for whoever made the link; all else as a page, for whoever followed it. */
  function page(handle: (ctx: Context, view: SessionView) => Promise<PageReply>) {
    return async (ctx: Context, next: Next): Promise<void> => {
      if (!SSO_NAMES.includes(ctx.params.type ?? '')) return next();
      const session = address.sessionOf(ctx.query);
      const found = async (): Promise<PageReply> => {
        const view = session === null ? null : await engine.describe(session);
        // Without a requester anybody may have begun it and sent the link to somebody else.
        return view?.hasRequester ? handle(ctx, view) : GONE;
      };
      send(ctx, await found().catch(refusedReply));
    };
  }
}
