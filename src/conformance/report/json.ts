import { exchangeLines } from './failure-text.js';
import { missedFeatures, type Reporter, type Screen } from './reporter.js';

/** One JSON object for the whole run, written when it is over. */
export function jsonReporter({ write }: Pick<Screen, 'write'>): Reporter {
  let server = {};
  return {
    begin({ base, offered }) {
      server = { url: base, offers: [...offered].sort() };
    },
    finish: () => undefined,
    end({ results, passed, failed, skipped, tookMs }) {
      const cases = results.map(({ case: { id, title, source }, subject, outcome, failure, missing, tookMs: ms }) => ({
        id,
        subject,
        title,
        source,
        outcome,
        ...(missing.length > 0 && { missing }),
        ...(failure && {
          step: failure.step,
          problems: failure.problems,
          exchange: failure.exchange && exchangeLines(failure.exchange),
        }),
        took_ms: ms,
      }));
      const missed = Object.fromEntries(missedFeatures(results));
      write(`${JSON.stringify({ server, passed, failed, skipped, took_ms: tookMs, missed, cases }, null, 2)}\n`);
    },
  };
}
