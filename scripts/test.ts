import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dealt } from './deal-tests.js';

/** More processes would each start a database server and a browser of their own. */
const MOST_PROCESSES = 4;

/**
 * Builds, then runs every test file, dealt out to a mocha process for each processor and two more. The first one's report is shown
 * as it comes, those of the others after it, then every failure once more, and the sum as the last line. Further arguments go to mocha: `npm test -- --grep recovery`.
 */
// biome-ignore lint/style/noProcessEnv: mocha's processes inherit it
process.env.MATRIX_UIA_TEST_BUILT = 'yes';
execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `test/${file}`)
  .sort();
const seconds: Record<string, number> = JSON.parse(readFileSync('scripts/test-seconds.json', 'utf8'));
// Two more: a test waits for a disk or a database about as long as it computes.
const processes = Math.min(MOST_PROCESSES, availableParallelism() + 2);
const runs = dealt(files, seconds, processes).map((hand, index) => run(hand, index === 0));

const failures: string[] = [];
const sums = { passed: 0, failed: 0, skipped: 0 };
let exitCode = 0;
for (const [index, finished] of runs.entries()) {
  const { code, output } = await finished;
  if (index > 0) process.stdout.write(output);
  exitCode ||= code;
  // From mocha's list of what failed to the end.
  failures.push(/^.*\d+ failing.*$[\s\S]*/m.exec(output)?.[0] ?? '');
  const last = /(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/.exec(output);
  // A process that ended without its last line has not told of every test.
  if (!last) exitCode ||= 1;
  sums.passed += Number(last?.[1] ?? 0);
  sums.failed += Number(last?.[2] ?? 0);
  sums.skipped += Number(last?.[3] ?? 0);
}
// Once more, since the report of a whole run is long and its end is what is looked at.
if (runs.length > 1) process.stdout.write(failures.join(''));
console.log(`${sums.passed} passed, ${sums.failed} failed${sums.skipped > 0 ? `, ${sums.skipped} skipped` : ''}`);
process.exitCode = exitCode;

function run(tests: readonly string[], live: boolean): Promise<{ code: number; output: string }> {
  const args = ['node_modules/mocha/bin/mocha.js', ...process.argv.slice(2), ...tests];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  const keep = (chunk: Buffer): void => {
    chunks.push(chunk);
    if (live) process.stdout.write(chunk);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
