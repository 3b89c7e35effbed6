import { forbidden, MatrixError } from '../../../src/base/matrix-error.js';
import type { AuthDict, Stage, StageContext, StageResult } from '../../../src/uia/stage.js';

/** A stage that only has a type and a role. */
export const stageOf = (type: string, role: Stage['role'], more: Partial<Stage> = {}): Stage => ({
  type,
  role,
  schema: { type: 'object' },
  attempt: async () => ({ outcome: 'passed' }),
  ...more,
});

export interface Judged {
  readonly type: string;
  readonly auth: AuthDict;
  readonly context: StageContext;
  readonly outcome: string;
}

/** What was judged, in the order of the judgements. */
export type Journal = Judged[];

export const WRONG = 'That was wrong';

export interface FakeStageOptions extends Partial<Stage> {
  /** Awaited before each judgement. */
  readonly gate?: (auth: AuthDict) => Promise<void> | void;
  /** In place of the verdicts below. */
  readonly judge?: (auth: AuthDict, context: StageContext) => StageResult | undefined;
}

/** A stage whose auth dicts say what becomes of them: `proof` is right, wrong, used, refused, pending or fault; `user` is named by it. */
export function fakeStage(
  journal: Journal,
  type: string,
  role: Stage['role'],
  { gate, judge = () => undefined, ...more }: FakeStageOptions = {},
): Stage {
  return {
    ...stageOf(type, role, more),
    schema: {
      type: 'object',
      required: ['proof'],
      properties: { proof: { type: 'string' }, user: { type: 'string' } },
    },
    async attempt(auth, context) {
      await gate?.(auth);
      const result = judge(auth, context) ?? verdict(auth);
      journal.push({ type, auth, context, outcome: result instanceof Error ? 'fault' : result.outcome });
      if (result instanceof Error) throw result;
      return result;
    },
  };
}

function verdict({ proof, user }: AuthDict): StageResult | Error {
  switch (proof) {
    case 'right':
      return { outcome: 'passed', ...(typeof user === 'string' && { userId: user }) };
    case 'used':
      return { outcome: 'failed', error: forbidden('Used', { reason: 'code_used' }), guess: false };
    case 'pending':
      return { outcome: 'pending', params: { hint: 'see your mail' }, state: { sent: 'digest of the mailed secret' } };
    case 'refused':
      return { outcome: 'refused', error: new MatrixError(403, 'M_FORBIDDEN', 'Not looked at') };
    case 'fault':
      return new Error('the stage broke');
    default:
      return { outcome: 'failed', error: forbidden(WRONG) };
  }
}
