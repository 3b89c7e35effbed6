import { UiaError } from '../../client/index.js';
import type { MessageId } from '../contract/messages.js';
import type { Words } from './load-words.js';
import { waitMessage } from './wait-message.js';

/** The same for a proof: a plain no says `wrong`. */
export function refusalWords(words: Words, refusal: UiaError, wrong: MessageId): string {
  const isPlain = refusal.errcode === 'M_FORBIDDEN' && refusal.reason === null;
  return isPlain ? words.say(wrong) : problemWords(words, refusal);
}

/** What a refusal says to a person: our words for its reason or code, else the server's own. */
export function problemWords({ say, knows }: Words, problem: unknown): string {
  if (!(problem instanceof UiaError)) return say('error-unreachable');
  if (problem.retryAfterMs !== null) return say(...waitMessage(problem.retryAfterMs));
  // A session that is over, or was never there (401 M_UNKNOWN with a new challenge).
  if (problem.status === 401 && problem.errcode === 'M_UNKNOWN') return say('error-session-ended');
  const ids = [problem.reason, problem.errcode].flatMap((word) =>
    word === null ? [] : [`error-${word}`.replaceAll('_', '-').toLowerCase()],
  );
  const id = ids.find(knows);
  return id !== undefined && knows(id) ? say(id) : problem.message;
}
