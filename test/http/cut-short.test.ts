import { expect } from 'chai';
import type { JsonObject } from '../../src/base/json.js';
import { sharedMongo } from '../support/mongodb.js';
import { needs } from '../support/real.js';
import { STORES, startTestServer, type TestServer } from '../support/test-server.js';
import { type Request, type Scenario, STEP } from './cut-short/kit.js';
import { OF_ONE_ACCOUNT } from './cut-short/of-one-account.js';
import { SIGNING_IN } from './cut-short/signing-in.js';
import { WITH_OTHERS } from './cut-short/with-others.js';
import { type CutAt, cutShortStore } from './cut-short-store.js';

const SCENARIOS: Readonly<Record<string, Scenario>> = { ...OF_ONE_ACCOUNT, ...WITH_OTHERS, ...SIGNING_IN };

/** All that is kept of an account, but for what differs from one person and moment to the next. */
async function stateOf({ store, clock, drain }: TestServer, userId: string): Promise<JsonObject> {
  await drain();
  const account = await store.accounts.find(userId);
  const security = await store.securities.read(userId, clock.now());
  const { factors, pending, codes, lanes, lastRecovery, appPasswords, rememberedDevices, reset } = security;
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
    appPasswords: appPasswords.map(({ name }) => name),
    remembered: rememberedDevices.map(({ deviceId }) => deviceId),
    reset: reset !== null,
    devices: devices
      .map((device) => `${device.displayName} ${device.secondFactorAt !== null} ${device.recoveredAt !== null}`)
      .sort(),
    keys: Object.keys((await store.crossSigning.read(userId)).keys).sort(),
    addresses: (await store.threepids.list(userId)).length,
    // What ran twice may be told twice.
    events: [...new Set(trail.map(({ type }) => type))],
  };
}

/** Those that write several documents, as far as time allows: it is slow there; the faults come from above the adapters, whose guards the store's contract has compared. */
const ON_MONGODB = ['a sign-in with a recovery code', 'an administrator’s reset', 'a registration by token'];

const server = { cut: cutShortStore(), running: undefined as TestServer | undefined };

for (const kind of STORES) {
  describe(`a request that a fault of the store cuts short (${kind})`, () => {
    before(async function () {
      if (kind === 'mongodb') await needs(this, 'a MongoDB-wire server', sharedMongo);
      server.running = await startTestServer(kind, {
        wrapStore: server.cut.wrapStore,
        mail: true,
        sets: ['limits.login_tokens_per_minute=100', 'two_factor.remember_device.enabled=true'],
      });
    });
    after(() => server.running?.stop());

    for (const [words, prepare] of Object.entries(SCENARIOS)) {
      if (kind === 'mongodb' && !ON_MONGODB.includes(words)) continue;
      let whole: Promise<Whole> | undefined;
      for (const at of ['before', 'after'] as const) {
        it(`is finished when it is sent again, at each write of ${words}, cut ${at} it`, async function () {
          this.timeout(120_000);
          const running = server.running;
          if (!running) throw new Error('the server is not running');
          whole ??= wholeRun(running, prepare);
          await finishesAfterEachCut(running, prepare, at, await whole);
        });
      }
    }
  });
}

interface Whole {
  readonly writes: number;
  readonly status: number;
  readonly completed: unknown;
  readonly state: JsonObject;
}

/** What the request does when nothing goes wrong. */
async function wholeRun(running: TestServer, prepare: Scenario): Promise<Whole> {
  const request = await prepare(running);
  const { done, writes } = await server.cut.during(null, 'before', request.send);
  return { writes, status: done.status, completed: done.body.completed, state: await stateAfter(running, request) };
}

const stateAfter = async (running: TestServer, { about, more }: Request): Promise<JsonObject> => ({
  ...(await stateOf(running, about)),
  ...(await more?.()),
});

async function finishesAfterEachCut(running: TestServer, prepare: Scenario, at: CutAt, whole: Whole): Promise<void> {
  expect([200, 303, 401]).to.include(whole.status);
  expect(whole.writes).to.be.greaterThan(0);
  for (let nth = 1; nth <= whole.writes; nth++) {
    const request = await prepare(running);
    const { done, failed } = await server.cut.during(nth, at, request.send);
    // What the server does besides may come a moment later than in the whole run.
    if (nth === 1) expect(failed).not.to.equal(null);
    // The lease of a run whose end was not noted.
    running.clock.advance(STEP);
    const again = done.status < 500 ? done : await request.send();
    const isOver = request.mayBeOver === true && ['M_UNKNOWN_TOKEN', 'M_NOT_FOUND'].includes(again.body.errcode);
    if (!isOver)
      expect([failed, again.status, again.body.completed]).to.deep.equal([failed, whole.status, whole.completed]);
    expect({ failed, ...(await stateAfter(running, request)) }).to.deep.equal({ failed, ...whole.state });
  }
}
