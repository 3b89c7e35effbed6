import { call, type Enrolled, type Person, passwordAuth, type Reply, totpAuth } from './client.js';
import type { TestServer } from './test-server.js';

type Place = Pick<TestServer, 'url'>;

/** A request that is protected by UIA, without its `auth`. */
export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly token?: string;
  readonly body?: object;
}

/** A sign-in by UIA from the start. */
export const LOGIN: Ask = { method: 'POST', path: 'login' };
export const PASSWORD_THEN_SECOND = [
  { stages: ['m.login.password', 'm.login.2fa.totp'] },
  { stages: ['m.login.password', 'm.login.2fa.recovery'] },
];

export const deleteDevice = ({ token }: Pick<Person, 'token'>, deviceId: string): Ask => ({
  method: 'DELETE',
  path: `devices/${deviceId}`,
  token,
});
export const deleteDevices = ({ token }: Pick<Person, 'token'>, devices: readonly string[]): Ask => ({
  method: 'POST',
  path: 'delete_devices',
  token,
  body: { devices },
});
export const changePassword = ({ token }: Pick<Person, 'token'>, password: string, more = {}): Ask => ({
  method: 'POST',
  path: 'account/password',
  token,
  body: { new_password: password, ...more },
});
export const beginTotp = ({ token }: Pick<Person, 'token'>, name = 'Tablet'): Ask => ({
  method: 'POST',
  path: 'account/two-factor/totp',
  token,
  body: { name },
});
export const replaceCodes = ({ token }: Pick<Person, 'token'>): Ask => ({
  method: 'POST',
  path: 'account/two-factor/recovery',
  token,
});
export const getLoginToken = ({ token }: Pick<Person, 'token'>): Ask => ({
  method: 'POST',
  path: '/_matrix/client/v1/login/get_token',
  token,
});

/** Sends it with a proof, or without one. */
export const ask = ({ url }: Place, { method, path, token, body }: Ask, auth?: unknown): Promise<Reply> =>
  call(url, method, path, {
    ...(token !== undefined && { token }),
    body: { ...body, ...(auth !== undefined && { auth }) },
  });

/** The session of a fresh challenge. */
export async function begin(server: Place, asked: Ask): Promise<string> {
  const { status, body } = await ask(server, asked, {});
  if (status !== 401) throw new Error(`no challenge but ${status}: ${JSON.stringify(body)}`);
  return body.session;
}

/** A session in which the password is proven, by the first request. */
export async function beginWithPassword(server: Place, asked: Ask, person: Person): Promise<string> {
  const { body } = await ask(server, asked, passwordAuth(person.userId, person.password));
  if (body.completed?.[0] !== 'm.login.password') throw new Error(`the password failed: ${JSON.stringify(body)}`);
  return body.session;
}

/** A code that nobody has used: moves the clock on by a step. */
export function nextCode(
  { clock }: Pick<TestServer, 'clock'>,
  { authenticator }: Pick<Enrolled, 'authenticator'>,
): string {
  clock.advance(30_000);
  return authenticator.code(clock.now());
}

export const wrongCode = ({ clock }: Pick<TestServer, 'clock'>, { authenticator }: Enrolled): string =>
  authenticator.wrongCode(clock.now());

/** A whole flow: password, code. The last answer. */
export async function prove(server: Pick<TestServer, 'url' | 'clock'>, asked: Ask, person: Enrolled): Promise<Reply> {
  const session = await beginWithPassword(server, asked, person);
  return ask(server, asked, totpAuth(nextCode(server, person), session));
}

/** The sign-in that every client knows. */
export const signIn = ({ url }: Place, { userId, password }: Pick<Person, 'userId' | 'password'>, more: object = {}) =>
  call(url, 'POST', 'login', {
    body: { type: 'm.login.password', identifier: { type: 'm.id.user', user: userId }, password, ...more },
  });

/** The same person on a device of their own choosing; without a second factor. */
export async function onNewDevice(server: Place, person: Person, more: object = {}): Promise<Person> {
  const { status, body } = await signIn(server, person, more);
  if (status !== 200) throw new Error(`signing in failed: ${JSON.stringify(body)}`);
  return { ...person, token: body.access_token, deviceId: body.device_id };
}

/** A sign-in that waits for its second factor: the session. */
export async function beginSignIn(server: Place, person: Person): Promise<string> {
  const { body } = await signIn(server, person);
  if (body.completed?.[0] !== 'm.login.password') throw new Error(`the password failed: ${JSON.stringify(body)}`);
  return body.session;
}

/** The same person on a new device, signed in with password and code. */
export async function onNewDeviceByCode(
  server: Pick<TestServer, 'url' | 'clock'>,
  person: Enrolled,
): Promise<Enrolled> {
  const session = await beginSignIn(server, person);
  const { status, body } = await ask(server, LOGIN, totpAuth(nextCode(server, person), session));
  if (status !== 200) throw new Error(`signing in failed: ${JSON.stringify(body)}`);
  return { ...person, token: body.access_token, deviceId: body.device_id };
}

/** Whether an access token still opens anything. */
export async function isSignedIn({ url }: Place, { token }: Pick<Person, 'token'>): Promise<boolean> {
  return (await call(url, 'GET', 'account/whoami', { token })).status === 200;
}

export async function deviceIds({ url }: Place, { token }: Pick<Person, 'token'>): Promise<string[]> {
  const { body } = await call(url, 'GET', 'devices', { token });
  return body.devices.map((device: { device_id: string }) => device.device_id).sort();
}

export async function twoFactor({ url }: Place, { token }: Pick<Person, 'token'>) {
  return (await call(url, 'GET', 'account/two-factor', { token })).body;
}

/** So many at once. */
export const race = <T>(callers: number, act: (caller: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: callers }, (_, caller) => act(caller)));

/** So many, one after the other. */
export async function inTurn<T>(times: number, act: (time: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let time = 0; time < times; time++) results.push(await act(time));
  return results;
}

/** The flows of a challenge that count: all but the one whose page leads through one of them. */
export const ordinaryFlows = ({ flows }: Reply['body']): { stages: string[] }[] =>
  flows.filter(({ stages }: { stages: string[] }) => stages.join() !== 'm.login.sso');
