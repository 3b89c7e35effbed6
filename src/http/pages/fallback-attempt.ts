import type { ParameterizedContext } from 'koa';
import { MatrixError } from '../../base/matrix-error.js';
import { problemOf } from '../../pages/problem.js';
import type { PageAttempt, PageDoor } from '../../uia/page-door.js';
import type { PageStage } from './fallback-address.js';
import type { FallbackAnswers } from './fallback-answers.js';
import { type FallbackVisit, fallbackVisit, type Visitor } from './fallback-visit.js';
import type { FormBody } from './form-body.js';
import { proofOfForm } from './proof-of-form.js';

/** Lets the stage judge what was entered and sends the page that follows from it. */
export const fallbackAttempt =
  (engine: Pick<PageDoor, 'attemptStage'>, answers: FallbackAnswers) =>
  async (
    ctx: ParameterizedContext,
    stage: PageStage,
    visit: FallbackVisit & { readonly outcome: 'form' },
    visitor: Visitor,
    sent: FormBody,
  ): Promise<void> => {
    let tried: PageAttempt;
    try {
      tried = await engine.attemptStage(visit.view.session, proofOfForm(stage, visit.view, sent), visitor.address);
    } catch (fault) {
      if (!(fault instanceof MatrixError)) throw fault;
      return answers.refusedProof(ctx, stage, visit, fault);
    }
    const now = fallbackVisit(stage, tried.outcome === 'gone' ? null : tried.view, visitor);
    const error = tried.outcome === 'stayed' ? tried.error : null;
    const problem = error ? problemOf(error, stage.form) : NOT_YET;
    answers.visited(ctx, stage, now, { status: 200, problem });
  };

const NOT_YET = { field: null, words: 'This step is not finished yet: go on with it here.' };
