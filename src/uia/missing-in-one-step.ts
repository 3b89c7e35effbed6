import type { MatrixError } from '../base/matrix-error.js';
import { nextStages } from './flow.js';
import type { Operation } from './operation.js';
import { consentRequired, secondFactorRequired, setupRequired } from './refusals.js';
import type { Stage } from './stage.js';
import type { Standing } from './standing.js';

/** What a client that knows no UIA is told: its one step was right, and not enough. `url`: the page of what is next. */
export function missingInOneStep(
  { otherwise }: Pick<Operation, 'otherwise'>,
  { flows, completed }: Pick<Standing, 'flows' | 'completed'>,
  stages: ReadonlyMap<string, Stage>,
  urlOf: (type: string) => string | null,
): MatrixError {
  const [next = ''] = nextStages(flows, completed);
  const stage = stages.get(next);
  if (stage?.role === 'consent') return consentRequired(urlOf(next));
  return stage?.enrols ? setupRequired(urlOf(next), otherwise) : secondFactorRequired(otherwise);
}
