import { expect } from 'chai';
import type { JsonObject } from '../../src/base/json.js';
import { enrolOfficial, reset, setRoles, signOutUser, unlock } from '../support/administrators.js';
import {
  Authenticator,
  call,
  type Enrolled,
  enrolPerson,
  passwordAuth,
  type Reply,
  recoveryAuth,
  totpAuth,
} from '../support/client.js';
import {
  type Ask,
  ask,
  beginSignIn,
  beginTotp,
  beginWithPassword,
  changePassword,
  deleteDevice,
  deleteDevices,
  getLoginToken,
  LOGIN,
  nextCode,
  onNewDeviceByCode,
  prove,
  replaceCodes,
} from '../support/journeys.js';
import { sharedMongo } from '../support/mongodb.js';
import { needs } from '../support/real.js';
import { newSigningKeys } from '../support/signing-keys.js';
import { STORES, startTestServer, type TestServer } from '../support/test-server.js';
import { type CutAt, cutShortStore } from './cut-short-store.js';

/** The request that is cut short and sent again as it is, and whose account it is about. */
interface Request {
  send(): Promise<Reply>;
  readonly about: string;
}
type Scenario = (server: TestServer) => Promise<Request>;

const STEP = 30_000;

/** To the beginning of a step: a code then lasts until the lease of a run that nobody has any more is over. */
const align = ({ clock }: TestServer) => clock.advance(STEP - (clock.now() % STEP));

async function someone(server: TestServer): Promise<Enrolled> {
  const person = await enrolPerson(server);
  return onNewDeviceByCode(server, person);
}

/** The last request of a flow: with a code. */
const proven =
  (asked: (person: Enrolled, server: TestServer) => Ask | Promise<Ask>): Scenario =>
  async (server) => {
    const person = await someone(server);
    const protectedRequest = await asked(person, server);
    const session = await beginWithPassword(server, protectedRequest, person);
    align(server);
    const auth = totpAuth(nextCode(server, person), session);
    return { about: person.userId, send: () => ask(server, protectedRequest, auth) };
  };

const byAdministrator =
  (asked: (admin: Enrolled, userId: string) => Ask): Scenario =>
  async (server) => {
    const person = await someone(server);
    const admin = await enrolOfficial(server, 'admin');
    const protectedRequest = asked(admin, person.userId);
    const session = await beginWithPassword(server, protectedRequest, admin);
    align(server);
    const auth = totpAuth(nextCode(server, admin), session);
    return { about: person.userId, send: () => ask(server, protectedRequest, auth) };
  };

const plain =
  (asked: (person: Enrolled, server: TestServer) => Ask | Promise<Ask>): Scenario =>
  async (server) => {
    const person = await someone(server);
    const request = await asked(person, server);
    align(server);
    return { about: person.userId, send: () => ask(server, request) };
  };

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'a sign-in with a code': async (server) => {
    const person = await someone(server);
    const session = await beginSignIn(server, person);
    align(server);
    const auth = totpAuth(nextCode(server, person), session);
    return { about: person.userId, send: () => ask(server, LOGIN, auth) };
  },
  'a sign-in with a recovery code': async (server) => {
    const person = await someone(server);
    const session = await beginSignIn(server, person);
    align(server);
    const auth = recoveryAuth(String(person.recoveryCodes[0]), session);
    return { about: person.userId, send: () => ask(server, LOGIN, auth) };
  },
  'the password of a sign-in': async (server) => {
    const person = await someone(server);
    const { body } = await ask(server, LOGIN, {});
    const auth = passwordAuth(person.userId, person.password, body.session);
    align(server);
    return { about: person.userId, send: () => ask(server, LOGIN, auth) };
  },
  'a change of the password': proven((person) => changePassword(person, 'another good password')),
  'the removal of a device': proven(async (person, server) =>
    deleteDevice(person, (await onNewDeviceByCode(server, person)).deviceId),
  ),
  'the removal of devices': proven(async (person, server) =>
    deleteDevices(person, [(await onNewDeviceByCode(server, person)).deviceId]),
  ),
  'the beginning of an enrolment': proven((person) => beginTotp(person)),
  'the removal of an authenticator': proven(async (person, server) => {
    const { body } = await prove(server, beginTotp(person), person);
    const token = new Authenticator(body.secret).code(server.clock.now());
    const path = `account/two-factor/totp/${body.id}`;
    await call(server.url, 'POST', `${path}/confirm`, { token: person.token, body: { token } });
    return { method: 'DELETE', path, token: person.token };
  }),
  'turning two-factor off': proven(({ token }) => ({ method: 'DELETE', path: 'account/two-factor', token })),
  'new recovery codes': proven((person) => replaceCodes(person)),
  'new recovery codes by one of the old': async (server) => {
    const person = await someone(server);
    const asked = replaceCodes(person);
    const auth = recoveryAuth(String(person.recoveryCodes[0]), await beginWithPassword(server, asked, person));
    align(server);
    return { about: person.userId, send: () => ask(server, asked, auth) };
  },
  'a begun enrolment in the shape of MSC1998': proven(({ token }) => ({
    method: 'POST',
    path: 'account/twoFactor',
    token,
    body: { providers: { 'm.login.two-factor.totp': {}, 'm.login.two-factor.recovery': {} } },
  })),
  'turning off in the shape of MSC1998': proven(({ token }) => ({
    method: 'DELETE',
    path: 'account/twoFactor',
    token,
    body: { providers: ['m.login.two-factor.totp'] },
  })),
  'removing recovery codes in the shape of MSC1998': proven(({ token }) => ({
    method: 'DELETE',
    path: 'account/twoFactor',
    token,
    body: { providers: ['m.login.two-factor.recovery'] },
  })),
  'a login token': proven((person) => getLoginToken(person)),
  'new cross-signing keys': proven(async ({ token, userId }, { url }) => {
    const path = 'keys/device_signing/upload';
    await call(url, 'POST', path, { token, body: newSigningKeys(userId) });
    return { method: 'POST', path, token, body: newSigningKeys(userId) };
  }),
  'a deactivation': proven(({ token }) => ({
    method: 'POST',
    path: 'account/deactivate',
    token,
    body: { erase: true },
  })),
  'an administrator’s reset': byAdministrator((admin, userId) => reset(admin, userId)),
  'an administrator’s unlocking': byAdministrator((admin, userId) => unlock(admin, userId)),
  'an administrator’s signing out': byAdministrator((admin, userId) => signOutUser(admin, userId)),
  'an administrator’s change of roles': byAdministrator((admin, userId) => setRoles(admin, userId, ['teacher'])),
  'the confirmation of an authenticator': async (server) => {
    const person = await someone(server);
    const { body } = await prove(server, beginTotp(person), person);
    align(server);
    const token = new Authenticator(body.secret).code(server.clock.now());
    const path = `account/two-factor/totp/${body.id}/confirm`;
    const request = { method: 'POST', path, token: person.token, body: { token } };
    return { about: person.userId, send: () => ask(server, request) };
  },
  'a new name of an authenticator': plain(({ token, factorId }) => ({
    method: 'PUT',
    path: `account/two-factor/totp/${factorId}`,
    token,
    body: { name: 'Old phone' },
  })),
  'a new name of a device': plain(({ token, deviceId }) => ({
    method: 'PUT',
    path: `devices/${deviceId}`,
    token,
    body: { display_name: 'Old laptop' },
  })),
};

/** All that is kept of an account, but for what differs from one person and moment to the next. */
async function stateOf({ store, clock, drain }: TestServer, userId: string): Promise<JsonObject> {
  await drain();
  const account = await store.accounts.find(userId);
  const { factors, pending, codes, lanes, lastRecovery } = await store.securities.read(userId, clock.now());
  const devices = await store.devices.list(userId);
  const trail = await store.audit.read(userId, 0, 1000);
  return {
    roles: [...(account?.roles ?? [])],
    deactivated: account?.deactivatedAt !== null,
    factors: Object.values(factors)
      .map(({ name }) => name)
      .sort(),
    pending: pending.map(({ name }) => name).sort(),
    codes: codes?.digests.length ?? null,
    lanes: Object.entries(lanes).map(([name, { failures }]) => `${name.slice(0, 6)} ${failures}`),
    recovered: lastRecovery !== null,
    devices: devices
      .map((device) => `${device.displayName} ${device.secondFactorAt !== null} ${device.recoveredAt !== null}`)
      .sort(),
    keys: Object.keys((await store.crossSigning.read(userId)).keys).sort(),
    addresses: (await store.threepids.list(userId)).length,
    // What ran twice may be told twice.
    events: [...new Set(trail.map(({ type }) => type))],
  };
}

/** What is slow there; the faults come from above the adapters, whose guards the store's contract has compared. */
const ON_MONGODB = [
  'a sign-in with a recovery code',
  'the removal of an authenticator',
  'new recovery codes by one of the old',
];

const server = { cut: cutShortStore(), running: undefined as TestServer | undefined };

for (const kind of STORES) {
  describe(`a request that a fault of the store cuts short (${kind})`, () => {
    before(async function () {
      if (kind === 'mongodb') await needs(this, 'a MongoDB-wire server', sharedMongo);
      server.running = await startTestServer(kind, {
        wrapStore: server.cut.wrapStore,
        sets: ['limits.login_tokens_per_minute=100'],
      });
    });
    after(() => server.running?.stop());

    for (const [words, prepare] of Object.entries(SCENARIOS)) {
      if (kind === 'mongodb' && !ON_MONGODB.includes(words)) continue;
      for (const at of ['before', 'after'] as const) {
        it(`is finished when it is sent again, at each write of ${words}, cut ${at} it`, async function () {
          this.timeout(120_000);
          const running = server.running;
          if (!running) throw new Error('the server is not running');
          await finishesAfterEachCut(running, prepare, at);
        });
      }
    }
  });
}

async function finishesAfterEachCut(running: TestServer, prepare: Scenario, at: CutAt): Promise<void> {
  const whole = await prepare(running);
  const first = await whole.send();
  const expected = await stateOf(running, whole.about);
  for (let nth = 1; ; nth++) {
    const request = await prepare(running);
    const { done, failed } = await server.cut.during(nth, at, request.send);
    if (failed === null) return expect(nth, 'writes').to.be.greaterThan(1) && undefined;
    // The lease of a run whose end was not noted.
    running.clock.advance(STEP);
    const again = done.status < 500 ? done : await request.send();
    // Whoever had the account closed has no access token any more that could ask again.
    const isOver = again.body.errcode === 'M_UNKNOWN_TOKEN' && expected.deactivated === true;
    if (!isOver)
      expect([failed, again.status, again.body.completed]).to.deep.equal([failed, first.status, first.body.completed]);
    expect({ failed, ...(await stateOf(running, request.about)) }).to.deep.equal({ failed, ...expected });
  }
}
