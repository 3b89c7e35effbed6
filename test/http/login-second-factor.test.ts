import { expect } from 'chai';
import {
  call,
  type Enrolled,
  enrolPerson,
  passwordAuth,
  type Reply,
  recoveryAuth,
  totpAuth,
} from '../support/client.js';
import {
  ask,
  begin,
  beginSignIn,
  inTurn,
  isSignedIn,
  LOGIN,
  nextCode,
  PASSWORD_THEN_SECOND,
  race,
  signIn,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('signing in with a second factor', {}, (get) => {
  let person: Enrolled;
  before(async () => {
    person = await enrolPerson(get());
  });

  const granted = (replies: readonly Reply[]) => replies.filter(({ status }) => status === 200);

  it('answers the right password with a challenge that an old client can show', async () => {
    const { status, body } = await signIn(get(), person);
    expect(status).to.equal(401);
    expect(body).to.deep.include({ flows: PASSWORD_THEN_SECOND, params: {}, completed: ['m.login.password'] });
    expect(body).to.include({ errcode: 'M_FORBIDDEN', 'org.matrix_uia.reason': 'second_factor_required' });
    expect(body.error).to.match(/second factor/);
    expect(body.access_token).to.equal(undefined);
  });

  it('answers a wrong password as for every account', async () => {
    const { status, body } = await signIn(get(), { ...person, password: 'not the password' });
    expect([status, body.errcode]).to.deep.equal([403, 'M_FORBIDDEN']);
    expect(body).to.have.all.keys('errcode', 'error');
  });

  it('goes on with the code and the session alone, on the device that was asked for', async () => {
    const { body } = await signIn(get(), person, { device_id: 'CODE', initial_device_display_name: 'Cellar' });
    const done = await ask(get(), LOGIN, totpAuth(nextCode(get(), person), body.session));
    expect([done.status, done.body.user_id, done.body.device_id]).to.deep.equal([200, person.userId, 'CODE']);
    const device = await call(get().url, 'GET', 'devices/CODE', { token: done.body.access_token });
    expect(device.body.display_name).to.equal('Cellar');
  });

  it('takes a code with spaces in it', async () => {
    const session = await beginSignIn(get(), person);
    const code = nextCode(get(), person);
    const done = await ask(get(), LOGIN, totpAuth(` ${code.slice(0, 3)} ${code.slice(3)} `, session));
    expect(done.status).to.equal(200);
  });

  it('takes a recovery code in place of the code, typed in any case and with any gaps', async () => {
    const session = await beginSignIn(get(), person);
    const typed = String(person.recoveryCodes[0]).toUpperCase().replaceAll('-', ' ').replaceAll('0', 'o');
    const done = await ask(get(), LOGIN, recoveryAuth(typed, session));
    expect([done.status, done.body.user_id]).to.deep.equal([200, person.userId]);
  });

  it('takes a recovery code once', async () => {
    const code = String(person.recoveryCodes[1]);
    const done = await ask(get(), LOGIN, recoveryAuth(code, await beginSignIn(get(), person)));
    const again = await ask(get(), LOGIN, recoveryAuth(code, await beginSignIn(get(), person)));
    expect(done.status).to.equal(200);
    expect([again.status, again.body.errcode]).to.deep.equal([401, 'M_FORBIDDEN']);
    expect(again.body.completed).to.deep.equal(['m.login.password']);
  });

  it('takes a code once, and says that it was used before', async () => {
    const [first, second] = [await beginSignIn(get(), person), await beginSignIn(get(), person)];
    const code = nextCode(get(), person);
    expect((await ask(get(), LOGIN, totpAuth(code, first))).status).to.equal(200);
    const { status, body } = await ask(get(), LOGIN, totpAuth(code, second));
    expect([status, body.completed]).to.deep.equal([401, ['m.login.password']]);
    expect([body.errcode, body['org.matrix_uia.reason']]).to.deep.equal(['M_FORBIDDEN', 'code_used']);
  });

  it('takes no code from before the one that was used last', async () => {
    const early = nextCode(get(), person);
    const late = nextCode(get(), person);
    expect((await ask(get(), LOGIN, totpAuth(late, await beginSignIn(get(), person)))).status).to.equal(200);
    expect((await ask(get(), LOGIN, totpAuth(early, await beginSignIn(get(), person)))).status).to.equal(401);
  });

  it('takes the code of one step ago and of one step ahead, and of no others', async () => {
    const { clock } = get();
    for (const [steps, status] of [
      [-2, 401],
      [-1, 200],
      [2, 401],
      [1, 200],
    ] as const) {
      const session = await beginSignIn(get(), person);
      clock.advance(90_000);
      const code = person.authenticator.code(clock.now() + steps * 30_000);
      expect((await ask(get(), LOGIN, totpAuth(code, session))).status, `${steps} steps`).to.equal(status);
      clock.advance(60_000);
    }
  });

  it('gives the code that 32 sign-ins send at once to one of them', async () => {
    const sessions = await inTurn(32, () => beginSignIn(get(), person));
    const code = nextCode(get(), person);
    const replies = await Promise.all(sessions.map((session) => ask(get(), LOGIN, totpAuth(code, session))));
    expect(granted(replies)).to.have.length(1);
  });

  it('gives the recovery code that 32 sign-ins send at once to one of them', async () => {
    const sessions = await inTurn(32, () => beginSignIn(get(), person));
    const code = String(person.recoveryCodes[2]);
    const replies = await Promise.all(sessions.map((session) => ask(get(), LOGIN, recoveryAuth(code, session))));
    expect(granted(replies)).to.have.length(1);
  });

  it('signs in once when the finishing request is sent 32 times at once', async () => {
    const session = await beginSignIn(get(), person);
    const auth = totpAuth(nextCode(get(), person), session);
    const replies = await race(32, () => ask(get(), LOGIN, auth));
    const tokens = new Set(granted(replies).map(({ body }) => body.access_token));
    expect(tokens.size).to.equal(1);
    expect(await isSignedIn(get(), { token: [...tokens][0] })).to.equal(true);
    for (const { status } of replies) expect(status).to.be.oneOf([200, 401, 429]);
  });

  describe('when the answer was lost', () => {
    let session: string;
    let auth: object;
    let answer: Reply;
    before(async () => {
      session = await beginSignIn(get(), person);
      auth = totpAuth(nextCode(get(), person), session);
      answer = await ask(get(), LOGIN, auth);
      expect(answer.status).to.equal(200);
    });

    it('gives it again for the same finishing request', async () => {
      const again = await ask(get(), LOGIN, auth);
      expect([again.status, again.body]).to.deep.equal([200, answer.body]);
    });

    it('gives it to no other auth dict, but a new session', async () => {
      const others = [
        { session },
        totpAuth(nextCode(get(), person), session),
        passwordAuth(person.userId, person.password, session),
        { ...auth, more: 1 },
      ];
      for (const other of others) {
        const { status, body } = await ask(get(), LOGIN, other);
        expect([status, body.errcode, body.completed]).to.deep.equal([401, 'M_UNKNOWN', []]);
        expect(body.session).to.not.equal(session);
        expect(body.access_token).to.equal(undefined);
      }
    });

    it('forgets it after five minutes', async () => {
      get().clock.advance(5 * 60_000);
      const late = await ask(get(), LOGIN, auth);
      expect([late.status, late.body.errcode]).to.deep.equal([401, 'M_UNKNOWN']);
    });
  });

  it('lets an account whose recovery codes are used up sign in with the last of them', async () => {
    const { store, clock } = get();
    const poor = await enrolPerson(get());
    for (const code of poor.recoveryCodes) {
      const done = await ask(get(), LOGIN, recoveryAuth(code, await beginSignIn(get(), poor)));
      expect(done.status).to.equal(200);
    }
    expect((await store.securities.read(poor.userId, clock.now())).codes?.digests).to.deep.equal([]);
    const { body } = await ask(get(), LOGIN, passwordAuth(poor.userId, poor.password, await begin(get(), LOGIN)));
    expect(body.flows).to.deep.equal([PASSWORD_THEN_SECOND[0]]);
  });
});
