import { expect } from 'chai';
import { type Enrolled, enrolPerson, recoveryAuth } from '../support/client.js';
import {
  type Ask,
  ask,
  beginSignIn,
  beginWithPassword,
  deleteDevice,
  LOGIN,
  prove,
  race,
  replaceCodes,
  twoFactor,
} from '../support/journeys.js';
import { onEachStore, type TestServer } from '../support/test-server.js';

const NEW_CODE = 'org.matrix_uia.recovery_code';

/** What was told of somebody's recovery codes. */
async function told({ store }: TestServer, { userId }: Enrolled) {
  const events = await store.securities.takeEvents(1000);
  return events.filter(({ userId: about, type }) => about === userId && type.startsWith('recovery_code'));
}

onEachStore(
  'recovery codes that are replaced when used',
  { sets: ['two_factor.recovery_codes.on_use=replace'] },
  (get) => {
    let person: Enrolled;
    beforeEach(async () => {
      person = await enrolPerson(get());
    });

    const first = () => String(person.recoveryCodes[0]);
    const signInBy = async (code: string) => ask(get(), LOGIN, recoveryAuth(code, await beginSignIn(get(), person)));

    it('bring a new one with the answer of the sign-in, and are dead', async () => {
      const { status, body } = await signInBy(first());
      expect([status, typeof body[NEW_CODE]]).to.deep.equal([200, 'string']);
      expect(person.recoveryCodes).to.not.include(body[NEW_CODE]);
      expect((await twoFactor(get(), person)).recovery).to.include({ remaining: 10, total: 10 });
      expect((await signInBy(first())).status).to.equal(401);
      const next = await signInBy(body[NEW_CODE]);
      expect(next.status).to.equal(200);
      expect(next.body[NEW_CODE]).to.not.be.oneOf([first(), body[NEW_CODE]]);
    });

    it('bring it with the answer of any operation', async () => {
      const asked = deleteDevice(person, 'ANY');
      const session = await beginWithPassword(get(), asked, person);
      const done = await ask(get(), asked, recoveryAuth(first(), session));
      expect([done.status, Object.keys(done.body)]).to.deep.equal([200, [NEW_CODE]]);
      expect((await signInBy(done.body[NEW_CODE])).status).to.equal(200);
    });

    it('bring the same one when the answer is lost and asked for again', async () => {
      const session = await beginSignIn(get(), person);
      const auth = recoveryAuth(first(), session);
      const lost = await ask(get(), LOGIN, auth);
      const again = await ask(get(), LOGIN, auth);
      expect([again.status, again.body]).to.deep.equal([200, lost.body]);
    });

    it('bring none with a new set, of which it would be no code', async () => {
      const session = await beginWithPassword(get(), replaceCodes(person), person);
      const { status, body } = await ask(get(), replaceCodes(person), recoveryAuth(first(), session));
      expect([status, body.recovery_codes.length, body[NEW_CODE]]).to.deep.equal([200, 10, undefined]);
    });

    it('tell the owner, in one event', async () => {
      await signInBy(first());
      const events = await told(get(), person);
      expect(events.map(({ type, detail }) => [type, detail])).to.deep.equal([
        ['recovery_code_renewed', { remaining: 10 }],
      ]);
    });

    it('are replaced once when one of them is sent by eight sessions at once', async () => {
      const sessions = await Promise.all(Array.from({ length: 8 }, () => beginSignIn(get(), person)));
      const replies = await race(8, (caller) => ask(get(), LOGIN, recoveryAuth(first(), sessions[caller])));
      expect(replies.filter(({ status }) => status === 200)).to.have.length(1);
      expect((await twoFactor(get(), person)).recovery.remaining).to.equal(10);
    });
  },
);

onEachStore('recovery codes that run out', { sets: ['two_factor.recovery_codes.count=5'] }, (get) => {
  it('are low at three and empty at none, which the owner is told once each', async () => {
    const person = await enrolPerson(get());
    const low: boolean[] = [];
    for (const code of person.recoveryCodes) {
      expect((await ask(get(), LOGIN, recoveryAuth(code, await beginSignIn(get(), person)))).status).to.equal(200);
      low.push((await twoFactor(get(), person)).recovery.low);
    }
    expect(low).to.deep.equal([false, true, true, true, true]);
    const events = await told(get(), person);
    expect(events.map(({ type, detail }) => [type, detail?.remaining])).to.deep.equal([
      ['recovery_code_used', 4],
      ['recovery_code_used', 3],
      ['recovery_codes_low', 3],
      ['recovery_code_used', 2],
      ['recovery_code_used', 1],
      ['recovery_code_used', 0],
      ['recovery_codes_empty', undefined],
    ]);
  });

  it('bring no new one', async () => {
    const person = await enrolPerson(get());
    const code = String(person.recoveryCodes[0]);
    const { body } = await ask(get(), LOGIN, recoveryAuth(code, await beginSignIn(get(), person)));
    expect(body).to.not.have.property(NEW_CODE);
  });
});

onEachStore('a set of recovery codes', {}, (get) => {
  it('comes as a plain text too, with a line for each code and the account’s name', async () => {
    const person = await enrolPerson(get());
    const { body } = await prove(get(), replaceCodes(person), person);
    const lines = body.recovery_codes_text.split('\n');
    expect(lines[0]).to.equal(`Recovery codes of ${person.userId.slice(1).split(':')[0]} at example.org`);
    for (const code of body.recovery_codes) {
      expect(lines.filter((line: string) => line.endsWith(` ${code}`))).to.have.length(1);
    }
  });

  it('wins whole when two are made at once: the other’s codes are good for nothing', async () => {
    const person = await enrolPerson(get());
    const asked: Ask = replaceCodes(person);
    const session = await beginWithPassword(get(), asked, person);
    const other = await beginWithPassword(get(), asked, person);
    const [one, two] = person.recoveryCodes;
    const replies = await Promise.all([
      ask(get(), asked, recoveryAuth(String(one), session)),
      ask(get(), asked, recoveryAuth(String(two), other)),
    ]);
    const sets = replies.filter(({ status }) => status === 200).map(({ body }) => body.recovery_codes as string[]);
    expect(sets.length).to.be.oneOf([1, 2]);
    // Where both came through, one after the other, the later set is the one there is.
    const alive: string[][] = [];
    for (const set of sets) {
      const used = await ask(get(), LOGIN, recoveryAuth(String(set[0]), await beginSignIn(get(), person)));
      if (used.status === 200) alive.push(set);
    }
    expect(alive).to.have.length(1);
    for (const code of alive[0]?.slice(1, 4) ?? []) {
      expect((await ask(get(), LOGIN, recoveryAuth(code, await beginSignIn(get(), person)))).status).to.equal(200);
    }
  });
});
