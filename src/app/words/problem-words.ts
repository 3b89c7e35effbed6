import { UiaError } from '../../client/index.js';
import type { Words } from './load-words.js';

/** What a refusal says to a person: our words for its reason or code, else the server's own. */
export function problemWords({ say, knows }: Words, problem: unknown): string {
  if (!(problem instanceof UiaError)) return say('error-unreachable');
  if (problem.retryAfterMs !== null) return say('error-too-many', { seconds: Math.ceil(problem.retryAfterMs / 1000) });
  const ids = [problem.reason, problem.errcode].flatMap((word) =>
    word === null ? [] : [`error-${word}`.replaceAll('_', '-').toLowerCase()],
  );
  const id = ids.find(knows);
  return id !== undefined && knows(id) ? say(id) : problem.message;
}
