import { expect } from 'chai';
import { type Authenticator, totpAuth } from '../support/client.js';
import { enrolInHost, type HostApp, proof, send, startHostApp, twoFactorOf } from '../support/host-app.js';
import { sharedMongo } from '../support/mongodb.js';
import { needs } from '../support/real.js';
import { STORES } from '../support/test-server.js';

for (const kind of STORES) {
  describe(`a user whom the application has deleted, and somebody new with the id (${kind})`, () => {
    let app: HostApp;
    let authenticator: Authenticator;
    const act = (auth: object) => send(app, 'POST', '/act', { auth });
    const code = (session: string) => totpAuth(authenticator.code(app.clock.now()), session);

    before(async function () {
      if (kind === 'mongodb') await needs(this, 'a MongoDB-wire server', sharedMongo);
      app = await startHostApp({ kind });
    });
    after(() => app?.stop());
    beforeEach(async () => {
      app.passwords.set('alice', 'right');
      authenticator = await enrolInHost(app);
    });

    it('have no factor, no code and no begun enrolment in common', async () => {
      const half = await act(proof());
      const enrolling = await send(app, 'POST', '/_matrix/client/v3/account/two-factor/totp', {
        auth: proof(),
      });
      await send(app, 'POST', '/_matrix/client/v3/account/two-factor/totp', {
        auth: code(enrolling.body.session),
      });
      expect((await twoFactorOf(app)).pending).to.have.length(1);
      await app.forget('alice');
      expect(await twoFactorOf(app)).to.deep.include({ enabled: false, factors: [], pending: [], recovery: null });
      const old = await act(code(half.body.session));
      expect(old.status, 'the old code is no stage any more').to.equal(401);
      expect(old.body.flows).to.deep.equal([{ stages: ['m.login.password'] }]);
      expect((await act(proof())).status).to.equal(200);
    });

    it('have no proof in common, although name, device and password are the same', async () => {
      const half = await act(proof());
      expect(half.body.completed).to.deep.equal(['m.login.password']);
      await app.forget('alice');
      authenticator = await enrolInHost(app);
      const { status, body } = await act(code(half.body.session));
      expect([status, body.completed]).to.deep.equal([401, []]);
      await app.forget('alice');
    });

    it('is forgotten as often as one likes, also where there was nobody', async () => {
      await app.forget('alice');
      await app.forget('alice');
      await app.forget('nobody:at/all ☃');
      expect((await act(proof())).status).to.equal(200);
    });
  });
}
