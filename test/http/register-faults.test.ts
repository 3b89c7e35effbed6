import { expect } from 'chai';
import { registrationTokenDigest } from '../../src/tokens/registration-token.js';
import { call, PASSWORD } from '../support/client.js';
import { ask, begin, isSignedIn } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';
import { faultyStore } from './faulty-store.js';

const [TOKEN, TERMS, DUMMY] = ['m.login.registration_token', 'm.login.terms', 'm.login.dummy'];
const policies = { privacy: { version: '1', en: { name: 'Privacy', url: 'https://example.org/privacy' } } };
const { wrapStore, during } = faultyStore();
const sets = [
  'registration.open=false',
  'registration.stages=[m.login.terms, m.login.dummy]',
  `registration.terms=${JSON.stringify(policies)}`,
];

onEachStore('a registration that a fault cuts short', { wrapStore, sets }, (get) => {
  const WRITES = ['heldNames.hold', 'registrationTokens.commit', 'accounts.create', 'terms.record', 'devices.put'];
  for (const [number, write] of WRITES.entries()) {
    it(`at ${write} is finished by the same request, once`, async () => {
      const { store, clock } = get();
      const username = `cut-short-${number}`;
      const digest = registrationTokenDigest(username);
      await store.registrationTokens.create({ digest, usesAllowed: 2, uses: 0, expiresAt: null, grants: ['support'] });
      const asked = { method: 'POST', path: 'register', body: { username, password: PASSWORD } };
      const session = await begin(get(), asked);
      await ask(get(), asked, { type: TOKEN, token: username, session });
      await ask(get(), asked, { type: TERMS, session });
      const finish = () => ask(get(), asked, { type: DUMMY, session });

      expect((await during(write, finish)).status).to.equal(500);
      const free = await call(get().url, 'GET', `register/available?username=${username}`);
      expect(free.body.errcode).to.equal('M_USER_IN_USE');
      const { status, body } = await finish();
      expect([status, body.user_id]).to.deep.equal([200, `@${username}:example.org`]);
      expect(await isSignedIn(get(), { token: body.access_token })).to.equal(true);
      expect((await store.accounts.find(body.user_id))?.roles).to.deep.equal(['support']);
      expect((await store.registrationTokens.find(digest, clock.now()))?.uses).to.equal(1);
      expect(await store.terms.read(body.user_id)).to.have.length(1);
      expect(await store.devices.list(body.user_id)).to.have.length(1);
    });
  }
});
