import type { Json } from './challenge.js';
import type { Answer, Send } from './request.js';

export interface Patience {
  /** How long one request waits in all when it is told to (429); beyond it the refusal is thrown. */
  readonly mostWaitMs: number;
  /** How often a request is sent again whose answer was lost. */
  readonly retries: number;
  readonly pause: (ms: number) => Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly body: Json;
}

const FIRST_PAUSE_MS = 500;
/** Answers of what stands before a server: it may have got the request or not. */
const LOST: readonly number[] = [502, 503, 504];

/**
 * Sends until there is an answer. What was sent is sent again as it is: a server with UIA runs neither a passed stage nor a
 * finished operation twice in one session.
 */
export async function sendSurely(send: Send, auth: Json | undefined, patience: Patience): Promise<Reply> {
  const { mostWaitMs, retries, pause } = patience;
  let waitedMs = 0;
  for (let lost = 0; ; ) {
    const reply = await answerOf(send, auth).catch((fault: unknown) => {
      if (lost >= retries || isAbort(fault)) throw fault;
      return null;
    });
    if (reply === null || (LOST.includes(reply.status) && lost < retries)) {
      await pause(FIRST_PAUSE_MS * 2 ** lost);
      lost += 1;
      continue;
    }
    const waitMs = reply.status === 429 ? waitOf(reply.body) : null;
    if (waitMs === null || waitedMs + waitMs > mostWaitMs) return reply;
    waitedMs += waitMs;
    await pause(waitMs);
  }
}

async function answerOf(send: Send, auth: Json | undefined): Promise<Reply> {
  const answer = await send(auth);
  const { status } = answer;
  const body: unknown = await answer.json().catch((fault: unknown) => {
    // A page of a proxy is an answer; a connection that broke in the middle of one is none.
    if (status >= 300) return {};
    throw fault;
  });
  const members: Json = typeof body === 'object' && body !== null ? { ...body } : {};
  return { status, body: status === 429 ? { retry_after_ms: headerMs(answer), ...members } : members };
}

function headerMs({ headers }: Answer): number | undefined {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

/** At least a moment, so that a server which says 0 is not flooded. */
const waitOf = ({ retry_after_ms: ms }: Json): number | null => (typeof ms === 'number' ? Math.max(ms, 100) : null);

const isAbort = (fault: unknown): boolean => fault instanceof Error && fault.name === 'AbortError';
