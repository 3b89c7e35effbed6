import type Router from '@koa/router';
import type { RouterContext } from '@koa/router';
import { MatrixError } from '../../base/matrix-error.js';
import { message } from '../../base/words.js';
import { donePage } from '../../pages/done-page.js';
import { gonePage } from '../../pages/gone-page.js';
import { refusedPage } from '../../pages/refused-page.js';
import { FORM_TOKEN, STOP } from '../../pages/stage-page.js';
import { stoppedPage } from '../../pages/stopped-page.js';
import type { SessionView } from '../../uia/page-door.js';
import { SSO_NAMES } from '../../uia/sso-flow.js';
import { fallbackAddress } from '../pages/fallback-address.js';
import { foreignForm, isForeign } from '../pages/foreign-origin.js';
import { readForm } from '../pages/form-body.js';
import { formGuard } from '../pages/form-guard.js';
import { type PageReply, pageSender } from '../pages/send-page.js';
import { isWalked, stageWalk } from '../pages/stage-walk.js';
import { client } from '../paths.js';
import type { FallbackRoutesOptions } from './fallback.js';

const STALE = message('stale-form-enter');
const GONE: PageReply = { status: 404, page: gonePage };
const DONE: PageReply = { status: 200, page: (head) => donePage(head, { next: null }) };

/** The page of `m.login.sso` (specification: Single Sign-On): it leads through an ordinary flow of the session, stage by stage. */
export function ssoFallbackRoutes(router: Router, options: FallbackRoutesOptions): void {
  const { engine, stages, keys, random, timers, clock, publicUrl, bodyLimits } = options;
  const send = pageSender({ random, publicUrl });
  const guard = formGuard({ keys, random, publicUrl });
  const address = fallbackAddress(stages, {});
  const walk = stageWalk({ engine, address, guard, clock });
  const paths = SSO_NAMES.flatMap((name) => client(`/auth/${name}/fallback/web`));

  router.get(
    paths,
    page(async (ctx, view) => (isWalked(view) ? DONE : walk.show(ctx, view, ctx.query.stage))),
  );

  router.post(
    paths,
    page(async (ctx, view) => {
      if (isForeign(ctx.headers, publicUrl)) throw foreignForm();
      const sent = await readForm(ctx.request, bodyLimits, timers);
      const { stage } = ctx.query;
      if (isWalked(view)) return DONE;
      if (!walk.admits(ctx, view, stage, sent.get(FORM_TOKEN)))
        return { ...walk.show(ctx, view, stage, STALE), status: 403 };
      if (sent.has(STOP)) return (await engine.cancel(view.session)) ? { status: 200, page: stoppedPage } : GONE;
      const { address: from, userAgent } = ctx.state;
      return walk.take(ctx, view, stage, sent, { address: from, userAgent, anyAddress: true });
    }),
  );

  /** A wrong address is answered as JSON, for whoever made the link; all else as a page, for whoever followed it. */
  function page(handle: (ctx: RouterContext, view: SessionView) => Promise<PageReply>) {
    return async (ctx: RouterContext): Promise<void> => {
      const session = address.sessionOf(ctx.query);
      const found = async (): Promise<PageReply> => {
        const view = session === null ? null : await engine.describe(session);
        // Without a requester anybody may have begun it and sent the link to somebody else.
        return view?.hasRequester ? handle(ctx, view) : GONE;
      };
      send(ctx, await found().catch(refused));
    };
  }
}

function refused(fault: unknown): PageReply {
  if (!(fault instanceof MatrixError)) throw fault;
  return { status: fault.status, page: (head) => refusedPage(head, fault), refusal: fault };
}
