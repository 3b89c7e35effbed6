import { expect } from 'chai';
import { act, cancelReset, enrolOfficial, giveRoles, reset } from '../support/administrators.js';
import { type Enrolled, enrolPerson, registerPerson } from '../support/client.js';
import { freshEmail, mailsOf } from '../support/mail-journeys.js';
import { onEachStore } from '../support/test-server.js';

const SETS = ['admin.second_approval=true', 'limits.mails.notices_per_account=2'];

onEachStore('a mail to administrators of a reset that waits for an approval', { mail: true, sets: SETS }, (get) => {
  let admin: Enrolled;
  let person: Enrolled;
  const addresses: Record<string, string> = {};

  before(async () => {
    admin = await enrolOfficial(get(), 'admin');
    person = await enrolPerson(get());
    const former = await enrolPerson(get());
    const without = await registerPerson(get());
    await giveRoles(get(), without.userId, ['admin']);
    const everybody = {
      asker: admin,
      owner: person,
      former,
      without,
      second: await enrolOfficial(get(), 'admin'),
      support: await enrolOfficial(get(), 'support'),
    };
    for (const [who, { userId }] of Object.entries(everybody)) addresses[who] = await addressOf(userId);
  });
  beforeEach(() => get().clock.advance(3_600_000));

  async function addressOf(userId: string): Promise<string> {
    const [{ store, clock }, address] = [get(), freshEmail()];
    await store.threepids.claim({ medium: 'email', address, userId, validatedAt: clock.now(), addedAt: clock.now() });
    return address;
  }

  const tell = async () => {
    await get().drain();
    await get().sendOutbox();
  };
  const told = () => mailsOf(get()).mails.filter(({ subject }) => subject?.startsWith('A reset waits'));
  const recipients = () =>
    told()
      .flatMap((mail) => mail.recipients)
      .sort();
  const ask = async (of = person.userId, reason = 'lost the phone'): Promise<string> => {
    const { status, body } = await act(get(), reset(admin, of, reason), admin);
    expect(status).to.equal(200);
    return body.id;
  };
  const stop = async (id: string, of = person.userId): Promise<void> => {
    expect((await act(get(), cancelReset(admin, of, id), admin)).status).to.equal(200);
  };

  it('goes to those who may approve it, once, says who asked and why, and leads to the page that asks', async () => {
    const reason = 'Lost it. See https://evil.example/ now';
    const id = await ask(person.userId, reason);
    await tell();
    expect(recipients()).to.deep.equal([addresses.second, addresses.support].sort());
    const [mail] = told();
    expect(mail?.subject).to.equal('A reset waits for an approval – localhost:8008');
    for (const form of [mail?.text, mail?.html]) {
      expect(form).to.include(person.userId).and.include(admin.userId).and.include('Lost it.');
      expect(form).not.to.include(id).and.not.include('evil.example/');
    }
    const page = `http://localhost:8008/admin/users/${encodeURIComponent(person.userId)}`;
    expect(mail?.text?.match(/https?:\/\/\S+/g)).to.deep.equal([page]);
    await get().store.securities.note(person.userId, await sameEvent(), get().clock.now());
    await tell();
    expect(told(), 'drained once more').to.have.length(2);
    await stop(id);
  });

  it('of a reset of somebody with an office goes to those of a higher one only', async () => {
    const official = await enrolOfficial(get(), 'support');
    const before = recipients();
    const id = await ask(official.userId);
    await tell();
    expect(recipients()).to.deep.equal([...before, addresses.second].sort());
    await stop(id, official.userId);
  });

  it('is not sent when the reset was stopped before', async () => {
    const before = told().length;
    await stop(await ask());
    await tell();
    expect(told()).to.have.length(before);
  });

  it('is sent so often in an hour to one administrator, and not once more', async () => {
    const before = told().length;
    for (const count of [2, 4, 4]) {
      const id = await ask();
      await tell();
      expect(told().length - before).to.equal(count);
      await stop(id);
    }
    get().clock.advance(3_600_000);
    await ask();
    await tell();
    expect(told().length - before).to.equal(6);
  });

  /** What the request wrote, as when a server died before it was dropped. */
  async function sameEvent() {
    const { store } = get();
    const record = (await store.audit.list(person.userId, 10)).find(({ type }) => type === 'reset_requested');
    if (!record) throw new Error('no such event');
    const { userId: _user, sequence: _number, ...event } = record;
    return event;
  }
});
