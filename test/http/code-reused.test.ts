import { expect } from 'chai';
import { type Enrolled, enrolPerson, totpAuth } from '../support/client.js';
import { ask, beginSignIn, inTurn, LOGIN, nextCode, race } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('a right code that was used already', {}, (get) => {
  let person: Enrolled;
  let code: string;
  beforeEach(async () => {
    person = await enrolPerson(get());
    code = nextCode(get(), person);
  });

  const signInBy = (session: string) => ask(get(), LOGIN, totpAuth(code, session));
  const signIn = async () => signInBy(await beginSignIn(get(), person));
  const signInTwice = async () => [await signIn(), await signIn()];
  const alarms = async () =>
    (await get().store.securities.takeEvents(1000)).filter(
      ({ userId, type }) => userId === person.userId && type === 'code_reused',
    );

  it('is refused in another session, and an alarm for the owner', async () => {
    expect((await signIn()).status).to.equal(200);
    const { status, body } = await signIn();
    expect([status, body['org.matrix_uia.reason']]).to.deep.equal([401, 'code_used']);
    const [alarm, ...more] = await alarms();
    expect(more).to.deep.equal([]);
    expect(alarm).to.deep.include({ detail: { id: person.factorId }, at: get().clock.now() });
    expect(alarm?.session).to.be.a('string');
  });

  it('is an alarm once for a step, however often it comes, and again for the next step', async () => {
    await signIn();
    await signInTwice();
    const sessions = await inTurn(8, () => beginSignIn(get(), person));
    const replies = await race(8, (caller) => signInBy(String(sessions[caller])));
    // Not all of so many at once are looked at.
    for (const { status } of replies) expect(status).to.be.oneOf([401, 429]);
    expect(await alarms()).to.have.length(1);
    code = nextCode(get(), person);
    await signInTwice();
    expect(await alarms()).to.have.length(2);
  });

  it('is none when the same session sends it again, whose answer was lost', async () => {
    const session = await beginSignIn(get(), person);
    expect((await inTurn(2, () => signInBy(session))).map(({ status }) => status)).to.deep.equal([200, 200]);
    expect(await alarms()).to.deep.equal([]);
  });

  it('is none when it is wrong, or when its life is over', async () => {
    await signIn();
    get().clock.advance(90_000);
    const { body } = await signIn();
    expect(body['org.matrix_uia.reason']).to.equal(undefined);
    expect(await alarms()).to.deep.equal([]);
  });
});
