import { type Answer, type InteractiveOptions, interactive, type Json, type Send } from '../../client/index.js';
import type { Operation } from '../contract/operations.js';
import type { Ops } from '../contract/types.js';

/** What an operation of the contract takes: `path`, `query` and `body` where it has them. */
export type ArgsOf<Name extends keyof Ops> = Ops[Name]['args'];
export type ResultOf<Name extends keyof Ops> = Ops[Name]['result'];

interface AnyArgs {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Json;
}

/** A request of the contract, to be sent as often as it takes. */
export function sendTo<Name extends keyof Ops>(
  operation: Operation<Name>,
  args: ArgsOf<Name>,
  token: string | null = null,
): Send {
  const { path, query, body } = args as AnyArgs;
  const url = urlOf(operation.path, path ?? {}, query ?? {});
  const headers: Record<string, string> = token === null ? {} : { Authorization: `Bearer ${token}` };
  if (operation.method === 'GET') return () => answerOf(url, { headers });
  headers['Content-Type'] = 'application/json';
  return (auth) =>
    answerOf(url, { method: operation.method, headers, body: JSON.stringify({ ...body, ...(auth && { auth }) }) });
}

/**
 * Sends it, through User-Interactive Authentication where the server asks for it; without `proof`, such a question is an error.
 * @throws UiaError when it is refused or given up, TypeError when the server was not reached
 */
export async function call<Name extends keyof Ops>(
  send: Send,
  proof: InteractiveOptions = { answer: {} },
): Promise<ResultOf<Name>> {
  return (await interactive(send, proof)) as ResultOf<Name>;
}

/** Only this server is asked, and no cookie goes along. */
const answerOf = (url: string, init: RequestInit): Promise<Answer> =>
  fetch(url, { ...init, credentials: 'omit', cache: 'no-store', redirect: 'error' });

function urlOf(
  template: string,
  path: Readonly<Record<string, string>>,
  query: Readonly<Record<string, unknown>>,
): string {
  const filled = template.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(path[name] ?? ''));
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined).map((one) => [name, String(one)]),
    ),
  );
  return search.size > 0 ? `${filled}?${search}` : filled;
}
