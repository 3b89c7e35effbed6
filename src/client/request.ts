import type { Json } from './challenge.js';

/** What is read of an answer; a `Response` of fetch fits. */
export interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
}

/** Sends the request, with a proof or without. Rejects when no answer comes. */
export type Send = (auth?: Json) => Promise<Answer>;

export interface RequestOptions {
  readonly method?: string;
  /** The access token. */
  readonly token?: string;
  /** Without `auth`. */
  readonly body?: Json;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Answer>;
  readonly signal?: AbortSignal;
}

/** A request that `interactive` can send as often as it takes: always whole, since a new session remembers nothing. */
export function request(
  url: string,
  { method = 'POST', token, body = {}, fetch = globalThis.fetch, signal }: RequestOptions = {},
): Send {
  const headers = {
    'Content-Type': 'application/json',
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
  };
  return (auth) =>
    fetch(url, {
      method,
      headers,
      body: JSON.stringify({ ...body, ...(auth && { auth }) }),
      ...(signal && { signal }),
    });
}
