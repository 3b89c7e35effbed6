import type { ReceivedAnswer, Send, SentRequest } from '../../src/conformance/exchange.js';

/** What a request asks for, taken apart. */
export interface Asked {
  /** `METHOD path`, where a path below the client API's v3 has no leading slash. */
  readonly what: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: mutants look into bodies of every shape
  readonly body: any;
}

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: mutants look into bodies of every shape
  readonly body: any;
}

/** A right server on the way to which something goes wrong. */
export interface Mutant {
  /** What it does wrong. */
  readonly does: string;
  /** The cases that must notice. */
  readonly noticedBy: string;
  /** A fresh one for each case: some remember. */
  readonly make: () => (asked: Asked, pass: (changed?: Partial<Asked>) => Promise<Told>) => Promise<Told>;
}

type When = RegExp | ((asked: Asked) => boolean);
const fits = (when: When, asked: Asked): boolean => (when instanceof RegExp ? when.test(asked.what) : when(asked));
const mutant = (does: string, noticedBy: string, make: Mutant['make']): Mutant => ({ does, noticedBy, make });

/** Changes answers. */
export const answers = (
  does: string,
  noticedBy: string,
  when: When,
  change: (told: Told, asked: Asked) => Partial<Told>,
): Mutant =>
  mutant(does, noticedBy, () => async (asked, pass) => {
    const told = await pass();
    return fits(when, asked) ? { ...told, ...change(told, asked) } : told;
  });

/** Changes requests before they arrive. */
export const asks = (does: string, noticedBy: string, when: When, change: (asked: Asked) => Partial<Asked>): Mutant =>
  mutant(does, noticedBy, () => (asked, pass) => (fits(when, asked) ? pass(change(asked)) : pass()));

/** Answers without doing anything. */
export const instead = (does: string, noticedBy: string, when: When, status: number, body: unknown = {}): Mutant =>
  mutant(
    does,
    noticedBy,
    () => async (asked, pass) => (fits(when, asked) ? { status, headers: jsonHeaders(), body } : pass()),
  );

export { mutant };

export const jsonHeaders = (): Headers =>
  new Headers({ 'content-type': 'application/json', 'access-control-allow-origin': '*' });

export function withHeaders(told: Told, change: Readonly<Record<string, string | null>>): Partial<Told> {
  const headers = new Headers(told.headers);
  for (const [name, value] of Object.entries(change)) value === null ? headers.delete(name) : headers.set(name, value);
  return { headers };
}

export const without = (body: object, ...members: string[]): object =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !members.includes(name)));

/** Puts a mutant before the server. */
export function wrongSend(send: Send, { make }: Mutant): Send {
  const act = make();
  return async (request) => {
    const asked = takenApart(request);
    const told = await act(asked, async (changed) =>
      toldBy(await send(changed ? putTogether(request, asked, changed) : request)),
    );
    const text = typeof told.body === 'string' ? told.body : JSON.stringify(told.body);
    return { status: told.status, headers: told.headers, text } satisfies ReceivedAnswer;
  };
}

function takenApart({ method, url, headers, body }: SentRequest): Asked {
  const parsed = new URL(url);
  const path = parsed.pathname.replace(/^\/_matrix\/client\/v3\//, '');
  return { what: `${method} ${path}`, url: parsed, headers, body: typeof body === 'string' ? parsedOr(body) : body };
}

function putTogether(request: SentRequest, asked: Asked, changed: Partial<Asked>): SentRequest {
  const { body, url, headers } = { ...asked, ...changed };
  const payload = typeof body === 'object' && !(body instanceof Uint8Array) ? JSON.stringify(body) : body;
  return { method: request.method, url: String(url), headers, ...(payload !== undefined && { body: payload }) };
}

const toldBy = ({ status, headers, text }: ReceivedAnswer): Told => ({ status, headers, body: parsedOr(text) });

/** Only objects and lists are taken apart: other texts stay as they are. */
function parsedOr(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : text;
  } catch {
    return text;
  }
}
