import { isJsonObject } from '../base/json.js';
import type { Clock, Random } from '../base/runtime.js';
import type { ReceivedAnswer, Send, SentRequest } from './exchange.js';
import { jsonOf } from './exchange.js';

/** What the runner needs from outside; tests give it a clock that never waits. */
export interface Surroundings {
  readonly send: Send;
  readonly clock: Clock;
  readonly pause: (ms: number) => Promise<void>;
  readonly random: Random;
}

/** The longest that one request is held back because the server limits requests. */
export const PATIENCE_MS = 120_000;

/** Sends again after the wait that a 429 asks for, as long as `wanted` does not hold it for an answer of its own. */
export async function sendPatiently(
  { send, pause }: Pick<Surroundings, 'send' | 'pause'>,
  request: SentRequest,
  isWanted: (status: number) => boolean = () => false,
): Promise<ReceivedAnswer> {
  for (let waited = 0; ; ) {
    const answer = await send(request);
    if (answer.status !== 429 || isWanted(429)) return answer;
    const ms = Math.max(1000, retryAfterMs(answer));
    if (waited + ms > PATIENCE_MS) return answer;
    await pause(ms);
    waited += ms;
  }
}

function retryAfterMs({ headers, text }: ReceivedAnswer): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(seconds)) return seconds * 1000;
  const body = jsonOf({ text });
  const ms = isJsonObject(body) ? Number(body.retry_after_ms) : Number.NaN;
  return Number.isFinite(ms) ? ms : 5000;
}
