import type Router from '@koa/router';
import type { RouterContext } from '@koa/router';
import type { ParameterizedContext } from 'koa';
import type { KeyRing } from '../../base/key-ring.js';
import type { Clock, Random, Timers } from '../../base/runtime.js';
import { message } from '../../base/words.js';
import { FORM_TOKEN, STOP } from '../../pages/stage-page.js';
import { stoppedPage } from '../../pages/stopped-page.js';
import type { PageDoor } from '../../uia/page-door.js';
import type { Stage } from '../../uia/stage.js';
import type { StageAlias } from '../../uia/stage-registry.js';
import type { BodyLimits } from '../body.js';
import { fallbackAddress, type PageStage } from '../pages/fallback-address.js';
import { type CountProof, fallbackAttempt } from '../pages/fallback-attempt.js';
import { fallbackReplies } from '../pages/fallback-replies.js';
import { type FallbackVisit, fallbackVisit, type Visitor } from '../pages/fallback-visit.js';
import { foreignForm, isForeign } from '../pages/foreign-origin.js';
import { readForm } from '../pages/form-body.js';
import { formGuard } from '../pages/form-guard.js';
import { refusedReply } from '../pages/refused-reply.js';
import { type PageReply, pageSender } from '../pages/send-page.js';
import { ssoFallback } from '../pages/sso-fallback.js';
import { client } from '../paths.js';

export interface FallbackRoutesOptions {
  readonly engine: PageDoor;
  readonly stages: readonly Stage[];
  readonly aliases: Readonly<Record<string, StageAlias>>;
  readonly keys: KeyRing;
  readonly random: Random;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly publicUrl: string;
  /** Lets people go on with a sign-in from another network than the one where it was begun. */
  readonly anyAddress: boolean;
  readonly bodyLimits: BodyLimits;
  readonly countProof?: CountProof;
  /** Whether there is a page of `m.login.sso`, which leads through a whole flow. */
  readonly ssoFlow?: boolean;
}

/** The web page of every stage that has a form (specification: Fallback). */
export function fallbackRoutes(router: Router, options: FallbackRoutesOptions): void {
  const {
    engine,
    stages,
    aliases,
    keys,
    random,
    timers,
    clock,
    publicUrl,
    anyAddress,
    bodyLimits,
    ssoFlow = false,
  } = options;
  const { stageOf, sessionOf, linksTo } = fallbackAddress(stages, aliases);
  const send = pageSender({ random, publicUrl });
  const guard = formGuard({ keys, random, publicUrl });
  const reply = fallbackReplies({ guard, linksTo, clock });
  const attempt = fallbackAttempt({ engine, reply, countProof: options.countProof });
  const paths = client('/auth/:type/fallback/web');

  const sso = ssoFlow ? ssoFallback(options) : null;

  router.get(
    paths,
    ...(sso ? [sso.show] : []),
    page(async (ctx, stage, session) => reply(ctx, stage, await visitOf(ctx, stage, session), null)),
  );

  router.post(
    paths,
    ...(sso ? [sso.take] : []),
    page(async (ctx, stage, session) => {
      if (isForeign(ctx.headers, publicUrl)) throw foreignForm();
      const sent = await readForm(ctx.request, bodyLimits, timers);
      const visit = await visitOf(ctx, stage, session);
      if (visit.outcome !== 'form') return reply(ctx, stage, visit, null);
      const id = visit.view.session;
      if (!guard.admits(ctx, [id, stage.type], sent.get(FORM_TOKEN)))
        return { ...reply(ctx, stage, visit, STALE), status: 403 };
      if (!sent.has(STOP)) return attempt(ctx, stage, visit.view, visitorOf(ctx), sent);
      return (await engine.cancel(id)) ? STOPPED : reply(ctx, stage, { outcome: 'gone' }, null);
    }),
  );

  /** A wrong address is answered as JSON, for whoever made the link; all else as a page, for whoever followed it. */
  function page(handle: (ctx: RouterContext, stage: PageStage, session: string | null) => Promise<PageReply>) {
    return async (ctx: RouterContext): Promise<void> => {
      const stage = stageOf(ctx.params);
      const session = sessionOf(ctx.query);
      send(ctx, await handle(ctx, stage, session).catch(refusedReply));
    };
  }

  async function visitOf(ctx: ParameterizedContext, stage: PageStage, session: string | null): Promise<FallbackVisit> {
    return fallbackVisit(stage, session === null ? null : await engine.describe(session), visitorOf(ctx));
  }

  function visitorOf({ state }: ParameterizedContext): Visitor {
    return { address: state.address, userAgent: state.userAgent, anyAddress };
  }
}

/** The form comes with a new token, so entering it once more is enough. */
const STALE = message('stale-form-enter');
const STOPPED: PageReply = { status: 200, page: stoppedPage };
