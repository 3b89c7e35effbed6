import type { ParameterizedContext } from 'koa';
import type { MatrixError } from '../../base/matrix-error.js';
import type { Clock } from '../../base/runtime.js';
import { appOnlyPage } from '../../pages/app-only-page.js';
import { donePage } from '../../pages/done-page.js';
import { elsewherePage } from '../../pages/elsewhere-page.js';
import { gonePage } from '../../pages/gone-page.js';
import { notNextPage } from '../../pages/not-next-page.js';
import { type Problem, problemOf } from '../../pages/problem.js';
import { refusedPage } from '../../pages/refused-page.js';
import type { StageLink } from '../../pages/stage-link.js';
import { stagePage } from '../../pages/stage-page.js';
import { stoppedPage } from '../../pages/stopped-page.js';
import { isComplete } from '../../uia/flow.js';
import type { SessionView } from '../../uia/page-door.js';
import type { FallbackAddress, PageStage } from './fallback-address.js';
import { type FallbackVisit, PASSWORD } from './fallback-visit.js';
import type { FormGuard } from './form-guard.js';
import { type SendPage, setRefusalHeaders } from './send-page.js';

export interface FallbackAnswersOptions {
  readonly send: SendPage;
  readonly guard: FormGuard;
  readonly linksTo: FallbackAddress['linksTo'];
  readonly clock: Clock;
}

/** Why a form is shown again, and the status that goes with it. */
export interface Again {
  readonly status: number;
  readonly problem: Problem | null;
}

/** Sends the pages of a stage. */
export function fallbackAnswers({ send, guard, linksTo, clock }: FallbackAnswersOptions) {
  return {
    visited(ctx: ParameterizedContext, stage: PageStage, visit: FallbackVisit, again?: Again): void {
      switch (visit.outcome) {
        case 'gone':
          return send(ctx, 404, gonePage);
        case 'app_only':
          return send(ctx, 403, appOnlyPage);
        case 'elsewhere':
          return send(ctx, 403, elsewherePage);
        case 'done':
          return send(ctx, 200, (head) => donePage(head, { next: isOver(visit.view) ? null : waysOn(visit.view) }));
        case 'not_next':
          return send(ctx, 200, (head) => notNextPage(head, { first: waysOn(visit.view) }));
        case 'form':
          return showForm(ctx, stage, visit.view, again ?? { status: 200, problem: null });
        default:
          return visit satisfies never;
      }
    },

    stopped: (ctx: ParameterizedContext): void => send(ctx, 200, stoppedPage),

    refused(ctx: ParameterizedContext, error: MatrixError): void {
      setRefusalHeaders(ctx, error);
      send(ctx, error.status, (head) => refusedPage(head, error));
    },

    /** A refusal of what was entered stands beside the field. */
    refusedProof(ctx: ParameterizedContext, stage: PageStage, visit: FallbackVisit, error: MatrixError): void {
      setRefusalHeaders(ctx, error);
      this.visited(ctx, stage, visit, { status: error.status, problem: problemOf(error, stage.form) });
    },
  };

  function showForm(ctx: ParameterizedContext, stage: PageStage, view: SessionView, { status, problem }: Again): void {
    const formToken = guard.tokenFor(ctx, [view.session, stage.type]);
    const others = waysOn(view, stage.type);
    const page = { stage, form: stage.form, view, formToken, others, problem, now: clock() };
    send(ctx, status, (head) => stagePage(head, page));
  }

  function waysOn({ session, next, hasRequester }: SessionView, except?: string): StageLink[] {
    const types = next.filter((type) => type !== except && (hasRequester || type !== PASSWORD));
    return linksTo(types, session);
  }
}

const isOver = ({ flows, completed }: SessionView): boolean => isComplete(flows, completed);

export type FallbackAnswers = ReturnType<typeof fallbackAnswers>;
