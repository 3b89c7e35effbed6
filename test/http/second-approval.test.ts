import { expect } from 'chai';
import { dueResetsRunner } from '../../src/jobs/run-due-resets.js';
import { APPROVAL_LIFE_MS } from '../../src/model/waiting-reset.js';
import { act, cancelReset, enrolOfficial, giveRoles, look, reset, userPath } from '../support/administrators.js';
import { type Enrolled, enrolPerson, type Person, totpAuth } from '../support/client.js';
import {
  type Ask,
  ask,
  beginWithPassword,
  isSignedIn,
  nextCode,
  onNewDeviceByCode,
  race,
  twoFactor,
} from '../support/journeys.js';
import { freshEmail, linkOn, mailsOf } from '../support/mail-journeys.js';
import { PageClient } from '../support/page-client.js';
import { onEachStore, type TestServer } from '../support/test-server.js';

const DAY = 86_400_000;

const approve = ({ token }: Pick<Person, 'token'>, userId: string, id: string): Ask => ({
  method: 'POST',
  path: userPath(userId, 'reset/approve'),
  token,
  body: { id },
});

const journeys = (get: () => TestServer) => {
  const record = async (official: Enrolled, userId: string) =>
    (await look(get(), official, `users/${encodeURIComponent(userId)}`)).body;
  return {
    record,
    /** The id of a reset that waits for its approval. */
    asked: async (official: Enrolled, userId: string): Promise<string> => {
      const { status, body } = await act(get(), reset(official, userId), official);
      expect([status, Object.keys(body)]).to.deep.equal([200, ['id', 'approve_by']]);
      expect((await record(official, userId)).reset.id).to.equal(body.id);
      return body.id;
    },
    has: async ({ userId }: Pick<Person, 'userId'>) =>
      Object.keys((await get().store.securities.read(userId, get().clock.now())).factors).length > 0,
    run: () => dueResetsRunner({ store: get().store, clock: get().clock.now })(),
    trail: async ({ userId }: Pick<Person, 'userId'>) => {
      await get().drain();
      const records = await get().store.audit.list(userId, 10);
      return records.filter(({ type }) => type.includes('reset')).reverse();
    },
  };
};

onEachStore('a reset that a second administrator approves', { sets: ['admin.second_approval=true'] }, (get) => {
  const { record, asked, has, run, trail } = journeys(get);
  let admin: Enrolled;
  let second: Enrolled;
  let person: Enrolled;
  before(async () => {
    admin = await enrolOfficial(get(), 'admin');
    second = await enrolOfficial(get(), 'support');
  });
  beforeEach(async () => {
    person = await enrolPerson(get());
  });

  it('changes nothing until then, is done at once, and is on the trail with both', async () => {
    const id = await asked(admin, person.userId);
    const { reset: waiting } = await record(second, person.userId);
    expect(waiting).to.include({ due_at: null, by: admin.userId, approved_by: null, reason: 'lost the phone' });
    expect((await twoFactor(get(), person)).reset).to.deep.equal({ approve_by: waiting.approve_by, due_at: null });
    const filter = `users?state=reset_waiting&prefix=${encodeURIComponent(person.userId)}`;
    const listed = async () => (await look(get(), second, filter)).body.users.length;
    expect([await run(), await has(person), await listed()]).to.deep.equal([0, true, 1]);

    const { status, body } = await act(get(), approve(second, person.userId, id), second);
    expect([status, body]).to.deep.equal([200, {}]);
    expect([await has(person), await isSignedIn(get(), person), await listed()]).to.deep.equal([false, false, 0]);
    expect((await trail(person)).map(({ type, actor }) => [type, actor])).to.deep.equal([
      ['reset_requested', { kind: 'administrator', userId: admin.userId }],
      ['reset_approved', { kind: 'administrator', userId: second.userId }],
      ['two_factor_reset', { kind: 'administrator', userId: admin.userId }],
    ]);
  });

  it('is not approved by whoever asked for it, by nobody of too low a rank, nor without a proof', async () => {
    const id = await asked(admin, person.userId);
    const own = await act(get(), approve(admin, person.userId, id), admin);
    expect([own.status, own.body['org.matrix_uia.reason']]).to.deep.equal([403, 'own_request']);
    const official = await enrolOfficial(get(), 'support');
    const officials = await asked(admin, official.userId);
    const low = await act(get(), approve(second, official.userId, officials), second).catch((fault) => String(fault));
    expect(String(low)).to.include('higher_role');
    const plain = await ask(get(), approve(person, person.userId, id), {});
    expect(plain.status).to.equal(403);
    expect((await ask(get(), approve(second, person.userId, id))).status).to.equal(401);
    expect([await has(person), await has(official)]).to.deep.equal([true, true]);
    expect((await record(admin, person.userId)).reset).to.include({ id, approved_by: null });
  });

  it('is approved by the id that the account’s record shows, and by no other one', async () => {
    const id = await asked(admin, person.userId);
    expect((await act(get(), approve(second, person.userId, 'another'), second)).status).to.equal(404);
    expect(await has(person)).to.equal(true);
    expect((await act(get(), approve(second, person.userId, id), second)).status).to.equal(200);
  });

  it('is either approved or cancelled when both come at the same time', async () => {
    const id = await asked(admin, person.userId);
    const cancel = cancelReset(admin, person.userId, id);
    const approval = approve(second, person.userId, id);
    const sessions = [
      await beginWithPassword(get(), cancel, admin),
      await beginWithPassword(get(), approval, second),
    ] as const;
    const codes = [nextCode(get(), admin), second.authenticator.code(get().clock.now())] as const;
    const [cancelled, approved] = await Promise.all([
      ask(get(), cancel, totpAuth(codes[0], sessions[0])),
      ask(get(), approval, totpAuth(codes[1], sessions[1])),
    ]);
    expect([cancelled.status, approved.status].sort()).to.deep.equal([200, 404]);
    expect(await has(person)).to.equal(approved.status === 404);
    expect((await record(admin, person.userId)).reset).to.equal(null);
  });

  it('is approved once when two approve it at the same time', async () => {
    const id = await asked(admin, person.userId);
    const approvers = [second, await enrolOfficial(get(), 'admin')];
    const sessions: string[] = [];
    for (const each of approvers) sessions.push(await beginWithPassword(get(), approve(each, person.userId, id), each));
    get().clock.advance(30_000);
    const answers = await race(2, (index) => {
      const each = approvers[index] as Enrolled;
      const code = each.authenticator.code(get().clock.now());
      return ask(get(), approve(each, person.userId, id), totpAuth(code, sessions[index]));
    });
    // The other one finds it being done, or done.
    const [won, lost] = answers.map(({ status }) => status).sort();
    expect(won).to.equal(200);
    expect(lost).to.be.oneOf([200, 404, 409]);
    const events = (await trail(person)).map(({ type }) => type);
    expect(events).to.deep.equal(['reset_requested', 'reset_approved', 'two_factor_reset']);
  });

  it('lapses after three days without one', async () => {
    const id = await asked(admin, person.userId);
    const until = (await record(admin, person.userId)).reset.approve_by;
    get().clock.advance(until - get().clock.now() - 1);
    expect(await run()).to.equal(0);
    expect((await record(admin, person.userId)).reset).to.include({ id });
    get().clock.advance(1);
    expect((await act(get(), approve(second, person.userId, id), second)).status).to.equal(404);
    expect([await run(), await has(person)]).to.deep.equal([0, true]);
    expect((await trail(person)).at(-1)).to.deep.include({ type: 'reset_cancelled', actor: { kind: 'server' } });
    expect((await record(admin, person.userId)).reset).to.equal(null);
  });

  it('is not done for somebody who may not ask for it any more', async () => {
    const former = await enrolOfficial(get(), 'support');
    const id = await asked(former, person.userId);
    await giveRoles(get(), former.userId, []);
    expect((await act(get(), approve(second, person.userId, id), second)).status).to.equal(404);
    expect(await has(person)).to.equal(true);
    expect((await trail(person)).at(-1)).to.deep.include({ type: 'reset_cancelled', actor: { kind: 'server' } });
  });

  it('is stopped when its owner signs in with a second factor', async () => {
    const id = await asked(admin, person.userId);
    await onNewDeviceByCode(get(), person);
    expect((await act(get(), approve(second, person.userId, id), second)).status).to.equal(404);
    expect(await has(person)).to.equal(true);
  });
});

onEachStore(
  'a reset with an approval and a delay',
  { mail: true, sets: ['admin.second_approval=true', 'admin.reset_delay=24h'] },
  (get) => {
    const { asked, has, run } = journeys(get);

    it('waits for its time after the approval, tells its owner of both, and is stopped by either link', async () => {
      const [admin, second] = [await enrolOfficial(get(), 'admin'), await enrolOfficial(get(), 'admin')];
      const [person, address] = [await enrolPerson(get()), freshEmail()];
      const [{ store, clock }, { userId }] = [get(), person];
      await store.threepids.claim({ medium: 'email', address, userId, validatedAt: clock.now(), addedAt: clock.now() });
      const mails = async () => {
        await get().drain();
        await get().sendOutbox();
        return mailsOf(get()).mails.filter(({ recipients }) => recipients.includes(address));
      };
      for (const which of [0, 1]) {
        const before = (await mails()).length;
        const id = await asked(admin, userId);
        const { status, body } = await act(get(), approve(second, userId, id), second);
        expect(status).to.equal(200);
        expect(body.due_at - clock.now()).to.equal(DAY);
        expect((await twoFactor(get(), person)).reset).to.deep.equal({ approve_by: null, due_at: body.due_at });
        const sent = (await mails()).slice(before);
        expect(sent.map(({ subject }) => subject?.split(' – ')[0])).to.deep.equal([
          'An administrator asked to remove all second factors',
          'A second administrator agreed to remove all second factors',
        ]);
        const link = sent[which];
        expect((await new PageClient().submit(link ? linkOn(get(), link) : '', {})).status).to.equal(200);
        clock.advance(DAY);
        expect([await run(), await has(person)]).to.deep.equal([0, true]);
      }
      const id = await asked(admin, userId);
      clock.advance(APPROVAL_LIFE_MS - DAY);
      await act(get(), approve(second, userId, id), second);
      clock.advance(DAY - 1);
      expect([await run(), await has(person)]).to.deep.equal([0, true]);
      clock.advance(1);
      expect([await run(), await has(person)]).to.deep.equal([1, false]);
    });
  },
);
