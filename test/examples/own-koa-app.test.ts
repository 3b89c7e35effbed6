import { expect } from 'chai';
import { ownKoaApp } from '../../examples/own-koa-app.js';
import { createKeyRing } from '../../src/base/key-ring.js';
import { systemRandom } from '../../src/base/runtime.js';
import { type Listening, listen } from '../../src/server/listen.js';
import { Authenticator, type Reply, totpAuth } from '../support/client.js';
import { send } from '../support/host-app.js';
import { sharedMongo } from '../support/mongodb.js';
import { needs } from '../support/real.js';
import { openTestStore, STORES } from '../support/test-server.js';

const TWO_FACTOR = '/_matrix/client/v3/account/two-factor';
const PASSWORD = 'correct horse battery staple';

for (const kind of STORES) {
  describe(`an application with users and routes of its own (${kind})`, () => {
    let server: Listening;
    let stop: (() => Promise<void>) | undefined;

    before(async function () {
      if (kind === 'mongodb') await needs(this, 'a MongoDB-wire server', sharedMongo);
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
    after(() => stop?.());

    type Send = (method: string, path: string, body?: object) => Promise<Reply>;
    const as =
      (token: string): Send =>
      (method, path, body) =>
        send(server, method, path, body, { authorization: `Bearer ${token}` });
    const nobody = as('');
    const passwordOf = (user: string, password = PASSWORD) => ({ type: 'm.login.password', user, password });

    const signUp = (name: string) => nobody('POST', '/sign-up', { name, new_password: PASSWORD });
    const signIn = (name: string, password = PASSWORD) =>
      nobody('POST', '/sign-in', { auth: passwordOf(name, password) });
    /** Somebody new, signed in. */
    async function newUser(name: string): Promise<Send> {
      expect((await signUp(name)).status).to.equal(201);
      return as((await signIn(name)).body.token);
    }

    async function addAuthenticator(user: Send, auth: object) {
      const begun = await user('POST', `${TWO_FACTOR}/totp`, { auth });
      expect(begun.status).to.equal(200);
      const authenticator = new Authenticator(begun.body.secret);
      const token = authenticator.code(Date.now() - 30_000);
      const confirmed = await user('POST', `${TWO_FACTOR}/totp/${begun.body.id}/confirm`, { token });
      expect(confirmed.body.recovery_codes).to.have.length(10);
      return { authenticator, uri: begun.body.uri };
    }

    it('asks whoever is not signed in to sign in', async () => {
      for (const [method, path] of [
        ['POST', '/transfer'],
        ['GET', '/me'],
        ['GET', TWO_FACTOR],
      ] as const) {
        const { status, body } = await nobody(method, path);
        expect([path, status, body.errcode]).to.deep.equal([path, 401, 'M_MISSING_TOKEN']);
      }
    });

    it('gives a name once, and says what is wrong with a sign-up', async () => {
      expect((await signUp('Once')).status).to.equal(201);
      expect((await signUp('once')).body.errcode).to.equal('M_USER_IN_USE');
      expect((await nobody('POST', '/sign-up', { name: 'a b' })).body.errcode).to.equal('M_INVALID_USERNAME');
      expect((await nobody('POST', '/sign-up', { name: 'weak' })).body.errcode).to.equal('M_WEAK_PASSWORD');
    });

    it('signs in by password alone where there is no second factor', async () => {
      const user = await newUser('plain');
      expect((await user('GET', '/me')).body).to.deep.equal({ id: 'plain', balance: 100 });
      expect((await signIn('plain', 'wrong')).status).to.equal(401);
      expect((await signIn('nobody')).status).to.equal(401);
    });

    it('pays once the password is proven, with the body that was remembered, and once only', async () => {
      await signUp('payee');
      const payer = await newUser('payer');
      const challenge = await payer('POST', '/transfer', { to: 'payee', amount: 5 });
      expect(challenge.body.flows).to.deep.equal([{ stages: ['m.login.password'] }]);
      const { session } = challenge.body;
      const proven = { auth: { ...passwordOf('payer'), session } };
      const done = { status: 200, body: { from: 'payer', to: 'payee', amount: 5 } };
      for (const again of [proven, proven, { auth: { session } }])
        expect(await payer('POST', '/transfer', again)).to.deep.include(done);
      expect((await payer('GET', '/me')).body.balance).to.equal(95);
    });

    it('refuses another amount than the one that was being authenticated', async () => {
      const payer = await newUser('careful');
      const challenge = await payer('POST', '/transfer', { to: 'payee', amount: 5 });
      const auth = { ...passwordOf('careful'), session: challenge.body.session };
      const { status, body } = await payer('POST', '/transfer', { to: 'payee', amount: 50, auth });
      expect([status, body['org.matrix_uia.reason']]).to.deep.equal([403, 'operation_changed']);
    });

    it('refuses what could never be paid before it asks for a proof, and gives a session back when there is not enough', async () => {
      const payer = await newUser('poor');
      expect((await payer('POST', '/transfer', { to: 'payee', amount: -1 })).status).to.equal(400);
      const auth = passwordOf('poor');
      expect((await payer('POST', '/transfer', { to: 'payee', amount: 101, auth })).status).to.equal(409);
      expect((await payer('GET', '/me')).body.balance).to.equal(100);
    });

    it('asks for a code as well once the user has an authenticator', async () => {
      const user = await newUser('second');
      const { authenticator, uri } = await addAuthenticator(user, passwordOf('second'));
      expect(uri).to.include('Example%20Bank:second%20%28savings%29');
      const half = await user('POST', '/transfer', { to: 'payee', amount: 5, auth: passwordOf('second') });
      expect([half.status, half.body.completed]).to.deep.equal([401, ['m.login.password']]);
      const auth = totpAuth(authenticator.code(Date.now()), half.body.session);
      expect((await user('POST', '/transfer', { auth })).body.from).to.equal('second');
      const waiting = await signIn('second');
      expect([waiting.status, waiting.body.completed]).to.deep.equal([401, ['m.login.password']]);
    });

    it('signs everybody else out when the password is changed', async () => {
      const here = await newUser('changer');
      const there = as((await signIn('changer')).body.token);
      const change = { new_password: 'another long password', auth: passwordOf('changer') };
      expect((await here('POST', '/password', { ...change, new_password: 'short' })).body.errcode).to.equal(
        'M_WEAK_PASSWORD',
      );
      expect((await here('POST', '/password', change)).status).to.equal(200);
      expect((await here('GET', '/me')).status).to.equal(200);
      expect((await there('GET', '/me')).status).to.equal(401);
      expect((await signIn('changer')).status).to.equal(401);
      expect((await signIn('changer', 'another long password')).status).to.equal(200);
    });

    it('leaves nothing of a deleted user for whoever gets the name next', async () => {
      const old = await newUser('reused');
      const { authenticator } = await addAuthenticator(old, passwordOf('reused'));
      const half = await old('DELETE', '/me', { auth: passwordOf('reused') });
      const auth = totpAuth(authenticator.code(Date.now()), half.body.session);
      expect((await old('DELETE', '/me', { auth })).status).to.equal(200);
      expect((await old('GET', '/me')).status).to.equal(401);
      const next = await newUser('reused');
      expect((await next('GET', TWO_FACTOR)).body).to.include({ enabled: false, recovery: null });
    });

    it('leaves paths that are not its own to the application', async () => {
      const user = await newUser('walker');
      expect((await user('GET', '/transfer')).status).to.equal(405);
      expect((await user('GET', '/elsewhere')).body).to.equal('Not Found');
      const unknown = await user('GET', `${TWO_FACTOR}/nothing`);
      expect([unknown.status, unknown.body.errcode]).to.deep.equal([404, 'M_UNRECOGNIZED']);
    });
  });
}
