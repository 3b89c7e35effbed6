import { verify } from '@node-rs/argon2';
import { expect } from 'chai';
import { call, type Enrolled, enrolPerson, type Person, passwordAuth, registerPerson } from '../support/client.js';
import {
  ask,
  begin,
  beginWithPassword,
  changePassword,
  deleteDevice,
  isSignedIn,
  nextCode,
  onNewDevice,
  ordinaryFlows,
  PASSWORD_THEN_SECOND,
  prove,
  race,
  signIn,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const NEW = 'a new and better password';

onEachStore('changing the password', {}, (get) => {
  let person: Person;
  let other: Person;
  beforeEach(async () => {
    person = await registerPerson(get());
    other = await onNewDevice(get(), person);
  });

  const change = (more = {}) =>
    ask(get(), changePassword(person, NEW, more), passwordAuth(person.userId, person.password));

  it('makes the new one good and the old one worthless', async () => {
    const { status, body } = await change();
    expect([status, body]).to.deep.equal([200, {}]);
    expect((await signIn(get(), person)).status).to.equal(403);
    expect((await signIn(get(), { ...person, password: NEW })).status).to.equal(200);
  });

  it('signs the other devices out, and not this one', async () => {
    await change();
    expect(await isSignedIn(get(), person)).to.equal(true);
    expect(await isSignedIn(get(), other)).to.equal(false);
  });

  it('leaves the other devices signed in when told so', async () => {
    await change({ logout_devices: false });
    expect(await isSignedIn(get(), person)).to.equal(true);
    expect(await isSignedIn(get(), other)).to.equal(true);
  });

  it('refuses a weak one before it asks for anything, and takes one of eight characters', async () => {
    const weak = await ask(get(), changePassword(person, '1234567'));
    expect([weak.status, weak.body.errcode]).to.deep.equal([400, 'M_WEAK_PASSWORD']);
    expect((await ask(get(), changePassword(person, '12345678'))).status).to.equal(401);
  });

  it('counts characters, not what they are stored in', async () => {
    expect((await ask(get(), changePassword(person, '🥊🥊🥊🥊🥊🥊🥊'))).body.errcode).to.equal('M_WEAK_PASSWORD');
    expect((await ask(get(), changePassword(person, '🥊🥊🥊🥊🥊🥊🥊🥊'))).status).to.equal(401);
  });

  it('does nothing on a wrong password', async () => {
    const { status } = await ask(get(), changePassword(person, NEW), passwordAuth(person.userId, 'not the password'));
    expect(status).to.equal(401);
    expect((await signIn(get(), { ...person, password: NEW })).status).to.equal(403);
    expect(await isSignedIn(get(), other)).to.equal(true);
  });

  it('voids the password in sessions that are half done, even in the hands of who proved it', async () => {
    const enrolled = await enrolPerson(get());
    const asked = deleteDevice(enrolled, 'ANY');
    const half = await beginWithPassword(get(), asked, enrolled);
    expect((await ask(get(), asked, { session: half })).body.completed).to.deep.equal(['m.login.password']);
    expect((await prove(get(), changePassword(enrolled, NEW), enrolled)).status).to.equal(200);
    expect((await ask(get(), asked, { session: half })).body.completed).to.deep.equal([]);
    const code = nextCode(get(), enrolled);
    const early = await ask(get(), asked, { type: 'm.login.2fa.totp', token: code, session: half });
    expect([early.status, early.body.completed]).to.deep.equal([401, []]);
    const again = await ask(get(), asked, passwordAuth(enrolled.userId, NEW, half));
    expect(again.body.completed).to.deep.equal(['m.login.password']);
  });

  it('asks an account with a second factor for that too', async () => {
    const enrolled: Enrolled = await enrolPerson(get());
    const { body } = await ask(get(), changePassword(enrolled, NEW));
    expect(ordinaryFlows(body)).to.deep.equal(PASSWORD_THEN_SECOND);
    const session = await begin(get(), changePassword(enrolled, NEW));
    const auth = passwordAuth(enrolled.userId, enrolled.password, session);
    expect((await ask(get(), changePassword(enrolled, NEW), auth)).status).to.equal(401);
    expect((await signIn(get(), { ...enrolled, password: NEW })).status).to.equal(403);
  });

  it('leaves the second factor in place', async () => {
    const enrolled = await enrolPerson(get());
    expect((await prove(get(), changePassword(enrolled, NEW), enrolled)).status).to.equal(200);
    const { status, body } = await signIn(get(), { ...enrolled, password: NEW });
    expect([status, body['org.matrix_uia.reason']]).to.deep.equal([401, 'second_factor_required']);
  });

  it('remembers the new password of the first request, and never gives it back', async () => {
    const session = await begin(get(), changePassword(person, NEW));
    const auth = passwordAuth(person.userId, person.password, session);
    const { status, body } = await call(get().url, 'POST', 'account/password', { token: person.token, body: { auth } });
    expect([status, body]).to.deep.equal([200, {}]);
    expect((await signIn(get(), { ...person, password: NEW })).status).to.equal(200);
  });

  it('ends with one password when 32 are asked for at once', async () => {
    const { store } = get();
    const asked = (caller: number) => changePassword(person, `${NEW} ${caller}`, { logout_devices: false });
    const proof = passwordAuth(person.userId, person.password);
    const replies = await race(32, (caller) => ask(get(), asked(caller), proof));
    // The budget for passwords is counted before they are checked: more than ten at once are too many.
    for (const { status } of replies) expect(status).to.be.oneOf([200, 401, 409, 429]);
    const { passwordHash = '' } = (await store.accounts.find(person.userId)) ?? {};
    const right = await Promise.all(replies.map((_, caller) => verify(passwordHash, `${NEW} ${caller}`)));
    expect(right.filter(Boolean)).to.have.length(1);
    expect(replies[right.indexOf(true)]?.status).to.equal(200);
  });
});
