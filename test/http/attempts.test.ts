import { expect } from 'chai';
import { sessionKey } from '../../src/uia/ticket.js';
import { type Enrolled, enrolPerson, passwordAuth, recoveryAuth, registerPerson, totpAuth } from '../support/client.js';
import {
  ask,
  begin,
  beginSignIn,
  beginWithPassword,
  deleteDevice,
  inTurn,
  LOGIN,
  nextCode,
  race,
  wrongCode,
} from '../support/journeys.js';
import { onEachStore, type TestServer } from '../support/test-server.js';

onEachStore('wrong proofs in one session', {}, (get) => {
  const stored = (session: string, { store, clock }: TestServer = get()) =>
    store.sessions.find(sessionKey(session), clock.now());

  it('keep what is completed, four times; the fifth ends the session', async () => {
    const person = await enrolPerson(get());
    const session = await beginSignIn(get(), person);
    for (let wrong = 1; wrong <= 4; wrong++) {
      const { status, body } = await ask(get(), LOGIN, totpAuth(wrongCode(get(), person), session));
      expect([status, body.session, body.completed]).to.deep.equal([401, session, ['m.login.password']]);
      expect([body.errcode, body['org.matrix_uia.reason']]).to.deep.equal(['M_FORBIDDEN', undefined]);
      expect(body.error).to.match(/^Wrong code: /);
      get().clock.advance(60_000);
    }
    const { status, body } = await ask(get(), LOGIN, totpAuth(wrongCode(get(), person), session));
    expect([status, body.errcode, body.completed]).to.deep.equal([401, 'M_FORBIDDEN', []]);
    expect(body['org.matrix_uia.reason']).to.equal('session_ended');
    expect(body.session).to.not.equal(session);
    get().clock.advance(60_000);
    const right = await ask(get(), LOGIN, totpAuth(nextCode(get(), person), session));
    expect([right.status, right.body.errcode, right.body.completed]).to.deep.equal([401, 'M_UNKNOWN', []]);
  });

  it('still let the right one through after four', async () => {
    const person = await enrolPerson(get());
    const session = await beginSignIn(get(), person);
    await inTurn(4, async () => {
      await ask(get(), LOGIN, totpAuth(wrongCode(get(), person), session));
      get().clock.advance(60_000);
    });
    expect((await ask(get(), LOGIN, totpAuth(nextCode(get(), person), session))).status).to.equal(200);
  });

  it('count together, whichever stage they are for', async () => {
    const person = await enrolPerson(get());
    const asked = deleteDevice(person, 'ANY');
    const session = await begin(get(), asked);
    const wrongPassword = passwordAuth(person.userId, 'not the password', session);
    await ask(get(), asked, wrongPassword);
    await ask(get(), asked, wrongPassword);
    await ask(get(), asked, passwordAuth(person.userId, person.password, session));
    await ask(get(), asked, totpAuth(wrongCode(get(), person), session));
    const fourth = await ask(get(), asked, recoveryAuth('0000-0000-0000-0000', session));
    expect(fourth.body.completed).to.deep.equal(['m.login.password']);
    const fifth = await ask(get(), asked, totpAuth(wrongCode(get(), person), session));
    expect(fifth.body['org.matrix_uia.reason']).to.equal('session_ended');
  });

  it('are five at most of 32 that are sent at once', async () => {
    const person = await registerPerson(get());
    const asked = deleteDevice(person, 'ANY');
    const session = await begin(get(), asked);
    const replies = await race(32, () => ask(get(), asked, passwordAuth(person.userId, 'not the password', session)));
    const wrong = replies.filter(({ body }) => body.errcode === 'M_FORBIDDEN');
    expect(wrong).to.have.length(5);
    expect(wrong.filter(({ body }) => body['org.matrix_uia.reason'] === 'session_ended')).to.have.length(1);
    for (const { status } of replies) expect(status).to.be.oneOf([401, 429]);
    expect((await stored(session))?.status ?? 'gone').to.be.oneOf(['ended', 'gone']);
  });

  it('are not made by a right code that was used before, as far as the account is concerned', async () => {
    const person = await enrolPerson(get());
    const code = nextCode(get(), person);
    expect((await ask(get(), LOGIN, totpAuth(code, await beginSignIn(get(), person)))).status).to.equal(200);
    const session = await beginSignIn(get(), person);
    const used = await ask(get(), LOGIN, totpAuth(code, session));
    expect(used.body['org.matrix_uia.reason']).to.equal('code_used');
    expect((await stored(session))?.wrong).to.equal(1);
    const { lanes } = await get().store.securities.read(person.userId, get().clock.now());
    expect(lanes.unknown?.failures ?? 0).to.equal(0);
  });

  it('are not counted where a proof comes out of turn', async () => {
    const person = await enrolPerson(get());
    const session = await begin(get(), LOGIN);
    await inTurn(6, () => ask(get(), LOGIN, totpAuth(wrongCode(get(), person), session)));
    expect(await stored(session)).to.include({ tries: 0, wrong: 0, status: 'open' });
    expect((await get().store.securities.read(person.userId, get().clock.now())).lanes).to.deep.equal({});
  });

  it('cannot touch the second factor’s count before the password is right', async () => {
    const person = await enrolPerson(get());
    for (const auth of [totpAuth(wrongCode(get(), person)), recoveryAuth('0000-0000-0000-0000')]) {
      await inTurn(6, () => ask(get(), deleteDevice(person, 'ANY'), auth));
    }
    expect((await get().store.securities.read(person.userId, get().clock.now())).lanes).to.deep.equal({});
  });

  it('are shared by all servers on the store', async () => {
    const person = await enrolPerson(get());
    const nodes = [get(), await get().another()];
    const session = await beginWithPassword(get(), deleteDevice(person, 'ANY'), person);
    const replies = await inTurn(5, (time) => {
      get().clock.advance(60_000);
      const node = nodes[time % 2] ?? get();
      return ask(node, deleteDevice(person, 'ANY'), totpAuth(wrongCode(get(), person), session));
    });
    expect(replies[3]?.body.completed).to.deep.equal(['m.login.password']);
    expect(replies[4]?.body['org.matrix_uia.reason']).to.equal('session_ended');
  });
});

const TWO_TRIES = { sets: ['limits.second_factor.session_tries=2'] };

onEachStore('a session that takes two tries', TWO_TRIES, (get) => {
  it('ends with the second wrong proof', async () => {
    const person: Enrolled = await enrolPerson(get());
    const session = await beginSignIn(get(), person);
    const wrong = () => ask(get(), LOGIN, totpAuth(wrongCode(get(), person), session));
    expect((await wrong()).body.session).to.equal(session);
    expect((await wrong()).body['org.matrix_uia.reason']).to.equal('session_ended');
  });
});
