import type { ParameterizedContext } from 'koa';
import { MatrixError } from '../../base/matrix-error.js';
import { problemOf } from '../../pages/problem.js';
import type { PageDoor, SessionView } from '../../uia/page-door.js';
import type { PageStage } from './fallback-address.js';
import type { FallbackReplies } from './fallback-replies.js';
import { fallbackVisit, type Visitor } from './fallback-visit.js';
import type { FormBody } from './form-body.js';
import { proofOfForm } from './proof-of-form.js';
import type { PageReply } from './send-page.js';

/** Lets the stage judge what was entered; the reply is the page that follows from it. */
export const fallbackAttempt =
  (engine: Pick<PageDoor, 'attemptStage'>, reply: FallbackReplies) =>
  async (
    ctx: ParameterizedContext,
    stage: PageStage,
    view: SessionView,
    visitor: Visitor,
    sent: FormBody,
  ): Promise<PageReply> => {
    try {
      const tried = await engine.attemptStage(view.session, proofOfForm(stage, view, sent), visitor);
      if (tried.outcome === 'gone') return reply(ctx, stage, tried, null);
      const error = tried.outcome === 'stayed' ? tried.error : null;
      const problem = error ? problemOf(error, stage.form) : NOT_YET;
      return reply(ctx, stage, fallbackVisit(stage, tried.view, visitor), problem);
    } catch (fault) {
      if (!(fault instanceof MatrixError)) throw fault;
      const form = reply(ctx, stage, { outcome: 'form', view }, problemOf(fault, stage.form));
      return { ...form, status: fault.status, refusal: fault };
    }
  };

const NOT_YET = { field: null, words: 'This step is not finished yet: go on with it here.' };
