import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type MochaOptions, Runner, reporters, type Suite } from 'mocha';
import { environment, projectRoot } from './system.js';

/** The usual report, and as its last line what a machine reads: `N passed, N failed`. */
export default class Reporter extends reporters.Spec {
  constructor(runner: Runner, options?: MochaOptions) {
    super(runner, options);
    const { stats } = this;
    timeFiles(runner);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const skipped = stats.pending > 0 ? `, ${stats.pending} skipped` : '';
      console.log(`${stats.passes} passed, ${stats.failures} failed${skipped}`);
    });
  }
}

/** Writes how long each file took, as lines of `seconds file`, where `MATRIX_UIA_TEST_TIMES` says. */
function timeFiles(runner: Runner): void {
  const log = environment('MATRIX_UIA_TEST_TIMES');
  if (!log) return;
  const begun = new Map<Suite, number>();
  runner.on(Runner.constants.EVENT_SUITE_BEGIN, (suite) => begun.set(suite, performance.now()));
  runner.on(Runner.constants.EVENT_SUITE_END, (suite) => {
    if (!suite.parent?.root || !suite.file) return;
    const seconds = (performance.now() - (begun.get(suite) ?? 0)) / 1000;
    appendFileSync(log, `${seconds.toFixed(1)} ${relative(projectRoot, suite.file)}\n`);
  });
}
