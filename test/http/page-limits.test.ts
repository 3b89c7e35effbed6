import { expect } from 'chai';
import { call, type Enrolled, enrolPerson, PASSWORD } from '../support/client.js';
import { ask, begin, beginSignIn, deleteDevice, inTurn, LOGIN, nextCode, wrongCode } from '../support/journeys.js';
import { APP, SsoBrowser, tokenOf, toTheQuestion } from '../support/sso-journey.js';
import { onEachStore } from '../support/test-server.js';

const MINUTE = 60_000;
const SETS = ['limits.per_address=on', 'limits.requests_per_minute.login=3', 'limits.requests_per_minute.sso=2'];

onEachStore('a network that signs in through the browser', { sets: SETS }, (get) => {
  let person: Enrolled;
  before(async () => {
    person = await enrolPerson(get());
  });
  beforeEach(() => get().clock.advance(MINUTE));
  const loginBy = (token: string) => call(get().url, 'POST', 'login', { body: { type: 'm.login.token', token } });
  const wrong = { user: 'nobody-at-all', password: 'wrong' };

  it('spends one sign-in on each proof, and one on the request of the app', async () => {
    const browser = await toTheQuestion(get(), person);
    for (const _ of [1, 2, 3]) expect((await browser.show()).status).to.equal(200);
    expect((await loginBy(tokenOf(await browser.send({})))).status).to.equal(200);
    expect((await ask(get(), LOGIN, {})).status).to.equal(429);
  });

  it('may enter as many wrong proofs as it may send by JSON, and not one more', async () => {
    const browser = new SsoBrowser();
    await browser.begin(get(), APP);
    const pages = await inTurn(3, () => browser.send(wrong));
    expect(pages.map(({ status }) => status)).to.deep.equal([200, 200, 200]);
    const refused = await browser.send({ user: person.userId, password: PASSWORD });
    expect([refused.status, refused.headers.get('retry-after')]).to.deep.equal([429, '60']);
    expect(refused.text).to.include(`value="${person.userId}"`).and.not.include(PASSWORD);
    expect(refused.alerts).to.have.length(1);
    expect((await browser.show()).title, 'it was not looked at').to.match(/^Sign in/);
    expect((await ask(get(), LOGIN, {})).status).to.equal(429);
    get().clock.advance(MINUTE);
    expect((await browser.send({ user: person.userId, password: PASSWORD })).title).to.match(/^Enter the code/);
  });

  it('has them counted with those that it sends by JSON', async () => {
    const browser = new SsoBrowser();
    await browser.begin(get(), APP);
    await inTurn(2, () => ask(get(), LOGIN, {}));
    expect((await browser.send(wrong)).status).to.equal(200);
    expect((await browser.send(wrong)).status).to.equal(429);
  });

  it('may begin as often as its limit says, and not once more, and still sends proofs then', async () => {
    const browser = new SsoBrowser();
    for (const _ of [1, 2]) expect((await browser.begin(get(), APP)).status).to.equal(200);
    const refused = await new SsoBrowser().begin(get(), APP);
    expect([refused.status, refused.headers.get('retry-after')]).to.deep.equal([429, '60']);
    expect((await browser.send(wrong)).status).to.equal(200);
    get().clock.advance(MINUTE);
    expect((await new SsoBrowser().begin(get(), APP)).status).to.equal(200);
  });

  it('spends nothing on a form that is not its own, and stops as often as it likes', async () => {
    const browser = new SsoBrowser();
    await browser.begin(get(), APP);
    await inTurn(4, () => browser.post(browser.url, { form: { _form_token: 'x', ...wrong } }));
    expect((await browser.send({ _stop: 'yes' })).title).to.match(/^Stopped/);
    const replies = await inTurn(3, () => ask(get(), LOGIN, {}));
    expect(replies.map(({ status }) => status)).to.deep.equal([401, 401, 401]);
  });
});

const NOBODY = ['login=3', 'register=3', 'reset_password=3'].map((set) => `limits.requests_per_minute.${set}`);

onEachStore('a network that goes on by the pages of stages', { sets: ['limits.per_address=on', ...NOBODY] }, (get) => {
  let person: Enrolled;
  before(async () => {
    person = await enrolPerson(get());
  });
  beforeEach(() => get().clock.advance(MINUTE));
  const pageOf = (type: string, session: string) =>
    `${get().url}/_matrix/client/v3/auth/${type}/fallback/web?session=${session}`;

  it('has the proofs of a sign-in counted among its requests to sign in, and no others', async () => {
    const browser = new SsoBrowser();
    browser.url = pageOf('m.login.2fa.totp', await beginSignIn(get(), person));
    const codes = await inTurn(2, () => browser.send({ token: wrongCode(get(), person) }));
    expect(codes.map(({ status }) => status)).to.deep.equal([200, 200]);
    const limited = await browser.send({ token: nextCode(get(), person) });
    expect([limited.status, limited.headers.get('retry-after'), limited.alerts.length]).to.deep.equal([429, '30', 1]);
    get().clock.advance(MINUTE);
    expect((await browser.send({ token: nextCode(get(), person) })).title).to.match(/^Done/);
    browser.url = pageOf('m.login.password', await begin(get(), deleteDevice(person, 'ANY')));
    for (let times = 0; times < 4; times++)
      expect((await browser.send({ password: 'wrong' })).status, 'of whoever is signed in').to.equal(200);
  });

  it('has those of a registration counted among its registrations', async () => {
    const asked = { method: 'POST', path: 'register', body: { username: 'by-page', password: PASSWORD } };
    const session = await begin(get(), asked);
    await inTurn(2, () => ask(get(), { ...asked, body: { ...asked.body, username: 'x y' } }));
    const browser = new SsoBrowser();
    browser.url = pageOf('m.login.dummy', session);
    expect((await browser.send({})).status).to.equal(429);
    get().clock.advance(MINUTE);
    expect((await browser.send({})).status).to.equal(200);
  });
});
