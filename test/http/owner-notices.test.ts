import { expect } from 'chai';
import type { NumberedEvent } from '../../src/model/security-event.js';
import { byPerson, securityEvent } from '../../src/model/security-event.js';
import { openPostOffice } from '../../src/server/post-office.js';
import { call, enrolPerson, type Person, passwordAuth, registerPerson } from '../support/client.js';
import { ask, race } from '../support/journeys.js';
import { addressesOf, freshEmail, mailsOf } from '../support/mail-journeys.js';
import type { ReceivedMail } from '../support/mail-server.js';
import { onEachStore, type TestServer } from '../support/test-server.js';
import { faultyStore } from './faulty-store.js';

const HOUR_MS = 3_600_000;
const { wrapStore, during } = faultyStore();
const sets = ['limits.mails.notices_per_account=3'];

onEachStore('a mail to the owner of an account', { mail: true, wrapStore, sets }, (get) => {
  let person: Person;
  let email: string;
  beforeEach(async () => {
    person = await registerPerson(get());
    email = await haveAddress();
  });

  async function haveAddress(): Promise<string> {
    const address = freshEmail();
    const [{ store, clock }, { userId }] = [get(), person];
    await store.threepids.claim({ medium: 'email', address, userId, validatedAt: clock.now(), addedAt: clock.now() });
    return address;
  }

  /** The subjects of all mails to an address. */
  const subjects = (to = email): (string | undefined)[] =>
    mailsTo(to).map(({ subject }) => subject?.replace(' – localhost:8008', ''));
  const mailsTo = (to: string): ReceivedMail[] =>
    mailsOf(get()).mails.filter(({ recipients }) => recipients.includes(to));
  const told = async (): Promise<void> => {
    await get().drain();
    await get().sendOutbox();
  };
  const changePassword = (password: string, by = person) =>
    ask(
      get(),
      {
        method: 'POST',
        path: 'account/password',
        token: by.token,
        body: { new_password: password, logout_devices: false },
      },
      passwordAuth(by.userId),
    );
  const note = (server: TestServer, type: 'two_factor_disabled' | 'password_changed', times = 1) =>
    Promise.all(
      Array.from({ length: times }, () => {
        const event = securityEvent(type, byPerson({ address: '192.0.2.9', userAgent: 'App' }), server.clock.now());
        return server.store.securities.note(person.userId, event, server.clock.now());
      }),
    );

  it('tells of a change with the time and the place, in text and HTML, and holds no code or secret', async () => {
    const { recoveryCodes, authenticator } = await enrolPerson(get(), person);
    await told();
    const mail = mailsTo(email).at(-1);
    expect(mail?.subject).to.equal('Two-factor authentication was turned on – localhost:8008');
    for (const part of [mail?.text, mail?.html]) {
      expect(part).to.include(person.userId).and.include('From: 127.0.0.1').and.include('2026').and.include('Phone');
      for (const code of [...recoveryCodes, authenticator.code(get().clock.now() - 30_000)])
        expect(part).not.to.include(code);
    }
  });

  it('goes to every address of the account', async () => {
    const second = await haveAddress();
    await changePassword('another long password');
    await told();
    for (const each of [email, second]) expect(subjects(each)).to.include('The password was changed');
  });

  it('tells an address that was removed of that, and of what happened shortly before', async () => {
    await note(get(), 'two_factor_disabled');
    await call(get().url, 'POST', 'account/3pid/delete', {
      token: person.token,
      body: { medium: 'email', address: email },
    });
    expect(await addressesOf(get(), person)).to.deep.equal([]);
    await told();
    expect(subjects().slice(-2)).to.have.members([
      'Two-factor authentication was turned off',
      'An e-mail address was removed',
    ]);
    await note(get(), 'password_changed');
    await told();
    expect(subjects()).not.to.include('The password was changed');
  });

  it('is sent once, however often and by however many its event is drained', async () => {
    const { store, clock } = get();
    await note(get(), 'password_changed');
    const kept: NumberedEvent[] = [];
    await during('securities.dropEvents', async () => {
      await get()
        .drain()
        .catch(() => undefined);
      await get().sendOutbox();
      kept.push(...(await store.securities.takeEvents(10)));
    });
    expect(kept.map(({ type }) => type)).to.include('password_changed');
    const another = openPostOffice(get());
    await race(4, () => get().drain());
    another.sender.kick();
    await Promise.all([get().sendOutbox(), another.sender.idle()]);
    clock.advance(6 * 24 * HOUR_MS);
    await told();
    another.sender.kick();
    await another.sender.stop();
    expect(subjects().filter((subject) => subject === 'The password was changed')).to.have.length(1);
  });

  it('is not lost when the outbox could not be written: the event waits', async () => {
    await note(get(), 'password_changed');
    await during('outbox.add', () =>
      get()
        .drain()
        .catch(() => undefined),
    );
    expect(subjects()).not.to.include('The password was changed');
    await told();
    expect(subjects().at(-1)).to.equal('The password was changed');
  });

  it('neither fails nor slows a change when the mail server is down, and comes later', async () => {
    const mails = mailsOf(get());
    mails.refuse({ code: 451, words: 'later' });
    expect((await changePassword('another long password')).status).to.equal(200);
    await told();
    expect(subjects()).not.to.include('The password was changed');
    mails.refuse(null);
    get().clock.advance(30_000);
    await get().sendOutbox();
    expect(subjects().at(-1)).to.equal('The password was changed');
  });

  it('comes so often in an hour for events of one gravity, then one says that there are more, then none', async () => {
    const before = subjects().length;
    await note(get(), 'password_changed', 3);
    await told();
    expect(subjects().slice(before)).to.deep.equal(Array(3).fill('The password was changed'));
    await note(get(), 'two_factor_disabled');
    await told();
    await note(get(), 'two_factor_disabled', 3);
    await told();
    expect(subjects().slice(before + 3)).to.deep.equal(['More happened to your account']);
    await enrolPerson(get(), person);
    await told();
    expect(subjects().at(-1), 'small changes have a count of their own').to.equal(
      'Two-factor authentication was turned on',
    );
    get().clock.advance(HOUR_MS);
    await note(get(), 'two_factor_disabled');
    await told();
    expect(subjects().at(-1)).to.equal('Two-factor authentication was turned off');
  });

  for (const erase of [false, true]) {
    it(`tells the addresses of an account that it is over${erase ? ' and erased' : ''}, once, after what failed on the way was repeated`, async () => {
      const request = { method: 'POST', path: 'account/deactivate', token: person.token, body: { erase } };
      const { body } = await ask(get(), request);
      const auth = passwordAuth(person.userId, person.password, body.session);
      expect((await during('threepids.releaseAll', () => ask(get(), request, auth))).status).to.equal(500);
      await get().sendOutbox();
      expect((await ask(get(), request, { session: body.session })).status).to.equal(200);
      await told();
      const subject = erase
        ? 'The account was deactivated, and what was known of its owner was erased'
        : 'The account was deactivated';
      expect(subjects().filter((each) => each?.includes('deactivated'))).to.deep.equal([subject]);
      expect(mailsTo(email).at(-1)?.text).to.include('From: 127.0.0.1');
    });
  }

  it('is made for nobody who has no address', async () => {
    const other = await registerPerson(get());
    const count = mailsOf(get()).mails.length;
    await changePassword('another long password', other);
    await told();
    expect(mailsOf(get()).mails.length).to.equal(count);
  });
});
