import { COLOURS, failureText, NO_COLOURS } from './failure-text.js';
import { missedFeatures, type Reporter, type Screen } from './reporter.js';

const CLEAR_LINE = '\r\u001b[2K';

/** For people: progress, each failure when it happens, a count in the end. */
export function prettyReporter({ write, terminal }: Screen, colours = terminal): Reporter {
  const paint = colours ? COLOURS : NO_COLOURS;
  let cases = 0;
  let done = 0;
  let subject = '';
  let counts = { passed: 0, failed: 0, skipped: 0 };

  const line = (text: string): void => write(`${terminal ? CLEAR_LINE : ''}${text}\n`);
  const closeSubject = (): void => {
    if (subject === '') return;
    const { passed, failed, skipped } = counts;
    const parts = [
      `${passed} passed`,
      failed > 0 && paint.bad(`${failed} failed`),
      skipped > 0 && `${skipped} skipped`,
    ];
    line(`${failed > 0 ? paint.bad('✗') : paint.good('✓')} ${subject.padEnd(16)} ${parts.filter(Boolean).join(', ')}`);
    counts = { passed: 0, failed: 0, skipped: 0 };
  };

  return {
    begin(beginning) {
      cases = beginning.cases;
      line(`${cases} cases against ${beginning.base}`);
      line(paint.dim(`it offers ${[...beginning.offered].sort().join(', ') || 'nothing of what cases need'}`));
    },
    finish(result) {
      if (result.subject !== subject) closeSubject();
      subject = result.subject;
      counts[result.outcome]++;
      done++;
      if (result.failure) line(`\n${failureText(result, paint)}\n`);
      if (terminal) write(`${CLEAR_LINE}${paint.dim(`${done}/${cases} ${result.case.id}`)}`);
    },
    end({ results, passed, failed, skipped, tookMs }) {
      closeSubject();
      const total = `${passed} passed, ${failed} failed, ${skipped} skipped in ${(tookMs / 1000).toFixed(1)} s`;
      line(`\n${failed > 0 ? paint.bad(total) : paint.good(total)}`);
      for (const [feature, missed] of missedFeatures(results))
        line(paint.dim(`  ${feature} is not offered: ${missed} ${missed === 1 ? 'case' : 'cases'}`));
      const ids = results.filter(({ outcome }) => outcome === 'failed').map((each) => each.case.id);
      if (ids.length > 0) line(`run these again with --only ${ids.join(',')}`);
    },
  };
}
