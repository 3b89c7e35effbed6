import { expect } from 'chai';
import {
  Authenticator,
  call,
  enrolPerson,
  type Person,
  passwordAuth,
  registerPerson,
  totpAuth,
} from '../support/client.js';
import {
  ask,
  beginSignIn,
  beginTotp,
  beginWithPassword,
  inTurn,
  LOGIN,
  nextCode,
  onNewDevice,
  ordinaryFlows,
  PASSWORD_THEN_SECOND,
  prove,
  race,
  signIn,
  twoFactor,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('beginning to add an authenticator', { sets: ['two_factor.issuer=My Example'] }, (get) => {
  it('asks an account without one for its password', async () => {
    const { status, body } = await ask(get(), beginTotp(await registerPerson(get())));
    expect([status, ordinaryFlows(body)]).to.deep.equal([401, [{ stages: ['m.login.password'] }]]);
  });

  it('asks an account with one for password and second factor', async () => {
    const person = await enrolPerson(get());
    expect(ordinaryFlows((await ask(get(), beginTotp(person))).body)).to.deep.equal(PASSWORD_THEN_SECOND);
    const auth = passwordAuth(person.userId, person.password);
    expect((await ask(get(), beginTotp(person), auth)).status).to.equal(401);
    const { status, body } = await prove(get(), beginTotp(person), person);
    expect([status, body.algorithm]).to.deep.equal([200, 'SHA1']);
  });

  it('gives the secret, the key URI with the names of server and account, and a picture of it', async () => {
    const person = await registerPerson(get(), 'uri=owner');
    const { body } = await ask(get(), beginTotp(person), passwordAuth(person.userId, person.password));
    expect(body).to.include({ algorithm: 'SHA1', digits: 6, period: 30, expires_in_ms: 15 * 60_000 });
    expect(body.secret).to.match(/^[A-Z2-7]{32}$/);
    const query = `secret=${body.secret}&issuer=My%20Example&algorithm=SHA1&digits=6&period=30`;
    expect(body.uri).to.equal(`otpauth://totp/My%20Example:uri%3Downer?${query}`);
    const [head, picture] = String(body.qr).split(',');
    expect(head).to.equal('data:image/svg+xml;utf8');
    expect(decodeURIComponent(String(picture))).to.match(/^<svg /);
  });

  it('gives another secret each time, and none of them twice', async () => {
    const person = await registerPerson(get());
    const auth = passwordAuth(person.userId, person.password);
    const begun = await inTurn(3, () => ask(get(), beginTotp(person), auth));
    expect(new Set(begun.map(({ body }) => body.secret)).size).to.equal(3);
  });

  it('changes nothing for signing in until it is confirmed', async () => {
    const person = await registerPerson(get());
    await ask(get(), beginTotp(person), passwordAuth(person.userId, person.password));
    expect((await twoFactor(get(), person)).enabled).to.equal(false);
    expect((await signIn(get(), person)).status).to.equal(200);
  });

  it('takes a name of 64 characters, and neither a longer one nor an empty one', async () => {
    const person = await registerPerson(get());
    expect((await ask(get(), beginTotp(person, 'n'.repeat(64)))).status).to.equal(401);
    for (const name of ['n'.repeat(65), '', ' ', 'a\nb', 'a\u0000b', 'a\u2028b']) {
      const { status, body } = await ask(get(), beginTotp(person, name));
      expect([status, body.errcode], JSON.stringify(name)).to.deep.equal([400, 'M_INVALID_PARAM']);
    }
  });

  it('takes no other members: time, digits and secret are the server’s', async () => {
    const person = await registerPerson(get());
    for (const member of ['digits', 'secret', 'algorithm', 'enabled', 'user_id', 'now']) {
      const { status, body } = await ask(get(), { ...beginTotp(person), body: { [member]: 6 } });
      expect([status, body.errcode]).to.deep.equal([400, 'M_INVALID_PARAM']);
      expect(body.error).to.match(new RegExp(`^${member} `));
    }
  });
});

onEachStore('confirming an authenticator', {}, (get) => {
  let person: Person;
  let id: string;
  let authenticator: Authenticator;
  beforeEach(async () => {
    person = await registerPerson(get());
    ({ id, authenticator } = await enrolment(person));
  });

  async function enrolment(who: Person) {
    const { body } = await ask(get(), beginTotp(who), passwordAuth(who.userId, who.password));
    return { id: String(body.id), authenticator: new Authenticator(body.secret) };
  }
  const confirm = (token: unknown, who = person, factor = id) =>
    call(get().url, 'POST', `account/two-factor/totp/${factor}/confirm`, { token: who.token, body: { token } });
  const now = () => get().clock.now();

  it('turns two-factor on, and makes ten recovery codes', async () => {
    const { status, body } = await confirm(authenticator.code(now()));
    expect([status, new Set(body.recovery_codes).size]).to.deep.equal([200, 10]);
    expect((await twoFactor(get(), person)).enabled).to.equal(true);
    expect((await signIn(get(), person)).status).to.equal(401);
  });

  it('uses its code up: nothing else can be done with it', async () => {
    const code = authenticator.code(now());
    await confirm(code);
    const { body } = await ask(get(), LOGIN, totpAuth(code, await beginSignIn(get(), person)));
    expect(body['org.matrix_uia.reason']).to.equal('code_used');
  });

  it('leaves the other devices signed in', async () => {
    const other = await onNewDevice(get(), person);
    await confirm(authenticator.code(now()));
    expect((await twoFactor(get(), other)).enabled).to.equal(true);
  });

  it('answers a wrong code with 403, and still takes a right one after four of them', async () => {
    for (const { status, body } of await inTurn(4, () => confirm(authenticator.wrongCode(now())))) {
      expect([status, body.errcode, body['org.matrix_uia.reason']]).to.deep.equal([403, 'M_FORBIDDEN', 'wrong_code']);
    }
    expect((await confirm(authenticator.code(now()))).status).to.equal(200);
  });

  it('is over with the fifth wrong code', async () => {
    await inTurn(4, () => confirm(authenticator.wrongCode(now())));
    for (const code of [authenticator.wrongCode(now()), authenticator.code(now())]) {
      const { status, body } = await confirm(code);
      expect([status, body['org.matrix_uia.reason']]).to.deep.equal([404, 'enrolment_expired']);
    }
    expect((await twoFactor(get(), person)).pending).to.deep.equal([]);
    expect((await twoFactor(get(), person)).enabled).to.equal(false);
  });

  it('counts no more than five of 32 wrong codes at once as wrong', async () => {
    const replies = await race(32, () => confirm(authenticator.wrongCode(now())));
    expect(replies.filter(({ status }) => status === 403)).to.have.length(4);
    expect(replies.filter(({ status }) => status === 404)).to.have.length(28);
  });

  it('counts wrong codes outside the account’s lanes', async () => {
    await inTurn(4, () => confirm(authenticator.wrongCode(now())));
    expect((await get().store.securities.read(person.userId, now())).lanes).to.deep.equal({});
  });

  it('does not work from another device, or from another account', async () => {
    for (const who of [await onNewDevice(get(), person), await registerPerson(get())]) {
      const { status, body } = await confirm(authenticator.code(now()), who);
      expect([status, body['org.matrix_uia.reason']]).to.deep.equal([404, 'enrolment_expired']);
    }
    expect((await confirm(authenticator.code(now()))).status).to.equal(200);
  });

  it('works until fifteen minutes are over', async () => {
    const second = await enrolment(person);
    get().clock.advance(15 * 60_000 - 1);
    expect((await confirm(second.authenticator.code(now()), person, second.id)).status).to.equal(200);
    get().clock.advance(1);
    const { status, body } = await confirm(authenticator.code(now()));
    expect([status, body['org.matrix_uia.reason']]).to.deep.equal([404, 'enrolment_expired']);
  });

  it('a second time answers {}, and gives no codes', async () => {
    await confirm(authenticator.code(now()));
    for (const code of [authenticator.code(now()), authenticator.wrongCode(now())]) {
      const { status, body } = await confirm(code);
      expect([status, body]).to.deep.equal([200, {}]);
    }
  });

  it('makes one set of codes when it is sent 32 times at once', async () => {
    const replies = await race(32, () => confirm(authenticator.code(now())));
    const sets = replies.filter(({ body }) => body.recovery_codes);
    expect(sets).to.have.length(1);
    for (const { status } of replies) expect(status).to.be.oneOf([200, 409]);
    const [code] = sets[0]?.body.recovery_codes ?? [];
    const session = await beginSignIn(get(), person);
    expect((await ask(get(), LOGIN, { type: 'm.login.2fa.recovery', token: code, session })).status).to.equal(200);
  });

  it('of two that were begun does not disturb the other', async () => {
    const second = await enrolment(person);
    await confirm(authenticator.wrongCode(now()));
    expect((await confirm(second.authenticator.code(now()), person, second.id)).status).to.equal(200);
    expect((await confirm(authenticator.code(now()))).status).to.equal(200);
    expect((await twoFactor(get(), person)).factors).to.have.length(2);
  });

  it('is forgotten when three more are begun', async () => {
    const others = await inTurn(3, () => enrolment(person));
    expect((await twoFactor(get(), person)).pending.map((each: { id: string }) => each.id)).to.deep.equal(
      others.map((each) => each.id),
    );
    expect((await confirm(authenticator.code(now()))).status).to.equal(404);
  });

  it('marks the device as one that knows a second factor', async () => {
    const before = await get().store.devices.find(person.userId, person.deviceId);
    await confirm(authenticator.code(now()));
    const after = await get().store.devices.find(person.userId, person.deviceId);
    expect([before?.secondFactorAt, after?.secondFactorAt]).to.deep.equal([null, now()]);
  });

  it('lets the old authenticator work until then, and after', async () => {
    const enrolled = await enrolPerson(get());
    const begun = await prove(get(), beginTotp(enrolled), enrolled);
    const early = await ask(get(), LOGIN, totpAuth(nextCode(get(), enrolled), await beginSignIn(get(), enrolled)));
    expect(early.status).to.equal(200);
    const unconfirmed = new Authenticator(begun.body.secret).code(now());
    const session = await beginSignIn(get(), enrolled);
    expect((await ask(get(), LOGIN, totpAuth(unconfirmed, session))).status).to.equal(401);
    expect((await confirm(unconfirmed, enrolled, begun.body.id)).status).to.equal(200);
    const late = await ask(get(), LOGIN, totpAuth(nextCode(get(), enrolled), await beginSignIn(get(), enrolled)));
    expect(late.status).to.equal(200);
  });

  it('voids the second factor of sessions that were half done', async () => {
    const enrolled = await enrolPerson(get());
    const begun = await prove(get(), beginTotp(enrolled), enrolled);
    const asked = beginTotp(enrolled, 'Watch');
    const session = await beginWithPassword(get(), asked, enrolled);
    await confirm(new Authenticator(begun.body.secret).code(now()), enrolled, begun.body.id);
    const { body } = await ask(get(), asked, { session });
    expect(body.completed).to.deep.equal(['m.login.password']);
  });

  it('works for five of an account, and not for a sixth', async () => {
    const enrolled = await enrolPerson(get());
    await inTurn(4, async (index) => {
      const { body } = await prove(get(), beginTotp(enrolled, `Number ${index + 2}`), enrolled);
      const done = await confirm(new Authenticator(body.secret).code(now()), enrolled, body.id);
      expect(done.status).to.equal(200);
    });
    expect((await twoFactor(get(), enrolled)).factors).to.have.length(5);
    const { status, body } = await prove(get(), beginTotp(enrolled), enrolled);
    expect([status, body.errcode]).to.deep.equal([403, 'M_FORBIDDEN']);
  });
});
