import { expect } from 'chai';
import type { MongoClient } from 'mongodb';
import { createMongoClient } from '../../src/store/mongodb/mongo-client.js';
import { openMongoStore } from '../../src/store/mongodb/open-mongo-store.js';
import { call, type Enrolled, enrolPerson, passwordAuth, totpAuth } from '../support/client.js';
import { type Ask, ask, begin, deleteDevice, LOGIN, nextCode, prove, signIn } from '../support/journeys.js';
import { sharedMongo } from '../support/mongodb.js';
import { needs } from '../support/real.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const ALL_OFF = ['limits.per_address=off', 'limits.sessions_per_requester=0'];
const LIMITS = {
  none: ALL_OFF,
  'sessions per requester': ['limits.per_address=off'],
  'requests and sessions per address': ['limits.per_address=on', 'limits.sessions_per_requester=0'],
};

/** A server on MongoDB whose commands are noted as `command collection`. */
async function startCounted(sets: readonly string[]) {
  const mongo = await sharedMongo();
  const client: MongoClient = createMongoClient(mongo.url, 1500, { monitorCommands: true });
  const commands: string[] = [];
  client.on('commandStarted', ({ commandName, command }) => commands.push(`${commandName} ${command[commandName]}`));
  const store = await openMongoStore({ url: mongo.url, database: mongo.freshDatabase(), client });
  const server = await startTestServer('mongodb', { sets, wrapStore: () => store });
  return {
    server,
    async counted(act: () => Promise<unknown>): Promise<string[]> {
      commands.length = 0;
      await act();
      return commands.splice(0);
    },
    async stop() {
      await server.stop();
      await store.close();
    },
  };
}

for (const [limits, sets] of Object.entries(LIMITS)) {
  describe(`the database commands of a flow, with limits on ${limits}`, () => {
    let running: Awaited<ReturnType<typeof startCounted>>;
    let server: TestServer;
    let person: Enrolled;
    before(async function () {
      await needs(this, 'a MongoDB-wire server', sharedMongo);
      running = await startCounted(sets);
      server = running.server;
      person = await enrolPerson(server);
    });
    after(() => running?.stop());
    beforeEach(async () => {
      // The device was seen a moment ago: that it is noted once a minute is not the flow's.
      await server.store.devices.touch(person.userId, person.deviceId, null, 0, server.clock.now());
    });

    const byRequester = limits === 'sessions per requester' ? 1 : 0;
    const byAddress = limits === 'requests and sessions per address' ? 1 : 0;

    /** At most so many; the message has what was measured. */
    async function atMost(most: number, act: () => Promise<unknown>): Promise<void> {
      const commands = await running.counted(act);
      const told = `${commands.length} commands: ${commands.join(', ')}`;
      expect(commands.length, told).to.be.at.most(most);
    }

    const removal: () => Ask = () => deleteDevice(person, 'ANY');

    it(`are ${3 + byRequester + byAddress} at most for a challenge`, () =>
      atMost(3 + byRequester + byAddress, () => ask(server, removal())));

    // A limit is looked at when the session is opened, and again when its place is freed. One looks whether the device is remembered.
    it(`are ${18 + 2 * (byRequester + byAddress)} at most for challenge, password and code with the operation`, () =>
      atMost(18 + 2 * (byRequester + byAddress), async () => {
        const session = await begin(server, removal());
        await ask(server, removal(), passwordAuth(person.userId, person.password, session));
        const done = await ask(server, removal(), totpAuth(nextCode(server, person), session));
        expect(done.status).to.equal(200);
      }));

    // No access token is looked up, but the stamp is read twice more: before the password is checked, and once the device is there.
    it(`are ${12 + 4 * byAddress} at most for a sign-in with password and code`, () =>
      atMost(12 + 4 * byAddress, async () => {
        const { body } = await signIn(server, person);
        const done = await ask(server, LOGIN, totpAuth(nextCode(server, person), body.session));
        expect(done.status).to.equal(200);
      }));

    it(`are ${byAddress + 1} at most for a refresh, and one to look an access token up, with one more at its first use`, async () => {
      const { body } = await prove(server, { ...LOGIN, body: { refresh_token: true } }, person);
      let pair = body;
      await atMost(byAddress + 1, async () => {
        pair = (await call(server.url, 'POST', 'refresh', { body: { refresh_token: body.refresh_token } })).body;
      });
      const use = () => call(server.url, 'GET', 'account/whoami', { token: pair.access_token });
      await atMost(2, use);
      await atMost(1, use);
    });
  });
}
