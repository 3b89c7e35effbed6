import { expect } from 'chai';
import { enrolPerson, type Person, passwordAuth, recoveryAuth, registerPerson, totpAuth } from '../support/client.js';
import { ask, isSignedIn, nextCode, onNewDevice, ordinaryFlows, race, signIn, wrongCode } from '../support/journeys.js';
import {
  type Creds,
  EMAIL,
  emailAuth,
  follow,
  freshEmail,
  giveAddress,
  mailsOf,
  proveAddress,
  requestToken,
} from '../support/mail-journeys.js';
import { onEachStore } from '../support/test-server.js';

const NEW = 'a new and better password';
const reset = (password = NEW, more = {}) => ({
  method: 'POST',
  path: 'account/password',
  body: { new_password: password, ...more },
});

onEachStore('a forgotten password', { mail: true }, (get) => {
  let person: Person;
  let email: string;
  beforeEach(async () => {
    person = await registerPerson(get());
    email = await giveAddress(get(), person);
  });
  const proven = (): Promise<Creds> => proveAddress(get(), 'reset', { email });

  it('is set anew by whoever confirms the link in the mail, and all devices are signed out', async () => {
    const creds = await proven();
    const { status, body } = await ask(get(), reset(), emailAuth(creds));
    expect([status, body]).to.deep.equal([200, {}]);
    expect((await signIn(get(), { ...person, password: NEW })).status).to.equal(200);
    expect((await signIn(get(), person)).status).to.equal(403);
    expect(await isSignedIn(get(), person)).to.equal(false);
  });

  it('leaves the devices signed in when told so', async () => {
    await ask(get(), reset(NEW, { logout_devices: false }), emailAuth(await proven()));
    expect(await isSignedIn(get(), person)).to.equal(true);
    expect((await signIn(get(), { ...person, password: NEW })).status).to.equal(200);
  });

  it('is refused before anything is asked for when it is weak', async () => {
    const { status, body } = await ask(get(), reset('short'));
    expect([status, body.errcode]).to.deep.equal([400, 'M_WEAK_PASSWORD']);
  });

  it('begins with the same flows for everybody, which no password fits', async () => {
    const { status, body } = await ask(get(), reset());
    expect(status).to.equal(401);
    expect(body.flows).to.deep.equal([
      { stages: [EMAIL, 'm.login.2fa.totp'] },
      { stages: [EMAIL, 'm.login.2fa.recovery'] },
    ]);
    const { body: refused } = await ask(get(), reset(), passwordAuth(person.userId, person.password, body.session));
    expect(refused.completed).to.deep.equal([]);
  });

  it('can be polled for before the link is confirmed, without ending the session', async () => {
    const { body } = await requestToken(get(), 'reset', { email, client_secret: 'poll' });
    const creds = { sid: body.sid, client_secret: 'poll' };
    const mail = await mailsOf(get()).next();
    const { session } = (await ask(get(), reset())).body;
    for (let poll = 0; poll < 12; poll++) {
      const early = await ask(get(), reset(), emailAuth(creds, session));
      expect([early.status, early.body.errcode, early.body.completed]).to.deep.equal([401, 'M_UNAUTHORIZED', []]);
      expect(early.body.session).to.equal(session);
    }
    await follow(get(), mail);
    expect((await ask(get(), reset(), emailAuth(creds, session))).status).to.equal(200);
  });

  it('uses a proof up once: two at a time have one winner, and a later one none', async () => {
    const creds = await proven();
    const replies = await race(8, (caller) => ask(get(), reset(`${NEW} ${caller}`), emailAuth(creds)));
    expect(replies.filter(({ status }) => status === 200)).to.have.lengthOf(1);
    const late = await ask(get(), reset('another password'), emailAuth(creds));
    expect([late.status, late.body.errcode]).to.deep.equal([401, 'M_UNAUTHORIZED']);
    const winner = replies.findIndex(({ status }) => status === 200);
    expect((await signIn(get(), { ...person, password: `${NEW} ${winner}` })).status).to.equal(200);
  });

  it('takes no proof with another secret, of another purpose, or made up', async () => {
    const creds = await proven();
    const adding = await proveAddress(get(), 'add', { email: freshEmail() }, person);
    for (const bad of [{ ...creds, client_secret: 'guess' }, adding, { ...creds, sid: 'sid' }]) {
      const { status, body } = await ask(get(), reset(), emailAuth(bad));
      expect([status, body.errcode]).to.deep.equal([401, 'M_UNAUTHORIZED']);
    }
    expect((await ask(get(), reset(), emailAuth(creds))).status).to.equal(200);
  });

  it('is bound to the new password that was asked for first', async () => {
    const { session } = (await ask(get(), reset())).body;
    const { status, body } = await ask(get(), reset('what an attacker likes'), emailAuth(await proven(), session));
    expect([status, body['org.matrix_uia.reason']]).to.deep.equal([403, 'operation_changed']);
    expect((await signIn(get(), person)).status).to.equal(200);
  });

  it('needs the second factor of the account after the address, by code or by recovery code', async () => {
    for (const way of ['code', 'recovery'] as const) {
      const enrolled = await enrolPerson(get());
      const creds = await proveAddress(get(), 'reset', { email: await giveAddressWithCode(enrolled) });
      const asked = reset(`${NEW} ${way}`);
      const { status, body } = await ask(get(), asked, emailAuth(creds));
      expect([status, body.completed]).to.deep.equal([401, [EMAIL]]);
      expect((await ask(get(), asked, { session: body.session })).status, 'a poll is no factor').to.equal(401);
      const wrong = await ask(get(), asked, totpAuth(wrongCode(get(), enrolled), body.session));
      expect([wrong.status, wrong.body.completed]).to.deep.equal([401, [EMAIL]]);
      expect((await signIn(get(), { ...enrolled, password: `${NEW} ${way}` })).status).to.equal(403);
      const right =
        way === 'code'
          ? totpAuth(nextCode(get(), enrolled), body.session)
          : recoveryAuth(enrolled.recoveryCodes[0] ?? '', body.session);
      expect((await ask(get(), asked, right)).status).to.equal(200);
      const again = await signIn(get(), { ...enrolled, password: `${NEW} ${way}` });
      expect([again.status, again.body['org.matrix_uia.reason']]).to.deep.equal([401, 'second_factor_required']);
    }
  });

  it('has nothing to do with whoever is signed in: there the address proves nothing', async () => {
    const other = await onNewDevice(get(), person);
    const { status, body } = await ask(get(), { ...reset(), token: other.token }, emailAuth(await proven()));
    expect([status, body.completed]).to.deep.equal([401, []]);
    expect(ordinaryFlows(body)).to.deep.equal([{ stages: ['m.login.password'] }]);
  });

  it('tells nobody whether an address has an account: same answer, same writes, and a mail to its owner alone', async () => {
    const stranger = freshEmail();
    const [known, unknown] = [
      await requestToken(get(), 'reset', { email }),
      await requestToken(get(), 'reset', { email: stranger }),
    ];
    expect(Object.keys(unknown.body)).to.deep.equal(Object.keys(known.body));
    expect([known.status, unknown.status]).to.deep.equal([200, 200]);
    await get().sendOutbox();
    expect((await mailsOf(get()).next()).recipients).to.deep.equal([email]);
    expect(mailsOf(get()).mails.some(({ recipients }) => recipients.includes(stranger))).to.equal(false);
    const replies = await Promise.all(
      [known, unknown].map(({ body }) => ask(get(), reset(), emailAuth({ sid: body.sid, client_secret: 'monkeys' }))),
    );
    const [a, b] = replies.map(({ status, body: { session: _session, ...body } }) => ({ status, body }));
    expect(a).to.deep.equal(b);
  });

  async function giveAddressWithCode(enrolled: Awaited<ReturnType<typeof enrolPerson>>): Promise<string> {
    const address = freshEmail();
    const creds = await proveAddress(get(), 'add', { email: address }, enrolled);
    const asked = { method: 'POST', path: 'account/3pid/add', token: enrolled.token, body: { ...creds } };
    const { body } = await ask(get(), asked, passwordAuth(enrolled.userId, enrolled.password));
    const { status } = await ask(get(), asked, totpAuth(nextCode(get(), enrolled), body.session));
    if (status !== 200) throw new Error('the address was not added');
    return address;
  }
});

onEachStore('a forgotten password without mail', {}, (get) => {
  it('cannot be reset: the request for it needs an access token', async () => {
    const { status, body } = await ask(get(), reset());
    expect([status, body.errcode]).to.deep.equal([401, 'M_MISSING_TOKEN']);
    const asked = await requestToken(get(), 'reset', { email: freshEmail() });
    expect([asked.status, asked.body.errcode]).to.deep.equal([400, 'M_THREEPID_MEDIUM_NOT_SUPPORTED']);
  });
});

onEachStore(
  'a forgotten password where addresses are revealed',
  { mail: true, sets: ['mail.reveal_addresses=true'] },
  (get) => {
    it('is refused for an address without an account', async () => {
      const { status, body } = await requestToken(get(), 'reset', { email: freshEmail() });
      expect([status, body.errcode]).to.deep.equal([400, 'M_THREEPID_NOT_FOUND']);
    });
  },
);
