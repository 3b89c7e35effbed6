import { performance } from 'node:perf_hooks';
import { Authenticator, passwordAuth, totpAuth } from '../test/support/client.js';
import type { BenchServer } from './bench-server.js';

const PEOPLE = 16;
const ROUNDS = 8;
const BASE = '/_matrix/client/v3';

/** Whole flows (challenge, password, code with the operation) of several people at once. */
export async function measureFlows(server: BenchServer): Promise<number> {
  const people = await Promise.all(Array.from({ length: PEOPLE }, (_, index) => enrol(server, `flow-${index}`)));
  let measuredMs = 0;
  for (let round = 0; round < ROUNDS; round++) {
    server.nextStep();
    const begunAt = performance.now();
    await Promise.all(people.map((person) => flow(server, person)));
    measuredMs += performance.now() - begunAt;
  }
  return (PEOPLE * ROUNDS * 1000) / measuredMs;
}

interface Person {
  readonly userId: string;
  readonly token: string;
  readonly authenticator: Authenticator;
}

async function flow({ url, now }: BenchServer, { userId, token, authenticator }: Person): Promise<void> {
  const send = (auth?: object) => post(url, `${BASE}/delete_devices`, { devices: ['NOBODY'], auth }, token);
  const { session } = (await send()).body;
  await send(passwordAuth(userId, PASSWORD, String(session)));
  const done = await send(totpAuth(authenticator.code(now()), String(session)));
  if (done.status !== 200) throw new Error(`a flow ended with ${done.status}: ${JSON.stringify(done.body)}`);
}

export const PASSWORD = 'a password for measuring';

export async function signUp({ url }: BenchServer, username: string): Promise<Omit<Person, 'authenticator'>> {
  const { body } = await post(url, `${BASE}/register`, {
    username,
    password: PASSWORD,
    auth: { type: 'm.login.dummy' },
  });
  return { userId: String(body.user_id), token: String(body.access_token) };
}

async function enrol(server: BenchServer, username: string): Promise<Person> {
  const { url, now } = server;
  const who = await signUp(server, username);
  const begun = await post(
    url,
    `${BASE}/account/two-factor/totp`,
    { auth: passwordAuth(who.userId, PASSWORD) },
    who.token,
  );
  const authenticator = new Authenticator(String(begun.body.secret));
  const path = `${BASE}/account/two-factor/totp/${begun.body.id}/confirm`;
  await post(url, path, { token: authenticator.code(now()) }, who.token);
  return { ...who, authenticator };
}

export async function post(
  url: string,
  path: string,
  body: object,
  token?: string,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
