import { stringify } from 'yaml';
import { exchangeLines, problemText } from './failure-text.js';
import type { Reporter, Screen } from './reporter.js';

/** Test Anything Protocol, version 14: https://testanything.org. */
export function tapReporter({ write }: Pick<Screen, 'write'>): Reporter {
  let number = 0;
  const words = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('#', '\\#');
  return {
    begin: ({ cases }) => write(`TAP version 14\n1..${cases}\n`),
    finish({ case: { id, title, source }, outcome, failure, missing }) {
      number++;
      const skip = outcome === 'skipped' ? ` # SKIP the server does not offer ${missing.join(', ')}` : '';
      write(`${outcome === 'failed' ? 'not ok' : 'ok'} ${number} - ${id} ${words(title)}${skip}\n`);
      if (!failure) return;
      const { step, problems, exchange } = failure;
      const detail = {
        source,
        step,
        problems: problems.map(problemText),
        exchange: exchange && exchangeLines(exchange),
      };
      const lines = stringify(detail).trimEnd().split('\n');
      write(`  ---\n${lines.map((text) => `  ${text}\n`).join('')}  ...\n`);
    },
    end: () => undefined,
  };
}
