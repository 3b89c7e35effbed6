import { expect } from 'chai';
import { type Enrolled, enrolPerson, recoveryAuth } from '../support/client.js';
import { ask, beginWithPassword, deleteDevice, nextCode } from '../support/journeys.js';
import { PageClient } from '../support/page-client.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('the names that proposals gave the second factors', {}, (get) => {
  let person: Enrolled;
  let session: string;
  beforeEach(async () => {
    person = await enrolPerson(get());
    session = await beginWithPassword(get(), deleteDevice(person, 'GONE'), person);
  });

  const prove = (auth: object) => ask(get(), deleteDevice(person, 'GONE'), { session, ...auth });

  it('are understood in a proof, and the challenge keeps to ours', async () => {
    const wrong = await prove({ type: 'm.login.totp', response: person.authenticator.wrongCode(get().clock.now()) });
    expect(wrong.status).to.equal(401);
    expect(wrong.body.flows[0].stages).to.deep.equal(['m.login.password', 'm.login.2fa.totp']);
    const recovery = { ...recoveryAuth(person.recoveryCodes[0] ?? ''), type: 'm.login.two-factor.recovery' };
    expect((await prove(recovery)).status).to.equal(200);
  });

  it('have the page of the stage, and what is passed on it counts for the stage', async () => {
    for (const type of ['m.login.two-factor.totp', 'm.login.totp']) {
      const { url, clock } = get();
      clock.advance(60_000);
      const begun = await beginWithPassword(get(), deleteDevice(person, 'GONE'), person);
      const page = `${url}/_matrix/client/v3/auth/${type}/fallback/web?session=${begun}`;
      const done = await new PageClient().submit(page, { token: nextCode(get(), person) });
      expect([done.status, done.title]).to.satisfy(
        ([status, title]: unknown[]) => status === 200 && /^Done/.test(String(title)),
      );
      expect((await ask(get(), deleteDevice(person, 'GONE'), { session: begun })).status, type).to.equal(200);
    }
  });
});

onEachStore(
  'with uia.aliases off, the names that proposals gave the second factors',
  { sets: ['uia.aliases=false'] },
  (get) => {
    it('are unknown, in a proof and as a page, and cost no try', async () => {
      const person = await enrolPerson(get());
      const session = await beginWithPassword(get(), deleteDevice(person, 'GONE'), person);
      const auth = { type: 'm.login.two-factor.totp', token: nextCode(get(), person), session };
      const { status, body } = await ask(get(), deleteDevice(person, 'GONE'), auth);
      expect([status, body.errcode]).to.deep.equal([400, 'M_UNKNOWN']);
      const page = `${get().url}/_matrix/client/v3/auth/${auth.type}/fallback/web?session=${session}`;
      expect((await new PageClient().get(page)).status).to.equal(404);
      const proof = { ...auth, type: 'm.login.2fa.totp' };
      expect((await ask(get(), deleteDevice(person, 'GONE'), proof)).status).to.equal(200);
    });
  },
);
