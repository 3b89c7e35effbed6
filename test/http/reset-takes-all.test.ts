import { expect } from 'chai';
import { act, enrolOfficial, reset } from '../support/administrators.js';
import { type Enrolled, enrolPerson, totpAuth } from '../support/client.js';
import { ask, isSignedIn, LOGIN, nextCode, prove, signIn, twoFactor } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const TOKEN = 'org.matrix_uia.device_token';
const REMEMBER = { device_id: 'LAPTOP', 'org.matrix_uia.remember_device': true };

onEachStore('an administrator’s reset', { sets: ['two_factor.remember_device.enabled=true'] }, (get) => {
  let admin: Enrolled;
  let person: Enrolled;
  before(async () => {
    admin = await enrolOfficial(get(), 'admin');
    person = await enrolPerson(get());
  });

  it('takes authenticators, codes, remembered devices and app passwords, and what they have signed in', async () => {
    const { session } = (await signIn(get(), person, REMEMBER)).body;
    const { body: laptop } = await ask(get(), LOGIN, totpAuth(nextCode(get(), person), session));
    const path = 'account/two-factor/app_passwords';
    const making = { method: 'POST', path, token: person.token, body: { name: 'Mail program' } };
    const { password } = (await prove(get(), making, person)).body;
    const byApp = () => signIn(get(), { ...person, password });
    const signedIn = [person.token, laptop.access_token, (await byApp()).body.access_token];

    expect((await act(get(), reset(admin, person.userId), admin)).status).to.equal(200);
    for (const token of signedIn) expect(await isSignedIn(get(), { token })).to.equal(false);
    expect((await byApp()).status).to.equal(403);
    const security = await get().store.securities.read(person.userId, get().clock.now());
    expect(security).to.deep.include({ factors: {}, codes: null, rememberedDevices: [], appPasswords: [] });

    // The device token spares no second factor once there is one again.
    const again = { ...person, token: (await signIn(get(), person)).body.access_token };
    await enrolPerson(get(), again);
    const shown = await signIn(get(), person, { device_id: 'LAPTOP', [TOKEN]: laptop[TOKEN] });
    expect(shown.status).to.equal(401);
    expect((await twoFactor(get(), again)).enabled).to.equal(true);
  });
});
