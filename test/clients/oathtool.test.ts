import { expect } from 'chai';
import { v4 as uuid } from 'uuid';
import { createKeyRing } from '../../src/base/key-ring.js';
import { silentLog } from '../../src/base/log.js';
import { systemClock, systemRandom, systemTimers } from '../../src/base/runtime.js';
import { loadConfig } from '../../src/server/config.js';
import { createServer } from '../../src/server/create-server.js';
import { type Listening, listen } from '../../src/server/listen.js';
import { prepareStore } from '../../src/server/prepare-store.js';
import { call, PASSWORD, passwordAuth, registerPerson, totpAuth } from '../support/client.js';
import { sharedMongo } from '../support/mongodb.js';
import { needs } from '../support/real.js';
import { openTestStore, STORES, type StoreKind } from '../support/test-server.js';
import { type OtherAuthenticator, otherAuthenticators, type TotpParameters } from './other-authenticators.js';

const SETTINGS = {
  'the default settings': [],
  'eight digits, SHA256 and a minute': ['digits=8', 'algorithm=SHA256', 'period=60s'],
} as const;

for (const kind of STORES) {
  for (const [title, totp] of Object.entries(SETTINGS)) {
    describe(`another authenticator, on the real clock, with ${title} (${kind})`, () => {
      let server: RealServer;
      let authenticators: readonly OtherAuthenticator[];

      before(async function () {
        authenticators = await needs(this, 'oathtool or python3', otherAuthenticators);
        if (kind === 'mongodb') await needs(this, 'a MongoDB-wire server', sharedMongo);
        server = await startRealServer(
          kind,
          totp.map((setting) => `two_factor.totp.${setting}`),
        );
      });
      after(() => server?.stop());

      it('enrols and signs in with its codes, each of which counts once', async () => {
        for (const authenticator of authenticators) await enrolAndSignIn(server, authenticator);
      });
    });
  }
}

async function enrolAndSignIn({ url }: RealServer, { name, code }: OtherAuthenticator): Promise<void> {
  const { userId, token } = await registerPerson({ url });
  const auth = passwordAuth(userId);
  const begun = await call(url, 'POST', 'account/two-factor/totp', { token, body: { name: 'Phone', auth } });
  const parameters: TotpParameters = begun.body;
  const confirming = { token, body: { token: await code(parameters) } };
  const confirmed = await call(url, 'POST', `account/two-factor/totp/${begun.body.id}/confirm`, confirming);
  expect(confirmed.status, name).to.equal(200);

  const password = await call(url, 'POST', 'login', {
    body: { type: 'm.login.password', user: userId, password: PASSWORD },
  });
  const finish = (proof: string) =>
    call(url, 'POST', 'login', { body: { auth: totpAuth(proof, password.body.session) } });
  const again = await finish(confirming.body.token);
  expect([again.status, again.body['org.matrix_uia.reason']], name).to.deep.equal([401, 'code_used']);
  // The next code, which is good already: a clock may be behind. So nobody waits for it.
  const next = await code(parameters, parameters.period);
  expect(await finish(next), name)
    .to.deep.include({ status: 200 })
    .and.have.nested.property('body.user_id', userId);
}

interface RealServer extends Pick<Listening, 'url'> {
  stop(): Promise<void>;
}

/** A test server whose clock is the one that other programs go by. */
async function startRealServer(kind: StoreKind, settings: readonly string[]): Promise<RealServer> {
  const { store, dispose } = await openTestStore(kind);
  const config = loadConfig({
    sets: ['server_name=example.org', 'registration.open=true', 'passwords.memory_kib=1024', ...settings],
  });
  const keys = createKeyRing([{ id: 'k1', bytes: systemRandom(32) }], 'k1');
  const parts = { clock: systemClock, random: systemRandom, timers: systemTimers, newId: () => uuid(), log: silentLog };
  await prepareStore(store, keys);
  const app = createServer({ config, store, keys, runtime: parts });
  const listening = await listen(app.callback(), { host: '127.0.0.1', port: 0 });
  return {
    url: listening.url,
    async stop() {
      await listening.close(0);
      await store.close();
      await dispose();
    },
  };
}
