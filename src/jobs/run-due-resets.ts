import { type DueResetOptions, runDueReset } from '../account/admin/due-reset.js';
import { MatrixError } from '../base/matrix-error.js';

const MOST = 100;

/** Does the resets that are due, and drops those that have lapsed; how many were done. The next run repeats what was cut short. */
export function dueResetsRunner(options: DueResetOptions): () => Promise<number> {
  const { store, clock } = options;
  const run = runDueReset(options);

  return async () => {
    let done = 0;
    for (const due of await store.securities.dueResets(MOST, clock())) {
      const isDone = await run(due).catch((fault: unknown) => {
        // One account whose events are not drained yet must not hold up the others.
        if (!(fault instanceof MatrixError)) throw fault;
        return false;
      });
      if (isDone) done++;
    }
    return done;
  };
}
