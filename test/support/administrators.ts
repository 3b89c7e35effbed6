import { call, type Enrolled, enrolPerson, type Person, type Reply } from './client.js';
import { type Ask, prove } from './journeys.js';
import type { TestServer } from './test-server.js';

const BASE = '/_uia/admin/v1';

/** Gives an account roles as nobody's request. */
export async function giveRoles({ store }: Pick<TestServer, 'store'>, userId: string, roles: readonly string[]) {
  const account = await store.accounts.find(userId);
  const change = { roles, seen: account?.roles ?? [], kept: 'nothing', by: 'the test' };
  const outcome = await store.accounts.setRoles(userId, change);
  if (outcome !== 'set') throw new Error(`the roles of ${userId} were not set: ${outcome}`);
}

/** Somebody new with a role and an authenticator. */
export async function enrolOfficial(server: TestServer, role: 'admin' | 'support'): Promise<Enrolled> {
  const person = await enrolPerson(server);
  await giveRoles(server, person.userId, [role]);
  return person;
}

export const adminPath = (path: string): string => `${BASE}/${path}`;
export const userPath = (userId: string, rest = ''): string =>
  adminPath(`users/${encodeURIComponent(userId)}${rest && `/${rest}`}`);

/** Looks as somebody. */
export const look = (
  { url }: Pick<TestServer, 'url'>,
  { token }: Pick<Person, 'token'>,
  path: string,
): Promise<Reply> => call(url, 'GET', adminPath(path), { token });

export const reset = ({ token }: Pick<Person, 'token'>, userId: string, reason = 'lost the phone'): Ask => ({
  method: 'POST',
  path: userPath(userId, 'reset'),
  token,
  body: { reason },
});
export const cancelReset = ({ token }: Pick<Person, 'token'>, userId: string, id: string): Ask => ({
  method: 'DELETE',
  path: userPath(userId, 'reset'),
  token,
  body: { id },
});
export const unlock = ({ token }: Pick<Person, 'token'>, userId: string): Ask => ({
  method: 'POST',
  path: userPath(userId, 'unlock'),
  token,
});
export const signOutUser = ({ token }: Pick<Person, 'token'>, userId: string): Ask => ({
  method: 'POST',
  path: userPath(userId, 'sign_out'),
  token,
});
export const setRoles = ({ token }: Pick<Person, 'token'>, userId: string, roles: readonly string[]): Ask => ({
  method: 'PUT',
  path: userPath(userId, 'roles'),
  token,
  body: { roles },
});

/** Does it with password and code. */
export const act = (server: Pick<TestServer, 'url' | 'clock'>, asked: Ask, official: Enrolled): Promise<Reply> =>
  prove(server, asked, official);
