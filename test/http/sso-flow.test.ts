import { expect } from 'chai';
import { call, type Enrolled, enrolPerson, PASSWORD, type Person, registerPerson } from '../support/client.js';
import {
  type Ask,
  ask,
  begin,
  beginWithPassword,
  changePassword,
  deleteDevice,
  isSignedIn,
  LOGIN,
  nextCode,
  onNewDevice,
  onNewDeviceByCode,
  PASSWORD_THEN_SECOND,
  prove,
  twoFactor,
  wrongCode,
} from '../support/journeys.js';
import { SsoBrowser } from '../support/sso-journey.js';
import { onEachStore, type TestServer } from '../support/test-server.js';

const SSO = { stages: ['m.login.sso'] };

/** A browser on the page of the stage. */
function opened({ url }: Pick<TestServer, 'url'>, session: string, type = 'm.login.sso'): SsoBrowser {
  const browser = new SsoBrowser();
  browser.url = `${url}/_matrix/client/v3/auth/${type}/fallback/web?session=${session}`;
  return browser;
}

const turnOff = ({ token }: Pick<Person, 'token'>): Ask => ({ method: 'DELETE', path: 'account/two-factor', token });

onEachStore('the way through the browser', {}, (get) => {
  let person: Enrolled;
  let other: Enrolled;
  before(async () => {
    person = await enrolPerson(get());
  });
  beforeEach(async () => {
    other = await onNewDeviceByCode(get(), person);
  });
  const remove = () => deleteDevice(person, other.deviceId);

  it('is the last flow of whoever is signed in, and no flow of anybody else', async () => {
    const plain = await registerPerson(get());
    expect((await ask(get(), remove())).body.flows).to.deep.equal([...PASSWORD_THEN_SECOND, SSO]);
    expect((await ask(get(), deleteDevice(plain, 'X'))).body.flows).to.deep.equal([
      { stages: ['m.login.password'] },
      SSO,
    ]);
    const registering = { method: 'POST', path: 'register', body: { username: 'sso-less' } };
    const reset = { method: 'POST', path: 'account/password', body: { new_password: 'another good password' } };
    for (const asked of [LOGIN, registering]) {
      const { body } = await ask(get(), asked, {});
      expect(JSON.stringify(body.flows), asked.path).not.to.include('sso');
    }
    expect(JSON.stringify((await ask(get(), reset, {})).body)).not.to.include('sso');
  });

  it('leads through the password and the second factor, and then the session alone is enough', async () => {
    const session = await begin(get(), remove());
    const browser = opened(get(), session);
    const first = await browser.show();
    expect(first.words).to.include(`Remove the device ${other.deviceId}`).and.include('Step 1 of 2');
    const second = await browser.send({ password: PASSWORD });
    expect(second.title).to.match(/^Enter the code/);
    expect((await ask(get(), remove(), { session })).body)
      .to.include({ session })
      .and.to.deep.include({
        completed: ['m.login.password'],
        flows: [...PASSWORD_THEN_SECOND, SSO],
      });
    expect((await browser.send({ token: wrongCode(get(), person) })).alerts[0]).to.include('Wrong code');
    const done = await browser.send({ token: nextCode(get(), person) });
    expect(done.text).to.include('onAuthDone').and.include('authDone');
    expect(await isSignedIn(get(), other)).to.equal(true);
    expect((await ask(get(), remove(), { session })).status).to.equal(200);
    expect(await isSignedIn(get(), other)).to.equal(false);
    expect((await browser.show()).status).to.equal(404);
  });

  it('goes by the other second factor, and by a page of each step as well', async () => {
    const session = await begin(get(), remove());
    const browser = opened(get(), session, 'org.matrix.login.sso');
    await browser.send({ password: PASSWORD });
    const choice = await browser.show();
    expect(choice.text).to.include('&amp;stage=m.login.2fa.recovery').and.not.include('stage=m.login.password');
    browser.url += '&stage=m.login.2fa.recovery';
    expect((await browser.send({ token: String(person.recoveryCodes[0]) })).title).to.match(/^Done/);
    expect((await ask(get(), remove(), { session })).status).to.equal(200);
    const mixed = await beginWithPassword(get(), deleteDevice(person, 'X'), person);
    expect((await opened(get(), mixed).show()).title).to.match(/^Enter the code/);
  });

  it('is no proof itself: what names it stands for the session alone', async () => {
    for (const type of ['m.login.sso', 'org.matrix.login.sso']) {
      const session = await begin(get(), remove());
      const { status, body } = await ask(get(), remove(), { type, session });
      expect([status, body.session, body.completed, body.errcode]).to.deep.equal([401, session, [], undefined]);
      const fresh = await ask(get(), remove(), { type });
      expect([fresh.status, fresh.body.completed]).to.deep.equal([401, []]);
    }
    const half = await beginWithPassword(get(), remove(), person);
    const { status, body } = await ask(get(), remove(), { type: 'm.login.sso', session: half });
    expect([status, body.completed]).to.deep.equal([401, ['m.login.password']]);
    expect(await isSignedIn(get(), other)).to.equal(true);
  });

  it('is finished by a client that names it, too', async () => {
    const session = await begin(get(), remove());
    const browser = opened(get(), session);
    await browser.send({ password: PASSWORD });
    await browser.send({ token: nextCode(get(), person) });
    expect((await ask(get(), remove(), { type: 'm.login.sso', session })).status).to.equal(200);
  });

  it('takes no recovery code where none is good enough', async () => {
    const session = await begin(get(), turnOff(person));
    const browser = opened(get(), session);
    const page = await browser.send({ password: PASSWORD });
    expect(page.text).not.to.include('recovery');
    browser.url += '&stage=m.login.2fa.recovery';
    const refused = await browser.send({ token: String(person.recoveryCodes[1]) });
    expect(refused.title).to.match(/^Error: Enter the code/);
    expect((await ask(get(), turnOff(person), { session })).status).to.equal(401);
    expect((await twoFactor(get(), person)).enabled).to.equal(true);
  });

  it('starts again after a change of the password that came from elsewhere', async () => {
    const mine = await enrolPerson(get());
    const asked = deleteDevice(mine, 'X');
    const session = await begin(get(), asked);
    const browser = opened(get(), session);
    await browser.send({ password: PASSWORD });
    await browser.send({ token: nextCode(get(), mine) });
    const changed = await prove(get(), changePassword(mine, 'another good password'), mine);
    expect(changed.status).to.equal(200);
    const { status, body } = await ask(get(), asked, { session });
    expect([status, body.completed]).to.deep.equal([401, []]);
    expect((await browser.show()).title).to.match(/^Enter your password/);
  });

  it('keeps to what was asked for: another request is refused with its session', async () => {
    const session = await begin(get(), remove());
    const browser = opened(get(), session);
    await browser.send({ password: PASSWORD });
    await browser.send({ token: nextCode(get(), person) });
    const { status, body } = await ask(get(), deleteDevice(person, person.deviceId), { session });
    expect([status, body['org.matrix_uia.reason']]).to.deep.equal([403, 'operation_changed']);
    expect(await isSignedIn(get(), person)).to.equal(true);
  });

  it('takes a form only from its own page, ends by the fifth wrong proof, and can be stopped', async () => {
    const session = await begin(get(), remove());
    const browser = opened(get(), session);
    const { formToken } = await browser.show();
    const form = { _form_token: formToken, password: PASSWORD };
    for (const [sent, cookie] of [
      [form, null],
      [{ password: PASSWORD }, browser.cookie],
    ] as const)
      expect((await opened(get(), session).post(browser.url, { form: { ...sent }, cookie })).status).to.equal(403);
    const foreign = await browser.post(browser.url, { form, headers: { 'sec-fetch-site': 'cross-site' } });
    expect(foreign.status).to.equal(403);
    expect((await ask(get(), remove(), { session })).body.completed).to.deep.equal([]);
    for (let times = 0; times < 4; times++) expect((await browser.send({ password: 'no' })).status).to.equal(200);
    expect((await browser.send({ password: 'no' })).status).to.equal(404);
    const stopped = opened(get(), await begin(get(), remove()));
    expect((await stopped.send({ _stop: 'yes' })).title).to.match(/^Stopped/);
    expect((await stopped.show()).status).to.equal(404);
  });

  it('asks for a session, and has no page for that of a login', async () => {
    expect((await call(get().url, 'GET', 'auth/m.login.sso/fallback/web')).status).to.equal(400);
    expect((await opened(get(), 'x'.repeat(43)).show()).status).to.equal(404);
    expect((await opened(get(), await begin(get(), LOGIN)).show()).status).to.equal(404);
  });
});

onEachStore('without the way through the browser', { sets: ['sso.flow=false'] }, (get) => {
  it('there is no such stage and no such page', async () => {
    const person = await registerPerson(get());
    const device = await onNewDevice(get(), person);
    const { body } = await ask(get(), deleteDevice(person, device.deviceId));
    expect(body.flows).to.deep.equal([{ stages: ['m.login.password'] }]);
    const named = await ask(get(), deleteDevice(person, device.deviceId), {
      type: 'm.login.sso',
      session: body.session,
    });
    expect([named.status, named.body.errcode]).to.deep.equal([400, 'M_UNKNOWN']);
    expect((await opened(get(), body.session).show()).status).to.equal(404);
  });
});
