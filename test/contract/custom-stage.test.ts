import { expect } from 'chai';
import { hashPin, pinStage } from '../../examples/custom-stage.js';
import { noSecurity } from '../../src/model/security.js';
import { stageContract } from '../../src/testing/stage-contract.js';
import { call, type Person, passwordAuth, registerPerson } from '../support/client.js';
import { ordinaryFlows } from '../support/journeys.js';
import { PageClient } from '../support/page-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const TYPE = 'org.example.login.pin';
const PIN = '735917';
const ALICE = { userId: '@alice:example.org', security: noSecurity('@alice:example.org') };
const BOB = { userId: '@bob:example.org', security: noSecurity('@bob:example.org') };

stageContract('a stage of one’s own', async () => {
  const hash = await hashPin(PIN);
  const auth = (pin: string) => ({ type: TYPE, pin });
  return {
    stage: pinStage({ pins: { find: async (userId) => (userId === ALICE.userId ? hash : null) } }),
    context: {
      subject: ALICE,
      operation: 'deleteDevices',
      session: 'session',
      sessionExpiresAt: 900_000,
      now: 0,
      address: '192.0.2.1',
      userAgent: null,
      deviceId: 'LAPTOP',
      lane: 'unknown',
      locked: false,
      state: null,
    },
    good: () => auth(PIN),
    wrong: [auth('735918'), auth('0000')],
    malformed: [auth('123'), auth('1234567890123'), auth('12a4'), auth('１２３４')],
    without: BOB,
  };
});

describe('a stage of one’s own in a running server', () => {
  const pins = new Map<string, string>();
  let server: TestServer;
  let person: Person;

  before(async () => {
    const stage = pinStage({ pins: { find: async (userId) => pins.get(userId) ?? null } });
    server = await startTestServer('embedded', { stages: [stage] });
  });
  after(() => server.stop());
  beforeEach(async () => {
    person = await registerPerson(server);
    pins.set(person.userId, await hashPin(PIN));
  });

  const remove = (auth?: object) =>
    call(server.url, 'POST', 'delete_devices', { token: person.token, body: { devices: [person.deviceId], auth } });
  const pin = (text: string, session: string) => ({ type: TYPE, pin: text, session });
  const begin = async (): Promise<string> => (await remove(passwordAuth(person.userId))).body.session;

  it('is asked for after the password, from whoever has set a PIN', async () => {
    const { status, body } = await remove();
    expect(status).to.equal(401);
    expect(ordinaryFlows(body)).to.deep.equal([{ stages: ['m.login.password', TYPE] }]);
    pins.delete(person.userId);
    expect(ordinaryFlows((await remove()).body)).to.deep.equal([{ stages: ['m.login.password'] }]);
  });

  it('is passed with the right PIN, after a wrong one too', async () => {
    const session = await begin();
    const wrong = await remove(pin('735918', session));
    expect(wrong.status).to.equal(401);
    expect(wrong.body).to.deep.include({ errcode: 'M_FORBIDDEN', error: 'Wrong PIN', completed: ['m.login.password'] });
    expect((await remove(pin(PIN, session))).status).to.equal(200);
  });

  it('answers what is no PIN with 400, and counts nothing', async () => {
    const session = await begin();
    for (let time = 0; time < 6; time++) {
      const { status, body } = await remove(pin('12a4', session));
      expect(status).to.equal(400);
      expect(body).to.deep.equal({ errcode: 'M_INVALID_PARAM', error: 'auth.pin is not a PIN: 4 to 12 digits' });
    }
    expect((await remove(pin(PIN, session))).status).to.equal(200);
  });

  it('slows wrong PINs down after the third', async () => {
    const session = await begin();
    for (let time = 0; time < 3; time++) await remove(pin('735918', session));
    expect((await remove(pin(PIN, session))).body).to.include({ errcode: 'M_LIMIT_EXCEEDED', retry_after_ms: 2000 });
    server.clock.advance(2000);
    expect((await remove(pin(PIN, session))).status).to.equal(200);
  });

  it('is asked for at sign-in, too', async () => {
    const signIn = await call(server.url, 'POST', 'login', { body: passwordAuth(person.userId) });
    expect(signIn.status).to.equal(401);
    const { session } = signIn.body;
    expect((await call(server.url, 'POST', 'login', { body: { auth: pin(PIN, session) } })).status).to.equal(200);
  });

  it('has a fallback page, made from its form', async () => {
    const session = await begin();
    const browser = new PageClient();
    const page = `${server.url}/_matrix/client/v3/auth/${TYPE}/fallback/web?session=${session}`;
    const { status, words, text } = await browser.get(page);
    expect(status).to.equal(200);
    expect(words).to.include('Enter your PIN').and.include('The PIN that you have chosen for this account.');
    expect(text).to.match(/<input[^>]*name="pin"/);

    expect((await browser.submit(page, { pin: '735918' })).alerts.join()).to.include('Wrong PIN');
    expect((await browser.submit(page, { pin: PIN })).title).to.match(/^Done/);
    expect((await remove({ session })).status).to.equal(200);
  });
});
