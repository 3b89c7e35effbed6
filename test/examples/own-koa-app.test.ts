import { expect } from 'chai';
import { ownKoaApp } from '../../examples/own-koa-app.js';
import { createKeyRing } from '../../src/base/key-ring.js';
import { systemRandom } from '../../src/base/runtime.js';
import { type Listening, listen } from '../../src/server/listen.js';
import { Authenticator } from '../support/client.js';
import { openTestStore, STORES } from '../support/test-server.js';

const BASE = '/_matrix/client/v3';
const password = {
  type: 'm.login.password',
  identifier: { type: 'm.id.user', user: 'alice' },
  password: 'correct horse battery staple',
};

for (const kind of STORES) {
  describe(`an application's own route (${kind})`, () => {
    let server: Listening;
    let stop: () => Promise<void>;

    before(async () => {
      const { store, dispose } = await openTestStore(kind);
      const { app, close } = await ownKoaApp(store, createKeyRing([{ id: 'k1', bytes: systemRandom(32) }], 'k1'));
      server = await listen(app.callback(), { host: '127.0.0.1', port: 0 });
      stop = async () => {
        await server.close(0);
        await close();
        await store.close();
        await dispose();
      };
    });
    after(() => stop());

    const send = async (method: string, path: string, body?: object, cookie = 'signed-in=alice-is-signed-in') => {
      const response = await fetch(server.url + path, {
        method,
        headers: { cookie },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const json = response.headers.get('content-type')?.startsWith('application/json');
      return { status: response.status, body: json ? JSON.parse(text) : text };
    };
    const transfer = { to: 'bob', amount: 5 };

    it('asks whoever is not signed in to sign in', async () => {
      const { status, body } = await send('POST', '/transfer', transfer, '');
      expect(status).to.equal(401);
      expect(body.errcode).to.equal('M_MISSING_TOKEN');
    });

    it('runs once the password is proven, with the body that was remembered', async () => {
      const challenge = await send('POST', '/transfer', transfer);
      expect(challenge.status).to.equal(401);
      expect(challenge.body.flows).to.deep.equal([{ stages: ['m.login.password'] }]);
      const done = await send('POST', '/transfer', { auth: { ...password, session: challenge.body.session } });
      expect(done).to.deep.equal({ status: 200, body: { from: 'alice', ...transfer } });
    });

    it('refuses another amount than the one that was being authenticated', async () => {
      const challenge = await send('POST', '/transfer', transfer);
      const changed = await send('POST', '/transfer', {
        ...transfer,
        amount: 500,
        auth: { ...password, session: challenge.body.session },
      });
      expect(changed.status).to.equal(403);
      expect(changed.body['org.matrix_uia.reason']).to.equal('operation_changed');
    });

    it('asks for a code as well once the user has an authenticator', async () => {
      const begun = await send('POST', `${BASE}/account/two-factor/totp`, { auth: password });
      expect(begun.status).to.equal(200);
      const app = new Authenticator(begun.body.secret);
      const confirm = `${BASE}/account/two-factor/totp/${begun.body.id}/confirm`;
      const confirmed = await send('POST', confirm, { token: app.code(Date.now() - 30_000) });
      expect(confirmed.body.recovery_codes).to.have.length(10);

      const half = await send('POST', '/transfer', { ...transfer, auth: password });
      expect(half.status).to.equal(401);
      expect(half.body.completed).to.deep.equal(['m.login.password']);
      const code = { type: 'm.login.2fa.totp', token: app.code(Date.now()), session: half.body.session };
      expect((await send('POST', '/transfer', { auth: code })).body).to.deep.equal({ from: 'alice', ...transfer });
    });

    it('leaves paths that are not its own to the application', async () => {
      expect((await send('GET', '/transfer')).status).to.equal(405);
      expect(await send('GET', '/elsewhere')).to.deep.equal({ status: 404, body: 'Not Found' });
      const unknown = await send('GET', `${BASE}/account/two-factor/nothing`);
      expect(unknown.status).to.equal(404);
      expect(unknown.body.errcode).to.equal('M_UNRECOGNIZED');
    });
  });
}
