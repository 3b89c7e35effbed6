import { expect } from 'chai';
import {
  call,
  type Enrolled,
  enrolPerson,
  type Person,
  passwordAuth,
  registerPerson,
  totpAuth,
} from '../support/client.js';
import {
  ask,
  begin,
  beginWithPassword,
  changePassword,
  deleteDevice,
  getLoginToken,
  isSignedIn,
  nextCode,
  onNewDevice,
  ordinaryFlows,
  prove,
  race,
  replaceCodes,
  twoFactor,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';
import { heldStore } from './held-store.js';

const MINUTE = 60_000;

onEachStore('a login token', {}, (get) => {
  /** A minute later, since an account gets only one in a minute. */
  async function tokenOf(person: Person): Promise<string> {
    get().clock.advance(MINUTE);
    const { status, body } = await ask(get(), getLoginToken(person), passwordAuth(person.userId));
    if (status !== 200) throw new Error(`no token: ${JSON.stringify(body)}`);
    return body.login_token;
  }
  async function tokenOfEnrolled(person: Enrolled): Promise<string> {
    get().clock.advance(MINUTE);
    return (await prove(get(), getLoginToken(person), person)).body.login_token;
  }
  const login = (token: unknown, more: object = {}, server: { url: string } = get()) =>
    call(server.url, 'POST', 'login', { body: { type: 'm.login.token', token, ...more } });
  const secondFactorAt = async (userId: string, deviceId: string) =>
    (await get().store.devices.find(userId, deviceId))?.secondFactorAt;

  it('is got with the password, and lives two minutes', async () => {
    const person = await registerPerson(get());
    const asked = getLoginToken(person);
    const challenge = await ask(get(), asked);
    expect([challenge.status, ordinaryFlows(challenge.body)]).to.deep.equal([401, [{ stages: ['m.login.password'] }]]);
    const { status, body } = await ask(
      get(),
      asked,
      passwordAuth(person.userId, person.password, challenge.body.session),
    );
    expect([status, body.expires_in_ms]).to.deep.equal([200, 2 * MINUTE]);
  });

  it('signs one device in, with the wishes that came with it', async () => {
    const person = await registerPerson(get());
    const { status, body } = await login(await tokenOf(person), {
      device_id: 'TABLET',
      initial_device_display_name: 'Tablet',
      refresh_token: true,
    });
    expect(status).to.equal(200);
    expect(body).to.include({ user_id: person.userId, device_id: 'TABLET', expires_in_ms: 5 * MINUTE });
    const device = await call(get().url, 'GET', 'devices/TABLET', { token: body.access_token });
    expect(device.body.display_name).to.equal('Tablet');
    expect(await secondFactorAt(person.userId, 'TABLET')).to.equal(null);
    expect(await isSignedIn(get(), person)).to.equal(true);
  });

  it('asks for a second factor each time where there is one, and passes it on to the device', async () => {
    const person = await enrolPerson(get());
    const asked = getLoginToken(person);
    const session = await beginWithPassword(get(), asked, person);
    expect((await ask(get(), asked, { session })).status).to.equal(401);
    const { body } = await ask(get(), asked, totpAuth(nextCode(get(), person), session));
    const { status, body: device } = await login(body.login_token);
    expect(status).to.equal(200);
    expect(await secondFactorAt(person.userId, device.device_id)).to.equal(get().clock.now());
    expect((await ask(get(), asked)).body.completed, 'the next one').to.deep.equal([]);
  });

  it('is refused with one answer when it is unknown, used or over', async () => {
    const person = await registerPerson(get());
    const used = await tokenOf(person);
    expect((await login(used)).status).to.equal(200);
    const late = await tokenOf(person);
    get().clock.advance(2 * MINUTE);
    const replies = [await login(used), await login(late), await login('mul_unknown'), await login('')];
    const [first] = replies;
    expect([first?.status, first?.body.errcode]).to.deep.equal([403, 'M_FORBIDDEN']);
    for (const { status, body } of replies) expect([status, body]).to.deep.equal([403, first?.body]);
  });

  it('is good until just before its end', async () => {
    const token = await tokenOf(await registerPerson(get()));
    get().clock.advance(2 * MINUTE - 1);
    expect((await login(token)).status).to.equal(200);
  });

  it('is void after a change of the password', async () => {
    const person = await registerPerson(get());
    const token = await tokenOf(person);
    const changed = await ask(get(), changePassword(person, 'another good password'), passwordAuth(person.userId));
    expect(changed.status).to.equal(200);
    expect((await login(token)).status).to.equal(403);
  });

  it('is void when its account was deactivated', async () => {
    const person = await registerPerson(get());
    const token = await tokenOf(person);
    const deactivation = { method: 'POST', path: 'account/deactivate', token: person.token };
    expect((await ask(get(), deactivation, passwordAuth(person.userId))).status).to.equal(200);
    expect((await login(token)).status).to.equal(403);
  });

  it('is void after a change of the factors', async () => {
    const plain = await registerPerson(get());
    const early = await tokenOf(plain);
    const person = await enrolPerson(get(), plain);
    expect((await login(early)).status, 'two-factor was turned on').to.equal(403);
    const token = await tokenOfEnrolled(person);
    expect((await prove(get(), replaceCodes(person), person)).status).to.equal(200);
    expect((await login(token)).status, 'the codes were replaced').to.equal(403);
    expect((await twoFactor(get(), person)).enabled).to.equal(true);
  });

  it('is void once the device that asked for it is removed or signed out', async () => {
    const person = await registerPerson(get());
    const second = await onNewDevice(get(), person);
    const ofSecond = await tokenOf(second);
    const removed = await ask(get(), deleteDevice(person, second.deviceId), passwordAuth(person.userId));
    expect(removed.status).to.equal(200);
    const refused = await login(ofSecond);
    expect([refused.status, refused.body.errcode]).to.deep.equal([403, 'M_FORBIDDEN']);
    const own = await tokenOf(person);
    await call(get().url, 'POST', 'logout/all', { token: person.token });
    expect((await login(own, { device_id: person.deviceId })).status).to.equal(403);
    expect(await get().store.devices.list(person.userId)).to.deep.equal([]);
  });

  it('is given once a minute for an account, and the session goes on after the wait', async () => {
    const [person, other] = [await registerPerson(get()), await registerPerson(get())];
    await tokenOf(person);
    const session = await begin(get(), getLoginToken(person));
    const early = await ask(get(), getLoginToken(person), passwordAuth(person.userId, person.password, session));
    expect([early.status, early.body.errcode, early.body.retry_after_ms]).to.deep.equal([
      429,
      'M_LIMIT_EXCEEDED',
      MINUTE,
    ]);
    expect(early.headers.get('retry-after')).to.equal('60');
    expect((await ask(get(), getLoginToken(other), passwordAuth(other.userId))).status).to.equal(200);
    get().clock.advance(MINUTE - 1);
    expect((await ask(get(), getLoginToken(person), { session })).status).to.equal(429);
    get().clock.advance(1);
    expect((await ask(get(), getLoginToken(person), { session })).status).to.equal(200);
  });

  it('raced over two servers signs exactly one device in', async () => {
    const other = await get().another();
    const token = await tokenOf(await registerPerson(get()));
    const replies = await race(8, (caller) => login(token, {}, caller % 2 ? other : get()));
    expect(replies.map(({ status }) => status).sort()).to.deep.equal([200, ...Array(7).fill(403)]);
  });

  it('is asked for by name, and must be a text', async () => {
    const missing = await call(get().url, 'POST', 'login', { body: { type: 'm.login.token' } });
    expect([missing.status, missing.body.errcode, missing.body.error]).to.deep.equal([
      400,
      'M_MISSING_PARAM',
      'Missing token',
    ]);
    const wrong = await login(1);
    expect([wrong.status, wrong.body.errcode]).to.deep.equal([400, 'M_BAD_JSON']);
    const device = await login('mul_unknown', { device_id: '' });
    expect([device.status, device.body.errcode]).to.deep.equal([400, 'M_INVALID_PARAM']);
  });
});

const { wrapStore, hold } = heldStore();

onEachStore('a sign-in by a login token', { wrapStore }, (get) => {
  it('that a sign-out of all devices overtakes is refused, and leaves no device', async () => {
    const person = await registerPerson(get());
    const { body } = await ask(get(), getLoginToken(person), passwordAuth(person.userId));
    const door = hold('devices.put');
    const late = call(get().url, 'POST', 'login', { body: { type: 'm.login.token', token: body.login_token } });
    await door.whenArrived(1);
    expect((await call(get().url, 'POST', 'logout/all', { token: person.token })).status).to.equal(200);
    door.open();
    expect((await late).status).to.equal(403);
    expect(await get().store.devices.list(person.userId)).to.deep.equal([]);
  });
});

onEachStore('a server without application services', {}, (get) => {
  const refused = [400, 'M_APPSERVICE_LOGIN_UNSUPPORTED'];

  it('says so to a login and to a registration of one', async () => {
    const identifier = { type: 'm.id.user', user: '_bridge_alice' };
    const type = 'm.login.application_service';
    const login = await call(get().url, 'POST', 'login', { body: { type, identifier } });
    expect([login.status, login.body.errcode]).to.deep.equal(refused);
    const body = { type, username: '_bridge_alice', inhibit_login: true };
    const registration = await call(get().url, 'POST', 'register', { body });
    expect([registration.status, registration.body.errcode]).to.deep.equal(refused);
  });
});
