import type { ParameterizedContext } from 'koa';
import type { Clock } from '../../base/runtime.js';
import { appOnlyPage } from '../../pages/app-only-page.js';
import { gonePage } from '../../pages/gone-page.js';
import type { Complaint } from '../../pages/problem.js';
import type { StageLink } from '../../pages/stage-link.js';
import { stagePage } from '../../pages/stage-page.js';
import { isComplete } from '../../uia/flow.js';
import type { PageDoor, SessionView } from '../../uia/page-door.js';
import type { FallbackAddress, PageStage } from './fallback-address.js';
import { type CountProof, fallbackAttempt } from './fallback-attempt.js';
import { type FallbackVisit, PASSWORD, placeOf, type Visitor } from './fallback-visit.js';
import type { FormBody } from './form-body.js';
import type { FormGuard } from './form-guard.js';
import { onwardReply } from './onward-reply.js';
import type { PageReply } from './send-page.js';
import { signInForm } from './sign-in-form.js';

export interface StageWalkOptions {
  readonly engine: Pick<PageDoor, 'attemptStage'>;
  readonly address: Pick<FallbackAddress, 'pageOf'>;
  readonly guard: FormGuard;
  readonly clock: Clock;
  readonly countProof?: CountProof | undefined;
}

/** Leads through the stages of a session, one after the other, under one address: `?session=…`, with `&stage=…` for another way on. */
export interface StageWalk {
  /** The form of the stage that is wanted, or else of the first that is next. */
  show(ctx: ParameterizedContext, view: SessionView, wanted: unknown, complaint?: Complaint): PageReply;
  /** The form's token was looked at and what it holds was judged; a stage that is passed leads back to the address. */
  take(
    ctx: ParameterizedContext,
    view: SessionView,
    wanted: unknown,
    sent: FormBody,
    visitor: Visitor,
  ): Promise<PageReply>;
  admits(ctx: ParameterizedContext, view: SessionView, wanted: unknown, token: string | undefined): boolean;
}

export const walkUrl = (session: string, stage?: string): string =>
  `?${new URLSearchParams({ session, ...(stage !== undefined && { stage }) })}`;

export function stageWalk({ engine, address, guard, clock, countProof }: StageWalkOptions): StageWalk {
  const attempt = fallbackAttempt({ engine, reply, visitAt: placeOf, countProof });

  return {
    show(ctx, view, wanted, complaint) {
      const stage = stageAt(view, wanted);
      return stage ? form(ctx, stage, view, complaint ?? null) : { status: 403, page: appOnlyPage };
    },

    async take(ctx, view, wanted, sent, visitor) {
      const stage = stageAt(view, wanted, sent.get('user'));
      return stage ? attempt(ctx, stage, view, visitor, sent) : { status: 403, page: appOnlyPage };
    },

    admits(ctx, view, wanted, token) {
      const stage = stageAt(view, wanted);
      return stage !== null && guard.admits(ctx, [view.session, stage.type], token);
    },
  };

  function stageAt(view: SessionView, wanted: unknown, typed?: string): PageStage | null {
    const [first = null] = waysOn(view).sort((a, b) => Number(b.type === wanted) - Number(a.type === wanted));
    return first?.type === PASSWORD && view.subject === null ? signInForm(first, typed) : first;
  }

  function waysOn({ next }: SessionView): PageStage[] {
    return next.flatMap((type) => {
      const stage = address.pageOf(type);
      return stage && !stage.form.appOnly ? [stage] : [];
    });
  }

  function reply(
    ctx: ParameterizedContext,
    stage: PageStage,
    visit: FallbackVisit,
    complaint: Complaint | null,
  ): PageReply {
    switch (visit.outcome) {
      case 'form':
        return form(ctx, stage, visit.view, complaint);
      case 'done':
      case 'not_next':
        return onwardReply(walkUrl(visit.view.session));
      default:
        return { status: 404, page: gonePage };
    }
  }

  function form(
    ctx: ParameterizedContext,
    stage: PageStage,
    view: SessionView,
    complaint: Complaint | null,
  ): PageReply {
    const formToken = guard.tokenFor(ctx, [view.session, stage.type]);
    const others: StageLink[] = waysOn(view)
      .filter(({ type }) => type !== stage.type)
      .map(({ type, form: { title } }) => ({ title, href: walkUrl(view.session, type) }));
    // What is next may be another one by the time when it is sent: then it counts for none.
    const action = walkUrl(view.session, stage.type);
    const page = { stage, view, formToken, action, others, complaint, now: clock() };
    return { status: 200, page: (head) => stagePage(head, page) };
  }
}

export const isWalked = ({ flows, completed }: SessionView): boolean => isComplete(flows, completed);
