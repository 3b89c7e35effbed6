import type { ParameterizedContext } from 'koa';
import type { JsonObject } from '../../base/json.js';
import { MatrixError } from '../../base/matrix-error.js';
import { message } from '../../base/words.js';
import type { PageDoor, SessionView } from '../../uia/page-door.js';
import type { PageStage } from './fallback-address.js';
import type { FallbackReplies } from './fallback-replies.js';
import { type FallbackVisit, fallbackVisit, type Visitor } from './fallback-visit.js';
import type { FormBody } from './form-body.js';
import { proofOfForm } from './proof-of-form.js';
import type { PageReply } from './send-page.js';

type VisitAt = (stage: PageStage, view: SessionView, visitor: Visitor) => FallbackVisit;

/** Counts a proof that somebody enters on a page, before it is judged. @throws MatrixError 429 beyond a limit */
export type CountProof = (view: SessionView, address: string) => Promise<void>;

export interface FallbackAttemptOptions {
  readonly engine: Pick<PageDoor, 'attemptStage'>;
  readonly reply: FallbackReplies;
  readonly visitAt?: VisitAt;
  /** Absent: none is counted. */
  readonly countProof?: CountProof | undefined;
}

/** Lets the stage judge what was entered; the reply is the page that follows from it. */
export const fallbackAttempt =
  ({ engine, reply, visitAt = fallbackVisit, countProof }: FallbackAttemptOptions) =>
  async (
    ctx: ParameterizedContext,
    stage: PageStage,
    view: SessionView,
    visitor: Visitor,
    sent: FormBody,
  ): Promise<PageReply> => {
    try {
      await countProof?.(view, visitor.address);
      const tried = await engine.attemptStage(view.session, proofOfForm(stage, view, sent), visitor);
      if (tried.outcome !== 'stayed') return reply(ctx, stage, visitAfter(tried), null);
      const { error, params } = tried;
      const next = params ? atStep(stage, params) : error ? await stepOf(stage) : stage;
      const complaint = error ?? (next === stage ? NOT_YET : null);
      return reply(ctx, next, visitAt(stage, tried.view, visitor), complaint);
    } catch (fault) {
      if (!(fault instanceof MatrixError)) throw fault;
      const at = await stepOf(stage);
      const form = reply(ctx, at, { outcome: 'form', view }, fault);
      return { ...form, status: fault.status, refusal: fault };
    }

    function visitAfter(tried: Exclude<Awaited<ReturnType<typeof engine.attemptStage>>, { outcome: 'stayed' }>) {
      return tried.outcome === 'gone' ? tried : visitAt(stage, tried.view, visitor);
    }

    /** The stage with the form of the step that it is at; it tells for no proof at all. */
    async function stepOf(at: PageStage): Promise<PageStage> {
      if (!at.formAfter) return at;
      const asked = await engine.attemptStage(view.session, { type: at.type }, visitor).catch(() => null);
      return asked?.outcome === 'stayed' && asked.params ? atStep(at, asked.params) : at;
    }
  };

const atStep = (stage: PageStage, params: JsonObject): PageStage =>
  stage.formAfter ? { ...stage, form: stage.formAfter(params) } : stage;

const NOT_YET = message('not-finished');
