import { expect } from 'chai';
import { dueResetsRunner } from '../../src/jobs/run-due-resets.js';
import { act, cancelReset, enrolOfficial, giveRoles, look, reset, userPath } from '../support/administrators.js';
import { type Enrolled, enrolPerson, totpAuth } from '../support/client.js';
import {
  ask,
  beginWithPassword,
  isSignedIn,
  nextCode,
  onNewDeviceByCode,
  race,
  signIn,
  twoFactor,
} from '../support/journeys.js';
import { freshEmail, linkOn, mailsOf } from '../support/mail-journeys.js';
import { PageClient } from '../support/page-client.js';
import { onEachStore } from '../support/test-server.js';
import { faultyStore } from './faulty-store.js';

const DAY = 86_400_000;
const CANCEL = '/_uia/reset/cancel';
const { wrapStore, during } = faultyStore();

onEachStore('a reset with a delay', { mail: true, wrapStore, sets: ['admin.reset_delay=24h'] }, (get) => {
  let admin: Enrolled;
  let person: Enrolled;
  before(async () => {
    admin = await enrolOfficial(get(), 'admin');
  });
  beforeEach(async () => {
    person = await enrolPerson(get());
  });

  const { run, cancel, asked, waiting, has, goTo, mailed, trail } = {
    run: () => dueResetsRunner({ store: get().store, clock: get().clock.now })(),
    cancel: (id: string) => act(get(), cancelReset(admin, person.userId, id), admin),
    asked: async (): Promise<{ id: string; due_at: number }> => {
      const { status, body } = await act(get(), reset(admin, person.userId), admin);
      expect([status, Object.keys(body)]).to.deep.equal([200, ['id', 'due_at']]);
      return body;
    },
    waiting: async (): Promise<number> => (await asked()).due_at,
    has: async () =>
      Object.keys((await get().store.securities.read(person.userId, get().clock.now())).factors).length > 0,
    goTo: (at: number) => get().clock.advance(at - get().clock.now()),
    mailed: async () => {
      const address = freshEmail();
      const [{ store, clock }, { userId }] = [get(), person];
      await store.threepids.claim({ medium: 'email', address, userId, validatedAt: clock.now(), addedAt: clock.now() });
      const dueAt = await waiting();
      await get().sendOutbox();
      const mails = mailsOf(get()).mails.filter(({ recipients }) => recipients.includes(address));
      return { address, dueAt, mails, url: mails[0] ? linkOn(get(), mails[0]) : '', browser: new PageClient() };
    },
    trail: async () => {
      await get().drain();
      return (await get().store.audit.list(person.userId, 10)).filter(({ type }) => type.includes('reset'));
    },
  };

  afterEach(async () => {
    get().clock.advance(DAY);
    await run();
  });

  it('changes nothing until it is due, and then does what one at once does', async () => {
    const asked = get().clock.now();
    const dueAt = await waiting();
    expect(dueAt - asked).to.be.within(DAY, DAY + 60_000);
    expect((await twoFactor(get(), person)).reset).to.deep.equal({ approve_by: null, due_at: dueAt });
    const { body } = await look(get(), admin, `users/${encodeURIComponent(person.userId)}`);
    const { id, ...facts } = body.reset;
    const asking = { by: admin.userId, approved_by: null, reason: 'lost the phone' };
    expect([facts, typeof id]).to.deep.equal([{ approve_by: null, due_at: dueAt, ...asking }, 'string']);
    goTo(dueAt - 1);
    expect([await run(), await has()]).to.deep.equal([0, true]);
    goTo(dueAt);
    expect([await run(), await has()]).to.deep.equal([1, false]);
    expect(await isSignedIn(get(), person)).to.equal(false);
    expect(await run()).to.equal(0);
    const again = await signIn(get(), person);
    expect(await twoFactor(get(), { token: again.body.access_token })).to.include({ enabled: false, reset: null });
    const events = await trail();
    expect(events.map(({ type }) => type)).to.deep.equal(['two_factor_reset', 'reset_scheduled']);
    for (const event of events) {
      expect(event).to.deep.include({
        actor: { kind: 'administrator', userId: admin.userId },
        reason: 'lost the phone',
      });
    }
  });

  it('is one at a time', async () => {
    await waiting();
    const { status, body } = await act(get(), reset(admin, person.userId), admin);
    expect([status, body['org.matrix_uia.reason']]).to.deep.equal([409, 'reset_waiting']);
    expect(await trail()).to.have.length(1);
  });

  it('is cancelled by an administrator, once', async () => {
    const { id, due_at: dueAt } = await asked();
    expect((await look(get(), admin, `users/${encodeURIComponent(person.userId)}`)).body.reset.id).to.equal(id);
    expect((await cancel(id)).status).to.equal(200);
    expect((await cancel(id)).status).to.equal(404);
    goTo(dueAt);
    expect([await run(), await has()]).to.deep.equal([0, true]);
    expect((await trail()).map(({ type }) => type)).to.deep.equal(['reset_cancelled', 'reset_scheduled']);
  });

  it('is cancelled by its own id and its own link alone, and not by those of an earlier one', async () => {
    const { url, browser } = await mailed();
    const earlier = (await look(get(), admin, `users/${encodeURIComponent(person.userId)}`)).body.reset.id;
    expect((await cancel(earlier)).status).to.equal(200);
    const later = await asked();
    expect((await cancel(earlier)).status).to.equal(404);
    expect((await browser.get(url)).status).to.equal(404);
    const unnamed = { method: 'DELETE', path: userPath(person.userId, 'reset'), token: admin.token };
    const { status, body } = await ask(get(), unnamed, {});
    expect([status, body.errcode]).to.deep.equal([400, 'M_MISSING_PARAM']);
    expect((await twoFactor(get(), person)).reset?.due_at).to.equal(later.due_at);
    expect((await cancel(later.id)).status).to.equal(200);
  });

  it('is cancelled when its owner signs in with a second factor', async () => {
    const dueAt = await waiting();
    const device = await onNewDeviceByCode(get(), person);
    expect((await twoFactor(get(), device)).reset).to.equal(null);
    goTo(dueAt);
    expect([await run(), await has()]).to.deep.equal([0, true]);
    expect((await trail())[0]).to.deep.include({ type: 'reset_cancelled', actor: { kind: 'person' } });
  });

  it('is repeated by the next run when it was cut short', async () => {
    goTo(await waiting());
    const cut = await during('devices.removeAll', () => run().catch((fault: unknown) => fault));
    expect(cut).not.to.equal(1);
    expect([await has(), await isSignedIn(get(), person)]).to.deep.equal([false, true]);
    expect(await run()).to.equal(1);
    expect(await isSignedIn(get(), person)).to.equal(false);
    expect(await run()).to.equal(0);
    expect((await trail()).map(({ type }) => type)).to.deep.equal(['two_factor_reset', 'reset_scheduled']);
  });

  for (const [what, change] of [
    ['whoever asked for it has lost the role', (asker: string, _person: string) => giveRoles(get(), asker, [])],
    [
      'its account has got a higher role',
      (_asker: string, personId: string) => giveRoles(get(), personId, ['support']),
    ],
  ] as const) {
    it(`is cancelled when it is due and ${what}`, async () => {
      const support = await enrolOfficial(get(), 'support');
      const { status, body } = await act(get(), reset(support, person.userId), support);
      expect(status).to.equal(200);
      await change(support.userId, person.userId);
      goTo(body.due_at);
      expect([await run(), await has()]).to.deep.equal([0, true]);
      expect((await get().store.securities.read(person.userId, body.due_at)).reset).to.equal(null);
      expect((await trail())[0]).to.deep.include({ type: 'reset_cancelled', actor: { kind: 'server' } });
    });
  }

  it('ends with the account', async () => {
    const dueAt = await waiting();
    await get().store.accounts.deactivate(person.userId, 'admin', get().clock.now(), 'by');
    goTo(dueAt);
    expect(await run()).to.equal(0);
    expect((await get().store.securities.read(person.userId, dueAt)).reset).to.equal(null);
  });

  describe('tells its owner by a mail whose link', () => {
    it('is the only one, and leads to a page that changes nothing until its button is pressed', async () => {
      const { dueAt, mails, url, browser } = await mailed();
      expect(mails).to.have.length(1);
      expect(mails[0]?.subject).to.include('An administrator will remove all second factors');
      expect(mails[0]?.text?.match(/https?:/g)).to.have.length(1);
      expect(new URL(url).pathname).to.equal(CANCEL);
      const page = await browser.get(url);
      expect([page.status, page.title.split(' · ')[0]]).to.deep.equal([200, 'Keep your second factors?']);
      expect(page.words).to.include(person.userId);
      await race(5, () => new PageClient().get(url));
      expect((await twoFactor(get(), person)).reset).to.deep.equal({ approve_by: null, due_at: dueAt });
      const done = await browser.post(url, { form: { _form_token: page.formToken } });
      expect([done.status, done.title.split(' · ')[0]]).to.deep.equal([200, 'Your second factors stay']);
      expect((await twoFactor(get(), person)).reset).to.equal(null);
      expect((await trail())[0]).to.deep.include({ type: 'reset_cancelled', address: '127.0.0.1' });
      for (const late of [await browser.get(url), await browser.post(url, { form: { _form_token: page.formToken } })])
        expect([late.status, late.title.split(' · ')[0]]).to.deep.equal([404, 'This link is no longer valid']);
    });

    it('works when a request that was cut short before the mail is sent again, and is mailed once however often', async () => {
      const address = freshEmail();
      const [{ store, clock }, { userId }] = [get(), person];
      await store.threepids.claim({ medium: 'email', address, userId, validatedAt: clock.now(), addedAt: clock.now() });
      const asked = reset(admin, userId);
      const auth = totpAuth(nextCode(get(), admin), await beginWithPassword(get(), asked, admin));
      expect((await during('outbox.add', () => ask(get(), asked, auth))).status).to.equal(500);
      const due = (await twoFactor(get(), person)).reset;
      clock.advance(30_000);
      for (let time = 0; time < 2; time++) {
        const { status, body } = await ask(get(), asked, auth);
        expect([status, body]).to.deep.equal([200, { id: body.id, due_at: due.due_at }]);
      }
      await get().sendOutbox();
      const [mail, ...more] = mailsOf(get()).mails.filter(({ recipients }) => recipients.includes(address));
      expect(more).to.deep.equal([]);
      expect((await new PageClient().submit(mail ? linkOn(get(), mail) : '', {})).status).to.equal(200);
      expect((await twoFactor(get(), person)).reset).to.equal(null);
      clock.advance(1);
      expect((await ask(get(), asked, auth)).status).to.equal(200);
      expect((await twoFactor(get(), person)).reset, 'sent once more after it was stopped').to.equal(null);
    });

    it('takes the button of its own page alone, and no other token', async () => {
      const { url, browser } = await mailed();
      const { formToken } = await browser.get(url);
      const form = { _form_token: formToken };
      const { cookie } = browser;
      expect((await browser.post(url, {})).status).to.equal(403);
      expect((await browser.post(url, { form, cookie: null })).status).to.equal(403);
      const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
      expect((await browser.post(url, { form, cookie, headers: foreign })).status).to.equal(403);
      const wrong = new URL(url);
      wrong.searchParams.set('token', 'x'.repeat(43));
      const at = `${get().url}${CANCEL}`;
      for (const bad of [
        wrong.href,
        at,
        `${at}?user_id=a&user_id=b&token=c`,
        `${at}?user_id=${'é'.repeat(128)}&token=c`,
      ])
        expect((await browser.get(bad)).status, bad).to.equal(404);
      expect((await browser.post(wrong.href, { form, cookie })).status).to.equal(404);
      expect((await twoFactor(get(), person)).reset).not.to.equal(null);
      expect((await browser.post(url, { form, cookie })).status).to.equal(200);
    });

    it('stops nothing any more once the reset is done', async () => {
      const { url, dueAt, browser } = await mailed();
      goTo(dueAt);
      expect((await browser.get(url)).status).to.equal(200);
      await run();
      expect((await browser.get(url)).status).to.equal(404);
    });
  });
});
