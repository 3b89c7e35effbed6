import { expect } from 'chai';
import { enrolOfficial, reset } from '../support/administrators.js';
import { Authenticator, call, type Enrolled, enrolPerson, passwordAuth, recoveryAuth } from '../support/client.js';
import {
  type Ask,
  ask,
  beginTotp,
  beginWithPassword,
  changePassword,
  deleteDevice,
  getLoginToken,
  isSignedIn,
  onNewDeviceByCode,
  ordinaryFlows,
  PASSWORD_THEN_SECOND,
  prove,
  replaceCodes,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const MINUTE = 60_000;
const ALONE = [{ stages: ['m.login.password'] }];
const NEVER = (person: Enrolled): Ask[] => [
  beginTotp(person),
  replaceCodes(person),
  changePassword(person, 'another good password'),
  { method: 'POST', path: 'account/deactivate', token: person.token },
  { method: 'DELETE', path: 'account/two-factor', token: person.token },
  { method: 'DELETE', path: `account/two-factor/totp/${person.factorId}`, token: person.token },
  {
    method: 'POST',
    path: 'account/twoFactor',
    token: person.token,
    body: { providers: { 'm.login.two-factor.totp': {} } },
  },
  {
    method: 'DELETE',
    path: 'account/twoFactor',
    token: person.token,
    body: { providers: ['m.login.two-factor.totp'] },
  },
];

onEachStore('a second factor shown a moment ago', { sets: ['two_factor.step_up=5m'] }, (get) => {
  let person: Enrolled;
  beforeEach(async () => {
    person = await enrolPerson(get());
  });
  const flowsOf = async (asked: Ask) => ordinaryFlows((await ask(get(), asked, {})).body);
  const remove = (who = person) => deleteDevice(who, 'NO-DEVICE');

  it('spares its device the next one for as long as the setting says, and not a moment longer', async () => {
    const device = await onNewDeviceByCode(get(), person);
    get().clock.advance(5 * MINUTE);
    const { status } = await ask(get(), remove(device), passwordAuth(person.userId, person.password));
    expect(status).to.equal(200);
    expect(await flowsOf(remove(device))).to.deep.equal(ALONE);
    get().clock.advance(1);
    expect(await flowsOf(remove(device))).to.deep.equal(PASSWORD_THEN_SECOND);
    const late = await ask(get(), remove(device), passwordAuth(person.userId, person.password));
    expect([late.status, late.body.completed]).to.deep.equal([401, ['m.login.password']]);
  });

  it('still needs the password', async () => {
    const device = await onNewDeviceByCode(get(), person);
    const { status } = await ask(get(), remove(device), passwordAuth(person.userId, 'wrong'));
    expect(status).to.equal(401);
  });

  it('counts from any operation in which it was shown, and says so of the device', async () => {
    expect(await flowsOf(remove())).to.deep.equal(PASSWORD_THEN_SECOND);
    await prove(get(), replaceCodes(person), person);
    // The codes are new: what was shown before that is void.
    expect(await flowsOf(remove())).to.deep.equal(PASSWORD_THEN_SECOND);
    await prove(get(), remove(), person);
    const shownAt = get().clock.now();
    expect(await flowsOf(remove())).to.deep.equal(ALONE);
    get().clock.advance(MINUTE);
    await ask(get(), remove(), passwordAuth(person.userId, person.password));
    const device = await get().store.devices.find(person.userId, person.deviceId);
    expect(device).to.deep.include({ secondFactorAt: shownAt });
    expect(device?.factorProof).to.deep.include({ at: shownAt });
  });

  it('does not count for another device', async () => {
    await onNewDeviceByCode(get(), person);
    expect(await flowsOf(remove())).to.deep.equal(PASSWORD_THEN_SECOND);
  });

  it('is void once an authenticator is added', async () => {
    const device = await onNewDeviceByCode(get(), person);
    const { body } = await prove(get(), beginTotp(device), person);
    expect(await flowsOf(remove(device))).to.deep.equal(ALONE);
    await call(get().url, 'POST', `account/two-factor/totp/${body.id}/confirm`, {
      token: device.token,
      body: { token: new Authenticator(body.secret).code(get().clock.now()) },
    });
    expect(await flowsOf(remove(device))).to.deep.equal(PASSWORD_THEN_SECOND);
  });

  it('is void once the password is changed', async () => {
    const device = await onNewDeviceByCode(get(), person);
    const password = 'another good password';
    await prove(get(), changePassword(device, password), person);
    expect(await flowsOf(remove(device))).to.deep.equal(PASSWORD_THEN_SECOND);
    const { body } = await ask(get(), remove(device), passwordAuth(person.userId, password));
    expect(body.completed).to.deep.equal(['m.login.password']);
  });

  it('is none when it was a recovery code', async () => {
    const session = await beginWithPassword(get(), remove(), person);
    expect((await ask(get(), remove(), recoveryAuth(String(person.recoveryCodes[0]), session))).status).to.equal(200);
    expect(await flowsOf(remove())).to.deep.equal(PASSWORD_THEN_SECOND);
  });

  it('never spares anybody the code where factors, password or account are at stake, or where the operation is not named', async () => {
    const device = await onNewDeviceByCode(get(), person);
    expect(await flowsOf(remove(device))).to.deep.equal(ALONE);
    for (const asked of [...NEVER(device), getLoginToken(device)]) {
      for (const { stages } of await flowsOf(asked)) expect(stages, asked.path).to.have.length(2);
    }
  });

  it('signs nobody out who is signed in', async () => {
    const device = await onNewDeviceByCode(get(), person);
    await ask(get(), deleteDevice(device, person.deviceId), passwordAuth(person.userId, person.password));
    expect([await isSignedIn(get(), person), await isSignedIn(get(), device)]).to.deep.equal([false, true]);
  });
});

onEachStore('without the setting a second factor shown a moment ago', {}, (get) => {
  it('spares nothing', async () => {
    const person = await enrolPerson(get());
    const device = await onNewDeviceByCode(get(), person);
    const { body } = await ask(get(), deleteDevice(device, 'NO-DEVICE'), {});
    expect(ordinaryFlows(body)).to.deep.equal(PASSWORD_THEN_SECOND);
  });
});

const ADMINISTRATION = ['two_factor.step_up=5m', 'two_factor.step_up_operations=[administration]'];

onEachStore('a second factor that an administrator showed a moment ago', { sets: ADMINISTRATION }, (get) => {
  it('is good for changes of other accounts where the settings say so, on its own device', async () => {
    const admin = await enrolOfficial(get(), 'admin');
    const person = await enrolPerson(get());
    const proof = passwordAuth(admin.userId, admin.password);
    expect((await ask(get(), reset(admin, person.userId), proof)).status).to.equal(401);
    const device = await onNewDeviceByCode(get(), admin);
    expect((await ask(get(), reset(device, person.userId), proof)).status).to.equal(200);
    expect((await get().store.securities.read(person.userId, 0)).factors).to.deep.equal({});
    const { body } = await ask(get(), deleteDevice(device, 'NO-DEVICE'), {});
    expect(ordinaryFlows(body)).to.deep.equal(PASSWORD_THEN_SECOND);
  });
});
