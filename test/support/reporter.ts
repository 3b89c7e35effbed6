import { type MochaOptions, Runner, reporters } from 'mocha';

/** The usual report, and as its last line what a machine reads: `N passed, N failed`. */
export default class Reporter extends reporters.Spec {
  constructor(runner: Runner, options?: MochaOptions) {
    super(runner, options);
    const { stats } = this;
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const skipped = stats.pending > 0 ? `, ${stats.pending} skipped` : '';
      console.log(`${stats.passes} passed, ${stats.failures} failed${skipped}`);
    });
  }
}
