import { environment, Unavailable } from './system.js';

const skipped: string[] = [];

/**
 * For a `before` hook: what `find` found. A machine without it skips the suite, loudly and counted; under CI=true
 * that is a failure instead, because a check that never runs must not look green.
 *
 *     let mongo: MongoServer;
 *     before(async function () {
 *       mongo = await needs(this, 'a MongoDB server', sharedMongo);
 *     });
 */
export async function needs<T>(test: Mocha.Context, what: string, find: () => Promise<T>): Promise<T> {
  test.timeout(180_000); // the first run on a machine installs things
  try {
    return await find();
  } catch (error) {
    // Found but broken is a failure everywhere.
    if (!(error instanceof Unavailable) || environment('CI') === 'true') throw error;
    skipped.push(what);
    console.warn(`SKIPPED (${skipped.length}): ${suite(test)} needs ${what}: ${error.message}`);
    return test.skip();
  }
}

/** Said once more at the end of the run, where it is read. */
export function reportSkipped(): void {
  if (skipped.length)
    console.warn(`${skipped.length} suites were SKIPPED for want of: ${[...new Set(skipped)].join(', ')}`);
}

function suite(test: Mocha.Context): string {
  return test.test?.parent?.fullTitle() || 'a suite';
}
