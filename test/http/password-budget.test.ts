import { expect } from 'chai';
import { call, PASSWORD, passwordAuth, registerPerson } from '../support/client.js';
import { ask, begin, deleteDevice, inTurn, isSignedIn, LOGIN, onNewDevice, race, signIn } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const WRONG = 'not the password';
const WINDOW = 15 * 60_000;

onEachStore('wrong passwords', { sets: ['trusted_proxies=[127.0.0.1]'] }, (get) => {
  const guess = (userId: string, password = WRONG) => signIn(get(), { userId, password });

  it('are ten in 15 minutes for an account, then even the right one has to wait', async () => {
    const { userId } = await registerPerson(get());
    const wrong = await inTurn(10, () => guess(userId));
    expect(wrong.map(({ status }) => status)).to.deep.equal(Array(10).fill(403));
    for (const password of [WRONG, PASSWORD]) {
      const { status, body, headers } = await guess(userId, password);
      expect([status, body.errcode, body.retry_after_ms]).to.deep.equal([429, 'M_LIMIT_EXCEEDED', WINDOW]);
      expect(headers.get('retry-after')).to.equal('900');
    }
    get().clock.advance(WINDOW - 1);
    expect((await guess(userId, PASSWORD)).status).to.equal(429);
    get().clock.advance(1);
    expect((await guess(userId, PASSWORD)).status).to.equal(200);
  });

  it('let the right one through after nine', async () => {
    const { userId } = await registerPerson(get());
    await inTurn(9, () => guess(userId));
    expect((await guess(userId, PASSWORD)).status).to.equal(200);
  });

  it('are not forgotten after a right one: it only costs nothing itself', async () => {
    const { userId } = await registerPerson(get());
    await inTurn(9, () => guess(userId));
    await inTurn(3, () => guess(userId, PASSWORD));
    expect((await guess(userId)).status).to.equal(403);
    expect((await guess(userId, PASSWORD)).status).to.equal(429);
  });

  it('are as many, and are answered alike, for a name that nobody has', async () => {
    const { userId } = await registerPerson(get());
    for (const name of ['@nobody-at-all:example.org', 'Ünmöglich', '@x:elsewhere.org']) {
      const existing = await registerPerson(get());
      const known = await inTurn(12, () => guess(existing.userId));
      const unknown = await inTurn(12, () => guess(name));
      expect(unknown.map(({ status, body }) => [status, body])).to.deep.equal(
        known.map(({ status, body }) => [status, body]),
      );
    }
    expect((await guess(userId, PASSWORD)).status).to.equal(200);
  });

  it('are counted together for all spellings of one name', async () => {
    const { userId } = await registerPerson(get(), 'spelled');
    for (const name of ['spelled', 'SPELLED', '@Spelled:example.org', userId, 'Spelled'])
      await inTurn(2, () => guess(name));
    expect((await guess(userId, PASSWORD)).status).to.equal(429);
  });

  it('are counted together, in whichever way a password is proven', async () => {
    const person = await registerPerson(get());
    const asked = deleteDevice(person, 'ANY');
    await inTurn(4, () => guess(person.userId));
    await inTurn(3, () => ask(get(), asked, passwordAuth(person.userId, WRONG)));
    await inTurn(3, () => ask(get(), LOGIN, passwordAuth(person.userId, WRONG)));
    const session = await begin(get(), asked);
    const { status } = await ask(get(), asked, passwordAuth(person.userId, PASSWORD, session));
    expect(status).to.equal(429);
    get().clock.advance(WINDOW - 1000);
    expect((await ask(get(), asked, { session })).status, 'the session lives on').to.equal(401);
  });

  it('from one network keep nobody out on another, and are counted for a whole /64', async () => {
    const { userId } = await registerPerson(get());
    const from = (address: string, password: string) =>
      signInFrom(address, { type: 'm.login.password', user: userId, password });
    await inTurn(10, (time) => from(`2001:db8:0:1::${time + 1}`, WRONG));
    expect((await from('2001:db8:0:1:ffff::', PASSWORD)).status).to.equal(429);
    expect((await from('2001:db8:0:2::1', PASSWORD)).status).to.equal(200);
    expect((await from('192.0.2.1', PASSWORD)).status).to.equal(200);
  });

  it('of 32 at once are ten at most', async () => {
    const { userId } = await registerPerson(get());
    const replies = await race(32, () => guess(userId));
    expect(replies.filter(({ status }) => status === 403)).to.have.length(10);
    expect(replies.filter(({ status }) => status === 429)).to.have.length(22);
    const nobody = await race(32, () => guess('raced-by-nobody'));
    expect(nobody.filter(({ status }) => status === 403)).to.have.length(10);
  });

  it('are counted by all servers together', async () => {
    const person = await registerPerson(get());
    const other = await get().another();
    await inTurn(10, (time) => signIn(time % 2 ? other : get(), { ...person, password: WRONG }));
    expect((await signIn(other, person)).status).to.equal(429);
    expect((await signIn(get(), person)).status).to.equal(429);
  });

  it('do not disturb who is signed in', async () => {
    const person = await registerPerson(get());
    const device = await onNewDevice(get(), person);
    await inTurn(11, () => guess(person.userId));
    expect(await isSignedIn(get(), device)).to.equal(true);
  });

  function signInFrom(address: string, body: object) {
    return call(get().url, 'POST', 'login', { body, headers: { 'x-forwarded-for': address } });
  }
});
