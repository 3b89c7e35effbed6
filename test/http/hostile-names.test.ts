import { expect } from 'chai';
import { call, type Enrolled, enrolPerson, PASSWORD, passwordAuth, registerPerson } from '../support/client.js';
import {
  type Ask,
  ask,
  begin,
  beginTotp,
  deleteDevice,
  deleteDevices,
  deviceIds,
  LOGIN,
  onNewDeviceByCode,
  prove,
  signIn,
  twoFactor,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const NAMES = ['__proto__', 'constructor', 'prototype', 'hasownproperty', 'tostring'];
const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '$ne', '$where', 'a.b', ''];

onEachStore('names that mean something to JavaScript or to a database', {}, (get) => {
  const REGISTER: Ask = { method: 'POST', path: 'register', body: { username: 'hostile', password: PASSWORD } };

  for (const name of NAMES) {
    it(`do no harm: ${name} has a life like anybody’s`, async () => {
      // A user name does not begin with one.
      const username = name.replace(/^_+/, '');
      const person: Enrolled = await enrolPerson(get(), await registerPerson(get(), username));
      expect(person.userId).to.equal(`@${username}:example.org`);
      expect((await signIn(get(), { ...person, password: 'not the password' })).status).to.equal(403);
      const other = await onNewDeviceByCode(get(), person);
      expect((await prove(get(), beginTotp(person, name), person)).status).to.equal(200);
      expect((await twoFactor(get(), person)).pending[0].name).to.equal(name);
      expect((await prove(get(), deleteDevices(person, [name, other.deviceId]), person)).status).to.equal(200);
      expect(await deviceIds(get(), person)).to.deep.equal([person.deviceId]);
    });
  }

  for (const key of KEYS) {
    it(`do no harm as keys: ${JSON.stringify(key)} brings no proof and no field in`, async () => {
      const inner = `{"type": "m.login.dummy", "auth": {"type": "m.login.dummy"}, "username": "smuggled"}`;
      const password = JSON.stringify(PASSWORD);
      const raw = [
        `{"password": ${password}, ${JSON.stringify(key)}: ${inner}}`,
        `{"password": ${password}, "auth": {${JSON.stringify(key)}: ${inner}}}`,
      ];
      for (const each of raw) {
        const { status, body } = await call(get().url, 'POST', 'register', { raw: each });
        expect([status, body.completed, body.errcode]).to.deep.equal([401, [], undefined]);
        expect(body.flows).to.have.length(2);
      }
      expect(await get().store.accounts.find('@smuggled:example.org')).to.equal(null);
    });

    it(`do no harm as values: ${JSON.stringify(key)} is no stage and no session`, async () => {
      const stage = await ask(get(), REGISTER, { type: key });
      expect([stage.status, stage.body.errcode]).to.deep.equal([400, 'M_UNKNOWN']);
      const session = await ask(get(), REGISTER, { type: 'm.login.dummy', session: key });
      expect([session.status, session.body.errcode, session.body.completed]).to.deep.equal([401, 'M_UNKNOWN', []]);
    });

    it(`do no harm as values: ${JSON.stringify(key)} is the name of nobody`, async () => {
      const { status } = await ask(get(), LOGIN, passwordAuth(key, PASSWORD));
      expect(status).to.be.oneOf([400, 401]);
    });
  }

  it('do no harm as questions in place of texts', async () => {
    const person = await registerPerson(get());
    const asked = deleteDevice(person, 'ANY');
    const session = await begin(get(), asked);
    for (const question of [{ $ne: null }, { $gt: '' }, { $regex: '.*' }, [{ $ne: 'x' }]]) {
      const proofs = [
        {
          type: 'm.login.password',
          identifier: { type: 'm.id.user', user: person.userId },
          password: question,
          session,
        },
        { type: 'm.login.password', identifier: { type: 'm.id.user', user: question }, password: PASSWORD, session },
        { type: 'm.login.password', user: question, password: PASSWORD, session },
        { type: question, session },
        { type: 'm.login.password', session: question },
      ];
      for (const auth of proofs) {
        const { status, body } = await ask(get(), asked, auth);
        expect([status, body.errcode], JSON.stringify(auth)).to.deep.equal([400, 'M_BAD_JSON']);
      }
    }
    const right = passwordAuth(person.userId, PASSWORD, session);
    expect((await ask(get(), asked, right)).status).to.equal(200);
  });

  it('do no harm in a query', async () => {
    for (const query of ['username[$ne]=x', 'username.x=y', '__proto__[username]=x', '$where=1']) {
      const { status, body } = await call(get().url, 'GET', `register/available?${query}`);
      expect([status, body.errcode]).to.deep.equal([400, 'M_MISSING_PARAM']);
    }
    const { body } = await call(get().url, 'GET', 'account/whoami?access_token[$ne]=x');
    expect(body.errcode).to.equal('M_MISSING_TOKEN');
  });

  it('do no harm as devices that are to go', async () => {
    const person = await registerPerson(get());
    const other = await registerPerson(get());
    const auth = passwordAuth(person.userId, PASSWORD);
    expect((await ask(get(), deleteDevices(person, KEYS.filter(Boolean)), auth)).status).to.equal(200);
    expect(await deviceIds(get(), person)).to.have.length(1);
    expect(await deviceIds(get(), other)).to.have.length(1);
  });

  it('leave nothing behind in the process', () => {
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
    expect(Reflect.get({}, 'username')).to.equal(undefined);
  });
});
