import type { ParameterizedContext } from 'koa';
import type { Clock } from '../../base/runtime.js';
import { appOnlyPage } from '../../pages/app-only-page.js';
import { donePage } from '../../pages/done-page.js';
import { elsewherePage } from '../../pages/elsewhere-page.js';
import { gonePage } from '../../pages/gone-page.js';
import type { Html } from '../../pages/html.js';
import type { PageHead } from '../../pages/layout.js';
import { notNextPage } from '../../pages/not-next-page.js';
import type { Complaint } from '../../pages/problem.js';
import type { StageLink } from '../../pages/stage-link.js';
import { stagePage } from '../../pages/stage-page.js';
import { isComplete } from '../../uia/flow.js';
import type { SessionView } from '../../uia/page-door.js';
import type { FallbackAddress, PageStage } from './fallback-address.js';
import { type FallbackVisit, PASSWORD } from './fallback-visit.js';
import type { FormGuard } from './form-guard.js';
import type { PageReply } from './send-page.js';

export interface FallbackRepliesOptions {
  readonly guard: FormGuard;
  readonly linksTo: FallbackAddress['linksTo'];
  readonly clock: Clock;
}

/** The page that each visit is answered with. A form is shown again with its `complaint`. */
export function fallbackReplies({ guard, linksTo, clock }: FallbackRepliesOptions) {
  return (
    ctx: ParameterizedContext,
    stage: PageStage,
    visit: FallbackVisit,
    complaint: Complaint | null,
  ): PageReply => {
    switch (visit.outcome) {
      case 'gone':
        return { status: 404, page: gonePage };
      case 'app_only':
        return { status: 403, page: appOnlyPage };
      case 'elsewhere':
        return { status: 403, page: elsewherePage };
      case 'done': {
        const { flows, completed } = visit.view;
        const next = isComplete(flows, completed) ? null : waysOn(visit.view);
        return { status: 200, page: (head) => donePage(head, { next }) };
      }
      case 'not_next':
        return { status: 200, page: (head) => notNextPage(head, { first: waysOn(visit.view) }) };
      case 'form':
        return { status: 200, page: formOf(ctx, stage, visit.view, complaint) };
      default:
        return visit satisfies never;
    }
  };

  function formOf(ctx: ParameterizedContext, stage: PageStage, view: SessionView, complaint: Complaint | null) {
    const formToken = guard.tokenFor(ctx, [view.session, stage.type]);
    const page = { stage, view, formToken, others: waysOn(view, stage.type), complaint, now: clock() };
    return (head: PageHead): Html => stagePage(head, page);
  }

  function waysOn({ session, next, hasRequester }: SessionView, except?: string): StageLink[] {
    const types = next.filter((type) => type !== except && (hasRequester || type !== PASSWORD));
    return linksTo(types, session);
  }
}

export type FallbackReplies = ReturnType<typeof fallbackReplies>;
