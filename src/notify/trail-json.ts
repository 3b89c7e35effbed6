import type { JsonObject } from '../base/json.js';
import type { TrailReport } from './trail-report.js';

/** A report on a trail as it leaves the server. */
export const trailJson = ({ userId, problems, ...report }: TrailReport): JsonObject => ({
  subject: userId,
  holds: problems.length === 0,
  ...report,
  problems: problems.map((problem) => ({ ...problem })),
});
