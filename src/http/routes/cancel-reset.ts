import type Router from '@koa/router';
import type { Middleware, ParameterizedContext } from 'koa';
import { sameText } from '../../base/digest.js';
import type { KeyRing } from '../../base/key-ring.js';
import { MatrixError } from '../../base/matrix-error.js';
import type { Clock, Random, Timers } from '../../base/runtime.js';
import { type Message, message } from '../../base/words.js';
import { byPerson, securityEvent } from '../../model/security-event.js';
import { cancelResetPage, noResetPage, resetCancelledPage } from '../../pages/cancel-reset-page.js';
import { refusedPage } from '../../pages/refused-page.js';
import { FORM_TOKEN } from '../../pages/stage-page.js';
import type { Securities } from '../../store/port/securities.js';
import { CANCEL_RESET_PATH, resetTokenDigest } from '../../tokens/reset-link.js';
import type { BodyLimits } from '../body.js';
import { foreignForm, isForeign } from '../pages/foreign-origin.js';
import { readForm } from '../pages/form-body.js';
import { formGuard } from '../pages/form-guard.js';
import { type PageReply, pageSender } from '../pages/send-page.js';

export interface CancelResetRoutesOptions {
  readonly securities: Pick<Securities, 'read' | 'cancelReset'>;
  readonly keys: KeyRing;
  readonly random: Random;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly bodyLimits: BodyLimits;
  readonly limited: (kind: string) => Middleware;
}

interface Found {
  readonly userId: string;
  readonly id: string;
}

const OVER: PageReply = { status: 404, page: noResetPage };
const STALE = message('stale-form-press');

/** Where the link of the mail about a reset leads to. */
export function cancelResetRoutes(router: Router, options: CancelResetRoutesOptions): void {
  const { securities, random, timers, clock, publicUrl, bodyLimits, limited } = options;
  const send = pageSender({ random, publicUrl });
  const guard = formGuard(options);

  router.get(CANCEL_RESET_PATH, limited('confirm'), async (ctx) => {
    const found = await resetOf(ctx);
    send(ctx, found ? asking(ctx, found) : OVER);
  });

  router.post(CANCEL_RESET_PATH, limited('confirm'), async (ctx) => {
    send(ctx, await replyToForm(ctx).catch(refused));
  });

  async function replyToForm(ctx: ParameterizedContext): Promise<PageReply> {
    if (isForeign(ctx.headers, publicUrl)) throw foreignForm();
    const sent = await readForm(ctx.request, bodyLimits, timers);
    const found = await resetOf(ctx);
    if (!found) return OVER;
    if (!guard.admits(ctx, ['cancel reset', found.id], sent.get(FORM_TOKEN)))
      return { ...asking(ctx, found, STALE), status: 403 };
    const { address, userAgent } = ctx.state;
    const event = securityEvent('reset_cancelled', byPerson({ address, userAgent }), clock());
    const isCancelled = await securities.cancelReset(found.userId, found.id, event, clock());
    return isCancelled ? { status: 200, page: resetCancelledPage } : OVER;
  }

  /** The reset that the link can still stop. */
  async function resetOf({ query: { user_id: userId, token } }: ParameterizedContext): Promise<Found | null> {
    if (typeof userId !== 'string' || typeof token !== 'string' || Buffer.byteLength(userId) > 255) return null;
    const { reset } = await securities.read(userId, clock());
    if (!reset || reset.claimedAt !== null || !sameText(reset.tokenDigest, resetTokenDigest(token))) return null;
    return { userId, id: reset.id };
  }

  function asking(ctx: ParameterizedContext, { userId, id }: Found, problem: Message | null = null): PageReply {
    const formToken = guard.tokenFor(ctx, ['cancel reset', id]);
    return { status: 200, page: (head) => cancelResetPage(head, { userId, formToken, problem }) };
  }
}

function refused(fault: unknown): PageReply {
  if (!(fault instanceof MatrixError)) throw fault;
  return { status: fault.status, page: (head) => refusedPage(head, fault), refusal: fault };
}
