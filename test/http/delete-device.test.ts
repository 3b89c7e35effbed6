import { expect } from 'chai';
import {
  call,
  type Enrolled,
  enrolPerson,
  type Person,
  passwordAuth,
  recoveryAuth,
  registerPerson,
  totpAuth,
} from '../support/client.js';
import {
  ask,
  begin,
  beginWithPassword,
  deleteDevice,
  deviceIds,
  isSignedIn,
  nextCode,
  onNewDevice,
  onNewDeviceByCode,
  ordinaryFlows,
  PASSWORD_THEN_SECOND,
  prove,
  signIn,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('deleting a device with a password', {}, (get) => {
  let person: Person;
  let other: Person;
  beforeEach(async () => {
    person = await registerPerson(get());
    other = await onNewDevice(get(), person, { device_id: 'OTHER' });
  });

  it('asks for the password, whatever way nothing is proven', async () => {
    for (const body of [undefined, {}, { auth: {} }, { auth: null }]) {
      const { status, body: challenge } = await call(get().url, 'DELETE', 'devices/OTHER', {
        token: person.token,
        ...(body && { body }),
      });
      expect(status).to.equal(401);
      expect(challenge).to.deep.equal({
        flows: [{ stages: ['m.login.password'] }, { stages: ['m.login.sso'] }],
        params: {},
        session: challenge.session,
        completed: [],
      });
    }
    expect(await isSignedIn(get(), other)).to.equal(true);
  });

  it('signs the device out once the password is proven', async () => {
    const session = await begin(get(), deleteDevice(person, 'OTHER'));
    const auth = passwordAuth(person.userId, person.password, session);
    const { status, body } = await ask(get(), deleteDevice(person, 'OTHER'), auth);
    expect([status, body]).to.deep.equal([200, {}]);
    expect(await isSignedIn(get(), other)).to.equal(false);
    expect(await deviceIds(get(), person)).to.deep.equal([person.deviceId]);
  });

  it('is done by one request with the password', async () => {
    const auth = passwordAuth(person.userId, person.password);
    expect((await ask(get(), deleteDevice(person, 'OTHER'), auth)).status).to.equal(200);
    expect(await isSignedIn(get(), other)).to.equal(false);
  });

  it('is done with the name in its older form, or as a localpart', async () => {
    const { userId: user, password } = person;
    const localpart = user.slice(1, user.indexOf(':'));
    const proofs = [
      { type: 'm.login.password', user, password },
      passwordAuth(localpart, password),
      passwordAuth(user.toUpperCase().replace('EXAMPLE.ORG', 'example.org'), password),
    ];
    for (const auth of proofs) {
      expect((await ask(get(), deleteDevice(person, 'OTHER'), auth)).status).to.equal(200);
    }
  });

  it('goes on in the session of a wrong password sent without one', async () => {
    const wrong = await ask(get(), deleteDevice(person, 'OTHER'), passwordAuth(person.userId, 'not the password'));
    expect([wrong.status, wrong.body.errcode, wrong.body.completed]).to.deep.equal([401, 'M_FORBIDDEN', []]);
    expect(await isSignedIn(get(), other)).to.equal(true);
    const auth = passwordAuth(person.userId, person.password, wrong.body.session);
    expect((await ask(get(), deleteDevice(person, 'OTHER'), auth)).status).to.equal(200);
  });

  it('is no fault when the device is gone', async () => {
    const auth = passwordAuth(person.userId, person.password);
    for (const id of ['OTHER', 'OTHER', 'NEVER-WAS']) {
      expect((await ask(get(), deleteDevice(person, id), auth)).status).to.equal(200);
    }
  });

  it('gives the answer again to the same requester, by the same request and by the session alone', async () => {
    const session = await begin(get(), deleteDevice(person, 'OTHER'));
    const auth = passwordAuth(person.userId, person.password, session);
    for (const again of [auth, auth, { session }]) {
      const { status, body } = await ask(get(), deleteDevice(person, 'OTHER'), again);
      expect([status, body]).to.deep.equal([200, {}]);
    }
  });

  it('does not run again when the answer is given again', async () => {
    const session = await begin(get(), deleteDevice(person, 'OTHER'));
    const auth = passwordAuth(person.userId, person.password, session);
    await ask(get(), deleteDevice(person, 'OTHER'), auth);
    const anew = await onNewDevice(get(), person, { device_id: 'OTHER' });
    expect((await ask(get(), deleteDevice(person, 'OTHER'), auth)).status).to.equal(200);
    expect(await isSignedIn(get(), anew)).to.equal(true);
  });

  it('refuses the password of somebody else without looking at it, and does nothing', async () => {
    const stranger = await registerPerson(get());
    const session = await begin(get(), deleteDevice(person, 'OTHER'));
    for (const password of [stranger.password, 'not the password']) {
      const auth = passwordAuth(stranger.userId, password, session);
      const { status, body } = await ask(get(), deleteDevice(person, 'OTHER'), auth);
      expect([status, body.errcode]).to.deep.equal([403, 'M_FORBIDDEN']);
      expect(body).to.have.all.keys('errcode', 'error');
    }
    expect(await isSignedIn(get(), other)).to.equal(true);
    const auth = passwordAuth(person.userId, person.password, session);
    expect((await ask(get(), deleteDevice(person, 'OTHER'), auth)).status).to.equal(200);
  });

  it('does not reach the devices of somebody else', async () => {
    const stranger = await registerPerson(get());
    const auth = passwordAuth(stranger.userId, stranger.password);
    expect((await ask(get(), deleteDevice(stranger, 'OTHER'), auth)).status).to.equal(200);
    expect(await isSignedIn(get(), other)).to.equal(true);
  });

  it('may be about the requester’s own device', async () => {
    const auth = passwordAuth(person.userId, person.password);
    expect((await ask(get(), deleteDevice(person, person.deviceId), auth)).status).to.equal(200);
    expect(await isSignedIn(get(), person)).to.equal(false);
  });
});

onEachStore('deleting a device with a second factor', {}, (get) => {
  let person: Enrolled;
  let other: Person;
  before(async () => {
    person = await enrolPerson(get());
  });
  beforeEach(async () => {
    other = await onNewDeviceByCode(get(), person);
  });

  it('asks for password and then code, or password and then recovery code', async () => {
    const { body } = await ask(get(), deleteDevice(person, other.deviceId));
    expect(ordinaryFlows(body)).to.deep.equal(PASSWORD_THEN_SECOND);
  });

  it('goes through both stages in one session', async () => {
    const session = await begin(get(), deleteDevice(person, other.deviceId));
    const auth = passwordAuth(person.userId, person.password, session);
    const half = await ask(get(), deleteDevice(person, other.deviceId), auth);
    expect(half.status).to.equal(401);
    expect(half.body).to.deep.equal({
      flows: [...PASSWORD_THEN_SECOND, { stages: ['m.login.sso'] }],
      params: {},
      session,
      completed: ['m.login.password'],
    });
    expect(await isSignedIn(get(), other)).to.equal(true);
    const code = nextCode(get(), person);
    expect((await ask(get(), deleteDevice(person, other.deviceId), totpAuth(code, session))).status).to.equal(200);
    expect(await isSignedIn(get(), other)).to.equal(false);
  });

  it('takes a recovery code in place of the code', async () => {
    const session = await beginWithPassword(get(), deleteDevice(person, other.deviceId), person);
    const auth = recoveryAuth(String(person.recoveryCodes[0]), session);
    expect((await ask(get(), deleteDevice(person, other.deviceId), auth)).status).to.equal(200);
  });

  it('does not count a completed stage twice', async () => {
    const session = await beginWithPassword(get(), deleteDevice(person, other.deviceId), person);
    const auth = passwordAuth(person.userId, 'not even right', session);
    const { status, body } = await ask(get(), deleteDevice(person, other.deviceId), auth);
    expect([status, body.completed, body.errcode]).to.deep.equal([401, ['m.login.password'], undefined]);
  });

  it('is not done by a code alone, in one request or in a session', async () => {
    const code = nextCode(get(), person);
    for (const session of [undefined, await begin(get(), deleteDevice(person, other.deviceId))]) {
      const { status, body } = await ask(get(), deleteDevice(person, other.deviceId), totpAuth(code, session));
      expect([status, body.errcode, body.completed]).to.deep.equal([401, 'M_FORBIDDEN', []]);
    }
    expect(await isSignedIn(get(), other)).to.equal(true);
    expect((await signIn(get(), person)).status).to.equal(401);
  });

  it('understands the names that proposals gave the stages', async () => {
    const names = [
      (token: string) => ({ type: 'm.login.two-factor.totp', token }),
      (response: string) => ({ type: 'm.login.totp', response }),
    ];
    for (const proof of names) {
      const session = await beginWithPassword(get(), deleteDevice(person, 'GONE'), person);
      const auth = { ...proof(nextCode(get(), person)), session };
      expect((await ask(get(), deleteDevice(person, 'GONE'), auth)).status).to.equal(200);
    }
  });

  it('is done by password and code in order, however often it is asked for', async () => {
    expect((await prove(get(), deleteDevice(person, other.deviceId), person)).status).to.equal(200);
    expect((await ask(get(), deleteDevice(person, other.deviceId))).status).to.equal(401);
  });
});
