import { expect } from 'chai';
import { registerBeforeTheRule } from '../support/before-the-rule.js';
import { Authenticator, call, enrolPerson, type Person, totpAuth } from '../support/client.js';
import {
  type Ask,
  ask,
  begin,
  beginSignIn,
  beginTotp,
  beginWithPassword,
  changePassword,
  deleteDevice,
  getLoginToken,
  inTurn,
  isSignedIn,
  LOGIN,
  nextCode,
  ordinaryFlows,
  PASSWORD_THEN_SECOND,
  race,
  signIn,
  twoFactor,
} from '../support/journeys.js';
import { onEachStore, type TestServer } from '../support/test-server.js';

const SETUP = 'm.login.2fa.setup';
const SET_UP = [{ stages: ['m.login.password', SETUP] }];
const setupAuth = (session: string, more: object = {}) => ({ type: SETUP, session, ...more });

/** The authenticator that the session offers. */
async function offered(server: Pick<TestServer, 'url'>, asked: Ask, session: string) {
  const { status, body } = await ask(server, asked, setupAuth(session));
  if (status !== 401 || body.params[SETUP].secret === undefined) throw new Error(JSON.stringify(body));
  return { params: body.params[SETUP], authenticator: new Authenticator(body.params[SETUP].secret) };
}

onEachStore('whoever must have a second factor', { sets: ['two_factor.required=everyone'] }, (get) => {
  let person: Person;
  beforeEach(async () => {
    person = await registerBeforeTheRule(get());
  });

  it('gets no token and no device by registering, however often that is sent, and signs in then', async () => {
    const body = { username: `new-${person.deviceId.toLowerCase()}`, password: person.password, refresh_token: true };
    const asked = { method: 'POST', path: 'register', body };
    const session = await begin(get(), asked);
    const userId = `@${body.username}:example.org`;
    for (const made of await inTurn(2, () => ask(get(), asked, { type: 'm.login.dummy', session }))) {
      expect([made.status, made.body.user_id]).to.deep.equal([200, userId]);
      expect(made.body).to.not.have.any.keys('access_token', 'refresh_token', 'device_id');
    }
    expect(await get().store.devices.list(userId)).to.deep.equal([]);
    expect((await signIn(get(), { ...person, userId })).body.flows).to.deep.equal(SET_UP);
  });

  it('is asked to set one up after the password, with words and a link for a client of one step', async () => {
    const { status, body } = await signIn(get(), person);
    expect(status).to.equal(401);
    expect(body).to.deep.include({ flows: SET_UP, params: {}, completed: ['m.login.password'] });
    expect([body.errcode, body['org.matrix_uia.reason']]).to.deep.equal(['M_FORBIDDEN', 'setup_required']);
    expect(body.error).to.include(`/auth/${SETUP}/fallback/web?session=${body.session}`);
    expect(body.access_token).to.equal(undefined);
  });

  it('is told nothing of it before the password is right', async () => {
    const wrong = await signIn(get(), { ...person, password: 'not the password' });
    expect([wrong.status, wrong.body]).to.have.nested.property('[1].errcode', 'M_FORBIDDEN');
    expect(JSON.stringify(wrong.body)).to.not.match(/set/i);
    const { body } = await ask(get(), LOGIN, {});
    expect(body.flows).to.deep.equal(PASSWORD_THEN_SECOND);
  });

  it('gets the key, then the recovery codes, and a token only once these are kept', async () => {
    const session = await beginSignIn(get(), person);
    const { params, authenticator } = await offered(get(), LOGIN, session);
    expect(params).to.have.all.keys('id', 'secret', 'uri', 'qr');
    expect(params.uri)
      .to.include(`secret=${params.secret}`)
      .and.match(/^otpauth:\/\/totp\//);
    expect(params.qr).to.match(/^data:image\/svg\+xml/);

    const on = await ask(get(), LOGIN, setupAuth(session, { token: authenticator.code(get().clock.now()) }));
    expect([on.status, on.body.completed]).to.deep.equal([401, ['m.login.password']]);
    expect(on.body.params[SETUP]).to.have.all.keys('id', 'recovery_codes');
    expect(on.body.params[SETUP].recovery_codes.split(' ')).to.have.length(10);
    expect(on.body.access_token).to.equal(undefined);

    const done = await ask(get(), LOGIN, setupAuth(session, { saved: true }));
    expect([done.status, done.body.user_id]).to.deep.equal([200, person.userId]);
    const status = await twoFactor(get(), { token: done.body.access_token });
    expect(status).to.deep.include({ enabled: true, required: true, required_by: null });
    expect(status.factors.map(({ id }: { id: string }) => id)).to.deep.equal([params.id]);
    expect(status.recovery).to.include({ remaining: 10, total: 10 });
  });

  it('signs in with the new authenticator and with its codes from then on', async () => {
    const session = await beginSignIn(get(), person);
    const { authenticator } = await offered(get(), LOGIN, session);
    const on = await ask(get(), LOGIN, setupAuth(session, { token: authenticator.code(get().clock.now()) }));
    const [code] = on.body.params[SETUP].recovery_codes.split(' ');
    await ask(get(), LOGIN, setupAuth(session, { saved: true }));

    get().clock.advance(30_000);
    const byCode = await beginSignIn(get(), person);
    expect((await ask(get(), LOGIN, totpAuth(authenticator.code(get().clock.now()), byCode))).status).to.equal(200);
    const byRecovery = { type: 'm.login.2fa.recovery', token: code, session: await beginSignIn(get(), person) };
    expect((await ask(get(), LOGIN, byRecovery)).status).to.equal(200);
  });

  it('does not pass by saying that codes are kept which were not given', async () => {
    const session = await beginSignIn(get(), person);
    const early = await ask(get(), LOGIN, setupAuth(session, { saved: true }));
    expect([early.status, early.body.completed]).to.deep.equal([401, ['m.login.password']]);
    const secret = early.body.params[SETUP].secret;
    const token = new Authenticator(secret).code(get().clock.now());
    const both = await ask(get(), LOGIN, setupAuth(session, { token, saved: true }));
    expect([both.status, both.body.completed]).to.deep.equal([401, ['m.login.password']]);
    expect(both.body.params[SETUP].recovery_codes).to.be.a('string');
    expect((await ask(get(), LOGIN, { session })).status).to.equal(401);
  });

  it('gets the same key and the same codes again when an answer was lost', async () => {
    const session = await beginSignIn(get(), person);
    const { params, authenticator } = await offered(get(), LOGIN, session);
    expect((await offered(get(), LOGIN, session)).params).to.deep.equal(params);
    const auth = setupAuth(session, { token: authenticator.code(get().clock.now()) });
    const first = await ask(get(), LOGIN, auth);
    for (const again of [auth, setupAuth(session)]) {
      expect((await ask(get(), LOGIN, again)).body.params).to.deep.equal(first.body.params);
    }
    const done = await ask(get(), LOGIN, setupAuth(session, { saved: true }));
    const repeated = await ask(get(), LOGIN, setupAuth(session, { saved: true }));
    expect([repeated.status, repeated.body]).to.deep.equal([200, done.body]);
    expect((await twoFactor(get(), { token: done.body.access_token })).factors).to.have.length(1);
  });

  it('has five wrong codes, then the session and its key are over', async () => {
    const session = await beginSignIn(get(), person);
    const { authenticator } = await offered(get(), LOGIN, session);
    const wrong = setupAuth(session, { token: authenticator.wrongCode(get().clock.now()) });
    const replies = await inTurn(5, () => ask(get(), LOGIN, wrong));
    expect(replies.map(({ body }) => body['org.matrix_uia.reason'])).to.deep.equal([
      ...Array(4).fill('wrong_code'),
      'session_ended',
    ]);
    const right = setupAuth(session, { token: authenticator.code(get().clock.now()) });
    const late = await ask(get(), LOGIN, right);
    expect([late.status, late.body.errcode]).to.deep.equal([401, 'M_UNKNOWN']);
    expect(await get().store.securities.read(person.userId, get().clock.now())).to.deep.include({ factors: {} });
    // Nothing of it counts against the account.
    expect((await get().store.securities.read(person.userId, get().clock.now())).lanes).to.deep.equal({});
  });

  it('is not counted wrong for a code without the right form', async () => {
    const session = await beginSignIn(get(), person);
    await offered(get(), LOGIN, session);
    for (const token of ['', '12345', '12345678', 123456, null]) {
      const { status } = await ask(get(), LOGIN, setupAuth(session, { token }));
      expect(status, String(token)).to.equal(token === null ? 401 : 400);
    }
    expect((await ask(get(), LOGIN, setupAuth(session, { saved: 'yes' }))).status).to.equal(400);
  });

  it('sets one up when two servers are asked by one session at once', async () => {
    const { url } = await get().another();
    const session = await beginSignIn(get(), person);
    const { params, authenticator } = await offered(get(), LOGIN, session);
    const auth = setupAuth(session, { token: authenticator.code(get().clock.now()) });
    const replies = await race(4, (caller) => ask(caller % 2 ? get() : { url }, LOGIN, auth));
    const said = new Set(replies.map(({ body }) => body.params?.[SETUP]?.recovery_codes));
    expect(said.size).to.equal(1);
    const done = await race(4, (caller) =>
      ask(caller % 2 ? get() : { url }, LOGIN, setupAuth(session, { saved: true })),
    );
    const tokens = new Set(done.filter(({ status }) => status === 200).map(({ body }) => body.access_token));
    expect(tokens.size).to.equal(1);
    const status = await twoFactor(get(), { token: [...tokens][0] });
    expect(status.factors.map(({ id }: { id: string }) => id)).to.deep.equal([params.id]);
  });

  it('sets one up when two sessions do it at once: the other one has to use it', async () => {
    const sessions = [await beginSignIn(get(), person), await beginSignIn(get(), person)];
    const apps = await Promise.all(sessions.map((session) => offered(get(), LOGIN, session)));
    expect(apps[0]?.params.secret).to.not.equal(apps[1]?.params.secret);
    const replies = await Promise.all(
      sessions.map((session, index) =>
        ask(get(), LOGIN, setupAuth(session, { token: apps[index]?.authenticator.code(get().clock.now()) })),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).to.deep.equal([401, 403]);
    const won = replies.findIndex(({ status }) => status === 401);
    const loser = String(sessions[1 - won]);
    expect(replies[1 - won]?.body['org.matrix_uia.reason']).to.equal('conflict');
    expect((await ask(get(), LOGIN, setupAuth(loser, { saved: true }))).status).to.equal(403);
    const code = apps[won]?.authenticator.code(get().clock.now() + 30_000) ?? '';
    get().clock.advance(30_000);
    expect((await ask(get(), LOGIN, totpAuth(code, loser))).status).to.equal(200);
  });

  it('may not end without one: the last authenticator stays, and turning all off is refused before any proof', async () => {
    const enrolled = await enrolPerson(get(), person);
    const asks: Ask[] = [
      { method: 'DELETE', path: 'account/two-factor', token: enrolled.token },
      { method: 'DELETE', path: `account/two-factor/totp/${enrolled.factorId}`, token: enrolled.token },
      {
        method: 'DELETE',
        path: 'account/twoFactor',
        token: enrolled.token,
        body: { providers: ['m.login.two-factor.totp'] },
      },
    ];
    for (const asked of asks) {
      const { status, body } = await ask(get(), asked);
      expect([status, body.errcode, body['org.matrix_uia.reason']], asked.path).to.deep.equal([
        403,
        'M_FORBIDDEN',
        'required',
      ]);
    }
    expect((await twoFactor(get(), enrolled)).enabled).to.equal(true);
  });

  it('keeps one of two authenticators that are removed at once', async () => {
    const enrolled = await enrolPerson(get(), person);
    const { store, clock } = get();
    const second = { ...Object.values((await store.securities.read(person.userId, clock.now())).factors)[0] };
    const session = await beginWithPassword(get(), beginTotp(enrolled), enrolled);
    const begun = await ask(get(), beginTotp(enrolled), totpAuth(nextCode(get(), enrolled), session));
    const token = new Authenticator(begun.body.secret).code(clock.now());
    await call(get().url, 'POST', `account/two-factor/totp/${begun.body.id}/confirm`, {
      token: enrolled.token,
      body: { token },
    });
    const removals = [String(second.id), String(begun.body.id)].map((id) => ({
      method: 'DELETE',
      path: `account/two-factor/totp/${id}`,
      token: enrolled.token,
    }));
    const [one, other] = await inTurn(2, (time) => beginWithPassword(get(), removals[time] as Ask, enrolled));
    await ask(get(), removals[0] as Ask, totpAuth(nextCode(get(), enrolled), String(one)));
    const late = await ask(get(), removals[1] as Ask, { session: String(other) });
    expect([late.status, late.body['org.matrix_uia.reason']]).to.deep.equal([403, 'required']);
    expect((await twoFactor(get(), enrolled)).factors).to.have.length(1);
  });

  it('sees the status on a device that was signed in before, and sets one up for whatever else it asks', async () => {
    expect(await twoFactor(get(), person)).to.deep.include({ enabled: false, required: true, required_by: null });
    const asks = [deleteDevice(person, 'OTHER'), changePassword(person, 'another good one'), getLoginToken(person)];
    for (const asked of [...asks, { method: 'POST', path: 'account/deactivate', token: person.token }]) {
      const { status, body } = await ask(get(), asked);
      expect([status, ordinaryFlows(body)], asked.path).to.deep.equal([401, SET_UP]);
    }
  });

  it('is done with what it asked once that is set up, on the same device', async () => {
    const asked = changePassword(person, 'another good one', { logout_devices: false });
    const session = await beginWithPassword(get(), asked, person);
    const { authenticator } = await offered(get(), asked, session);
    await ask(get(), asked, setupAuth(session, { token: authenticator.code(get().clock.now()) }));
    expect((await ask(get(), asked, setupAuth(session, { saved: true }))).status).to.equal(200);
    expect(await isSignedIn(get(), person)).to.equal(true);
    const device = await get().store.devices.find(person.userId, person.deviceId);
    expect(device?.secondFactorAt).to.equal(get().clock.now());
  });

  it('may add an authenticator with the password alone: that is setting one up', async () => {
    expect((await enrolPerson(get(), person)).recoveryCodes).to.have.length(10);
    expect((await signIn(get(), person)).body.flows).to.deep.equal(PASSWORD_THEN_SECOND);
  });

  it('stays signed in by refreshing, which opens nothing more', async () => {
    const { refreshToken } = await registerBeforeTheRule(get());
    const refreshed = await call(get().url, 'POST', 'refresh', { body: { refresh_token: refreshToken } });
    expect(refreshed.status).to.equal(200);
    const asked = deleteDevice({ token: refreshed.body.access_token }, 'OTHER');
    expect(ordinaryFlows((await ask(get(), asked)).body)).to.deep.equal(SET_UP);
  });
});
