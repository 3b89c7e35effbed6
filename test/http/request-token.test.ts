import { expect } from 'chai';
import { type Person, registerPerson } from '../support/client.js';
import { race } from '../support/journeys.js';
import { freshEmail, mailsOf, requestToken } from '../support/mail-journeys.js';
import { linkIn } from '../support/mail-server.js';
import { onEachStore } from '../support/test-server.js';

const HOUR_MS = 3_600_000;

onEachStore('a mail that proves an address', { mail: true }, (get) => {
  let person: Person;
  let email: string;
  beforeEach(async () => {
    person = await registerPerson(get());
    email = freshEmail();
  });
  const request = (more: object = {}) => requestToken(get(), 'add', { email, ...more }, person);
  const sent = async (): Promise<number> => {
    await get().sendOutbox();
    return mailsOf(get()).mails.filter(({ recipients }) => recipients.includes(email)).length;
  };

  it('says in text and HTML what it is for, and loads nothing', async () => {
    const { status, body } = await request();
    expect(status).to.equal(200);
    expect(body.sid).to.match(/^[0-9A-Za-z.=_-]{1,255}$/);
    const mail = await mailsOf(get()).next();
    expect(mail.recipients).to.deep.equal([email]);
    expect(mail.to).to.deep.equal([{ name: '', address: email }]);
    expect(mail.from).to.deep.equal({ name: 'Example', address: 'no-reply@example.org' });
    for (const part of [mail.text, mail.html])
      expect(part)
        .to.include(person.userId)
        .and.include('2026-10-01 at 12:')
        .and.include('127.0.0.1')
        .and.include('24 hours');
    expect(mail.html).to.include(`href="${linkIn(mail).href.replaceAll('&', '&amp;')}"`);
    expect(mail.html).not.to.match(/<(?:img|script|link|iframe)|url\(/);
    expect(linkIn(mail).href).not.to.include('monkeys');
  });

  it('is sent once for an attempt, also when asked for many times at once', async () => {
    const replies = await race(5, () => request());
    expect(new Set(replies.map(({ status, body }) => `${status} ${body.sid}`)).size).to.equal(1);
    expect(await sent()).to.equal(1);
    await request();
    await request({ send_attempt: 0 });
    expect(await sent()).to.equal(1);
    await request({ send_attempt: 2 });
    expect(await sent()).to.equal(2);
  });

  it('goes to one address five times in an hour, whoever asks', async () => {
    for (let attempt = 1; attempt <= 5; attempt++)
      expect((await request({ send_attempt: attempt })).status).to.equal(200);
    expect((await request({ send_attempt: 5 })).status, 'no mail is due').to.equal(429);
    for (const purpose of ['add', 'reset'] as const) {
      const asked = { email: email.toUpperCase(), client_secret: 'another' };
      const { status, headers } = await requestToken(get(), purpose, asked, person);
      expect([status, headers.get('retry-after')]).to.deep.equal([429, '3600']);
    }
    expect(await sent()).to.equal(5);
    get().clock.advance(HOUR_MS);
    expect((await request({ send_attempt: 6 })).status).to.equal(200);
  });

  it('is asked for by one account ten times in an hour', async () => {
    for (let mail = 0; mail < 10; mail++) expect((await request({ email: freshEmail() })).status).to.equal(200);
    expect((await request()).status).to.equal(429);
    expect((await requestToken(get(), 'reset', { email })).status, 'the address has its own count').to.equal(200);
  });

  it('is not sent to what is no address', async () => {
    for (const bad of [
      '',
      'a',
      'a@b',
      'a@example.org,b@example.org',
      'A <a@example.org>',
      'a@example.org\r\nBcc: b@example.org',
    ]) {
      const { status, body } = await request({ email: bad });
      expect([status, body.errcode], bad).to.deep.equal([400, 'M_INVALID_PARAM']);
    }
  });

  it('takes a link to go on with only of http and https', async () => {
    for (const bad of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      '/relative',
      'https://user@example.org',
    ]) {
      const { status, body } = await request({ next_link: bad });
      expect([status, body.errcode], bad).to.deep.equal([400, 'M_INVALID_PARAM']);
    }
    expect((await request({ next_link: 'https://elsewhere.example/' })).status).to.equal(200);
  });

  it('neither fails nor slows a request when the mail server is down, and is sent later', async () => {
    const mails = mailsOf(get());
    mails.refuse({ code: 451, words: 'try later' });
    const attempts = () => mails.tried.filter((address) => address === email).length;
    expect((await request()).status).to.equal(200);
    expect(await sent()).to.equal(0);
    expect(attempts()).to.equal(1);
    get().clock.advance(29_999);
    expect(await sent()).to.equal(0);
    expect(attempts(), 'not before its time').to.equal(1);
    mails.refuse(null);
    get().clock.advance(1);
    expect(await sent()).to.equal(1);
    get().clock.advance(HOUR_MS);
    expect(await sent(), 'and not again').to.equal(1);
  });

  it('is sent later when the mail server had something against the sender, which its operator can mend', async () => {
    const mails = mailsOf(get());
    mails.refuse({ code: 530, words: 'authentication required', of: 'sender' });
    await request();
    expect(await sent()).to.equal(0);
    mails.refuse(null);
    get().clock.advance(HOUR_MS);
    expect(await sent()).to.equal(1);
  });

  it('is given up when the mail server will never take it, or its link is over', async () => {
    const mails = mailsOf(get());
    mails.refuse({ code: 550, words: 'no such mailbox' });
    await request();
    await sent();
    mails.refuse({ code: 451, words: 'try later' });
    await request({ send_attempt: 2 });
    await sent();
    mails.refuse(null);
    get().clock.advance(24 * HOUR_MS);
    expect(await sent()).to.equal(0);
  });

  it('is sealed while it waits: the store holds neither its address nor its token', async () => {
    mailsOf(get()).refuse({ code: 451, words: 'try later' });
    await request();
    await sent();
    mailsOf(get()).refuse(null);
    const { outbox } = get().store;
    get().clock.advance(HOUR_MS);
    const message = await outbox.claim('mail', 'look', get().clock.now() + 1, get().clock.now());
    expect(message?.payload).to.match(/^k1\.[A-Za-z0-9_-]+$/);
    expect(message).to.include({ channel: 'mail', userId: person.userId, attempts: 2 });
    await outbox.done(message?.id ?? '', 'look');
  });
});
