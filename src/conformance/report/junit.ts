import type { CaseResult } from '../run-case.js';
import { failureText, problemText } from './failure-text.js';
import type { Reporter, Screen } from './reporter.js';

/** The XML that CI systems read, written when the run is over. */
export function junitReporter({ write }: Pick<Screen, 'write'>): Reporter {
  return {
    begin: () => undefined,
    finish: () => undefined,
    end({ results, failed, skipped, tookMs }) {
      const counts = (own: readonly CaseResult[]): string =>
        `tests="${own.length}" failures="${of(own, 'failed')}" skipped="${of(own, 'skipped')}"`;
      const subjects = [...new Set(results.map(({ subject }) => subject))];
      const suites = subjects.map((subject) => {
        const own = results.filter((result) => result.subject === subject);
        const took = own.reduce((sum, each) => sum + each.tookMs, 0);
        return `  <testsuite name="${xml(subject)}" ${counts(own)} time="${took / 1000}">\n${own.map(testCase).join('')}  </testsuite>\n`;
      });
      const head = `tests="${results.length}" failures="${failed}" skipped="${skipped}" time="${tookMs / 1000}"`;
      write(
        `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="matrix-uia conformance" ${head}>\n${suites.join('')}</testsuites>\n`,
      );
    },
  };
}

const of = (results: readonly CaseResult[], outcome: CaseResult['outcome']): number =>
  results.filter((result) => result.outcome === outcome).length;

function testCase(result: CaseResult): string {
  const { case: each, subject, outcome, failure, missing, tookMs } = result;
  const open = `    <testcase classname="${xml(subject)}" name="${xml(`${each.id} ${each.title}`)}" time="${tookMs / 1000}"`;
  if (outcome === 'passed') return `${open}/>\n`;
  if (outcome === 'skipped')
    return `${open}><skipped message="the server does not offer ${xml(missing.join(', '))}"/></testcase>\n`;
  const message = failure?.problems.map(problemText).join('; ') ?? '';
  return `${open}><failure message="${xml(message)}">${xml(failureText(result))}</failure></testcase>\n`;
}

/** Escaped, and without the control characters that XML cannot hold. */
const xml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
