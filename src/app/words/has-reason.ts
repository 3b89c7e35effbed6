import { UiaError } from '../../client/index.js';
import type { Reason } from '../contract/types.js';

/** Whether a request was refused for this reason. */
export const hasReason = (problem: unknown, reason: Reason): boolean =>
  problem instanceof UiaError && problem.reason === reason;
