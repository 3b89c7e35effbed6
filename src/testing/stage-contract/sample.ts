import type { JsonObject } from '../../base/json.js';
import type { AuthDict, Stage, StageContext, Subject } from '../../uia/stage.js';

/** A stage with the proofs that it is tried with; a new one is made for each test. */
export interface StageSample {
  readonly stage: Stage;
  /** With a subject who can pass it, where it is about one. */
  readonly context: StageContext;
  /** The auth dict of a good proof. After a `pending` result it is asked for the next one, with the params of that result. */
  good(params?: JsonObject): AuthDict | Promise<AuthDict>;
  /** Auth dicts of the right shape whose proof is not good; none when no proof can be wrong. */
  readonly wrong: readonly AuthDict[];
  /** Auth dicts that are no proof at all: answered with 400 and never counted as a guess. */
  readonly malformed?: readonly AuthDict[];
  /** Somebody who cannot pass it; needed where the stage has `available`. */
  readonly without?: Subject;
  dispose?(): Promise<void>;
}
