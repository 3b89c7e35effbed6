/** A request as it goes out. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Exchange {
  readonly request: SentRequest;
  readonly answer: ReceivedAnswer;
}

/** Carries one request to the server. @throws UnreachableError */
export type Send = (request: SentRequest) => Promise<ReceivedAnswer>;

export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** Sends with `fetch`; redirects are answers like others. */
export const fetchSend =
  (fetch: typeof globalThis.fetch, withinMs = 30_000): Send =>
  async ({ method, url, headers, body }) => {
    try {
      const init = { method, headers, redirect: 'manual', signal: AbortSignal.timeout(withinMs) } as const;
      const response = await fetch(url, body === undefined ? init : { ...init, body });
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch (fault) {
      throw new UnreachableError(`${new URL(url).origin} did not answer: ${reasonOf(fault)}`);
    }
  };

function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const { cause } = fault;
  if (cause instanceof Error) return 'code' in cause ? `${cause.message || String(cause.code)}` : cause.message;
  return fault.message;
}

/** The body as JSON; undefined when it is none. */
export function jsonOf({ text }: Pick<ReceivedAnswer, 'text'>): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
