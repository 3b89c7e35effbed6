import { type Secret, TOTP } from 'otpauth';
import { WATCH } from './log-watch.js';
import { assertAnswer } from './openapi.js';
import { enrolledInStore, personInStore } from './people-in-store.js';
import type { TestServer } from './test-server.js';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies whose shape the contract has checked
  readonly body: any;
}

export interface Call {
  readonly token?: string;
  readonly body?: unknown;
  /** Sent as it is, in place of `body`. */
  readonly raw?: Uint8Array | string;
  readonly headers?: Record<string, string>;
}

const BASE = '/_matrix/client/v3';

/** Sends a request and checks the answer against the contract. A path without a leading slash is below the client API's v3. */
export async function call(
  url: string,
  method: string,
  path: string,
  { token, body, raw, headers }: Call = {},
): Promise<Reply> {
  const whole = path.startsWith('/') ? path : `${BASE}/${path}`;
  if (token) WATCH.keep(token);
  WATCH.keepFrom(body);
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(url + whole, {
    method,
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
    redirect: 'manual',
    ...(payload !== undefined && { body: payload as NonNullable<RequestInit['body']> }),
  });
  const text = await response.text();
  const json = /^application\/json/.test(response.headers.get('content-type') ?? '');
  const answer = {
    status: response.status,
    headers: response.headers,
    body: json && text !== '' ? JSON.parse(text) : text,
  };
  WATCH.keepFrom(answer.body);
  assertAnswer(method, whole, answer);
  return answer;
}

export interface Person {
  readonly userId: string;
  readonly password: string;
  readonly token: string;
  readonly deviceId: string;
}

export const PASSWORD = 'correct horse battery staple';

let people = 0;

/** Somebody new: straight in the store where it is at hand, else by a request. */
export async function registerPerson(
  server: Pick<TestServer, 'url'> | TestServer,
  username = `person-${++people}`,
): Promise<Person> {
  return 'store' in server ? personInStore(server, username) : registerByRequest(server, username);
}

/** Registers by one-shot dummy. */
async function registerByRequest({ url }: Pick<TestServer, 'url'>, username: string): Promise<Person> {
  const body = { username, password: PASSWORD, auth: { type: 'm.login.dummy' } };
  const { status, body: answer } = await call(url, 'POST', 'register', { body });
  if (status !== 200) throw new Error(`registering failed: ${JSON.stringify(answer)}`);
  return { userId: answer.user_id, password: PASSWORD, token: answer.access_token, deviceId: answer.device_id };
}

export const passwordAuth = (userId: string, password = PASSWORD, session?: string) => ({
  type: 'm.login.password',
  identifier: { type: 'm.id.user', user: userId },
  password,
  ...(session !== undefined && { session }),
});

export const totpAuth = (token: string, session?: string) => ({
  type: 'm.login.2fa.totp',
  token,
  ...(session !== undefined && { session }),
});

export const recoveryAuth = (token: string, session?: string) => ({
  type: 'm.login.2fa.recovery',
  token,
  ...(session !== undefined && { session }),
});

/** An authenticator app. */
export class Authenticator {
  readonly #secret: string | Secret;

  constructor(secret: string) {
    this.#secret = secret;
  }

  code(now: number): string {
    return new TOTP({ secret: this.#secret }).generate({ timestamp: now });
  }

  /** Six digits that are right at no step near now. */
  wrongCode(now: number): string {
    const near = new Set([-2, -1, 0, 1, 2].map((steps) => this.code(now + steps * 30_000)));
    for (let guess = 0; ; guess++) {
      const code = String(guess).padStart(6, '0');
      if (!near.has(code)) return code;
    }
  }
}

export interface Enrolled extends Person {
  readonly authenticator: Authenticator;
  readonly factorId: string;
  readonly recoveryCodes: readonly string[];
}

/** Somebody with an authenticator, straight in the store; moves the clock on, so that its next code is fresh. */
export const enrolPerson = async (server: TestServer, person?: Person): Promise<Enrolled> =>
  enrolledInStore(server, person ?? (await registerPerson(server)));
