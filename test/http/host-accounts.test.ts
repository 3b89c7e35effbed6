import { expect } from 'chai';
import { totpAuth } from '../support/client.js';
import { enrolInHost, type HostApp, proof, send, startHostApp, twoFactorOf } from '../support/host-app.js';
import { inTurn, race } from '../support/journeys.js';

const WINDOW = 15 * 60_000;

describe("an application's accounts", () => {
  let app: HostApp;
  before(async () => {
    app = await startHostApp();
  });
  after(() => app.stop());
  beforeEach(() => {
    app.clock.advance(WINDOW);
    app.faults.length = 0;
    for (const what of ['find', 'verifyPassword', 'requester'] as const) delete app.says[what];
    app.passwords.set('alice', 'right');
  });

  const act = (auth: object) => send(app, 'POST', '/act', { auth });
  const signIn = (auth: object) => send(app, 'POST', '/sign-in', { auth });

  it('are found by name or e-mail address', async () => {
    const { user: _user, ...unnamed } = proof();
    const byMail = { type: 'm.id.thirdparty', medium: 'email', address: 'alice@example.org' };
    for (const dict of [proof(), { ...unnamed, identifier: byMail }]) {
      const { status, body } = await act(dict);
      expect([status, body.subject]).to.deep.equal([200, 'alice']);
    }
    const byPhone = { ...unnamed, identifier: { ...byMail, medium: 'msisdn' } };
    expect((await act(byPhone)).status).to.equal(403);
  });

  it('take ten wrong passwords in 15 minutes, then even the right one has to wait', async () => {
    const wrong = await inTurn(10, () => signIn(proof('wrong')));
    expect(wrong.map(({ status }) => status)).to.deep.equal(Array(10).fill(401));
    const limited = await signIn(proof());
    expect([limited.status, limited.body.retry_after_ms]).to.deep.equal([429, WINDOW]);
    app.clock.advance(WINDOW - 1);
    expect((await signIn(proof())).status).to.equal(429);
    app.clock.advance(1);
    expect((await signIn(proof())).status).to.equal(200);
  });

  it('take ten at most when 32 come at once', async () => {
    const statuses = (await race(32, () => signIn(proof('wrong')))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).to.have.length(10);
    expect(statuses.filter((status) => status === 429)).to.have.length(22);
  });

  it('are not charged for right passwords', async () => {
    await inTurn(9, () => signIn(proof('wrong')));
    await inTurn(5, () => signIn(proof()));
    expect((await signIn(proof('wrong'))).status).to.equal(401);
    expect((await signIn(proof())).status).to.equal(429);
  });

  it('answer alike, and count alike, for a name that nobody has', async () => {
    const seen = (replies: readonly { status: number; body: { session?: string } }[]) =>
      replies.map(({ status, body: { session: _session, ...body } }) => [status, body]);
    const asked: (string | null)[] = [];
    app.says.verifyPassword = async (userId) => {
      asked.push(userId);
      return false;
    };
    const known = await inTurn(12, () => signIn(proof('wrong')));
    const unknown = await inTurn(12, () => signIn(proof('wrong', 'nobody')));
    expect(seen(unknown)).to.deep.equal(seen(known));
    expect(asked, 'the host is asked as often').to.deep.equal([...Array(10).fill('alice'), ...Array(10).fill(null)]);
  });

  for (const [what, fault] of Object.entries({
    rejects: () => Promise.reject(new Error('the user table is away')),
    throws: (): never => {
      throw new Error('the user table is away');
    },
  })) {
    it(`give the try back when verifyPassword ${what}, and the application hears of it`, async () => {
      await inTurn(9, () => signIn(proof('wrong')));
      app.says.verifyPassword = fault;
      const { body } = await act({});
      const faults = await inTurn(7, () => act(proof('right', 'alice', body.session)));
      expect(faults.map(({ status }) => status)).to.deep.equal(Array(7).fill(500));
      expect(app.faults.map(String)).to.deep.equal(Array(7).fill('Error: the user table is away'));
      delete app.says.verifyPassword;
      expect((await act(proof('right', 'alice', body.session))).status, 'the session lives on').to.equal(200);
    });
  }

  it('leave a fault of find, which counts nothing, to the application', async () => {
    app.says.find = () => Promise.reject(new Error('the user table is away'));
    expect((await inTurn(11, () => act(proof()))).map(({ status }) => status)).to.deep.equal(Array(11).fill(500));
    delete app.says.find;
    expect((await act(proof())).status).to.equal(200);
  });

  it('are nobody while the requester throws: the application answers, and nothing is run', async () => {
    const runs = app.runs();
    app.says.requester = () => {
      throw new Error('the session table is away');
    };
    for (const [method, path] of [
      ['POST', '/act'],
      ['GET', '/_matrix/client/v3/account/two-factor'],
    ] as const)
      expect((await send(app, method, path, method === 'POST' ? { auth: proof() } : undefined)).status).to.equal(500);
    expect(app.faults.map(String)).to.deep.equal(Array(2).fill('Error: the session table is away'));
    expect(app.runs()).to.equal(runs);
  });

  it('sign in by the proofs alone on a route for whoever is not signed in', async () => {
    app.says.requester = () => null;
    const { status, body } = await signIn(proof());
    expect([status, body]).to.deep.equal([200, { subject: 'alice', requester: null }]);
    expect((await act(proof())).body.errcode).to.equal('M_MISSING_TOKEN');
  });

  it('lose a proof of the password when it is changed before the second factor', async () => {
    app.passwords.set('carol', 'right');
    app.says.requester = () => ({ userId: 'carol' });
    const authenticator = await enrolInHost(app, proof('right', 'carol'));
    const half = await act(proof('right', 'carol'));
    expect(half.body.completed).to.deep.equal(['m.login.password']);
    app.passwords.set('carol', 'changed');
    const code = totpAuth(authenticator.code(app.clock.now()), half.body.session);
    const late = await act(code);
    expect([late.status, late.body.completed]).to.deep.equal([401, []]);
    const again = await act(proof('changed', 'carol', half.body.session));
    expect(again.body.completed).to.deep.equal(['m.login.password']);
    expect((await act(code)).status, 'the code was not spent on it').to.equal(200);
  });

  it('are called by their ids in authenticator apps, unless the host has other names', async () => {
    const { body } = await send(app, 'POST', '/_matrix/client/v3/account/two-factor/totp', { auth: proof() });
    expect(body.uri).to.match(/^otpauth:\/\/totp\/Example:alice\?/);
  });

  for (const userId of [
    'urn:user:1:2',
    '@me:elsewhere.org',
    'Ünï ☃ 👩‍👩‍👧',
    '__proto__',
    '$where.a',
    `${'x'.repeat(251)}😀`,
    'ß'.repeat(127),
  ]) {
    it(`may have the id ${userId.slice(0, 20)} of ${Buffer.byteLength(userId)} bytes`, async () => {
      app.passwords.set(userId, 'right');
      app.says.requester = () => ({ userId, deviceId: userId });
      const authenticator = await enrolInHost(app, proof('right', userId));
      const half = await act(proof('right', userId));
      const code = totpAuth(authenticator.code(app.clock.now()), half.body.session);
      const { status, body } = await act(code);
      expect([status, body.subject]).to.deep.equal([200, userId]);
      expect((await twoFactorOf(app)).enabled).to.equal(true);
      app.says.requester = () => ({ userId: 'alice' });
      expect((await twoFactorOf(app)).enabled, 'nobody else has it').to.equal(false);
    });
  }
});
