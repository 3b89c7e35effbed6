import { expect } from 'chai';
import { call, type Person, registerPerson } from '../support/client.js';
import { isSignedIn } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const DUMMY = '{"type": "m.login.dummy"}';
/** Names that every JavaScript object answers to. */
const INHERITED = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

onEachStore('a body with strange members', {}, (get) => {
  let person: Person;
  let names = 0;
  before(async () => {
    person = await registerPerson(get());
  });
  const register = (members: string) => call(get().url, 'POST', 'register', { raw: `{${members}}` });
  const newName = () => `strange-${get().kind}-${++names}`;

  for (const name of INHERITED) {
    it(`is read as if ${name} were any unknown name`, async () => {
      const username = newName();
      const more = `"${name}": {"username": "other", "auth": ${DUMMY}, "polluted": true}`;
      const first = await register(`"username": "${username}", "password": "long enough", ${more}`);
      expect([first.status, first.body.completed]).to.deep.equal([401, []]);
      const session = JSON.stringify(first.body.session);
      const inAuth = `"auth": {"type": "m.login.dummy", "session": ${session}, "${name}": {"polluted": true}}`;
      const done = await register(`"username": "${username}", "password": "long enough", ${more}, ${inAuth}`);
      expect(done.body.user_id).to.equal(`@${username}:example.org`);
      expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
      const ours = await call(get().url, 'POST', 'account/two-factor/totp', {
        token: person.token,
        raw: `{"${name}": {"name": "x"}}`,
      });
      expect([ours.status, ours.body.errcode]).to.deep.equal([400, 'M_INVALID_PARAM']);
    });

    it(`knows no stage, no session and no login type that is called ${name}`, async () => {
      const asked = [
        `"password": "long enough", "auth": {"type": "${name}"}`,
        `"password": "long enough", "auth": {"type": "${name}", "session": "${name}"}`,
      ];
      for (const members of asked) expect((await register(members)).body.errcode).to.equal('M_UNKNOWN');
      const polled = await register(`"password": "long enough", "auth": {"session": "${name}"}`);
      expect([polled.status, polled.body.errcode]).to.deep.equal([401, 'M_UNKNOWN']);
      const login = await call(get().url, 'POST', 'login', { raw: `{"type": "${name}"}` });
      expect([login.status, login.body.errcode]).to.deep.equal([400, 'M_UNKNOWN']);
    });
  }

  it('that stand in it twice counts the last of them, in every step', async () => {
    const [one, other] = [newName(), newName()];
    const twice = `"username": "${one}", "username": "${other}", "password": "short", "password": "long enough"`;
    const done = await register(`${twice}, "auth": {"type": "m.login.password"}, "auth": ${DUMMY}`);
    expect(done.body.user_id).to.equal(`@${other}:example.org`);
    const free = await call(get().url, 'GET', `register/available?username=${one}`);
    expect(free.body).to.deep.equal({ available: true });
  });

  it('may hold any number where nobody looks, and none where a text is meant', async () => {
    for (const number of ['1e999', '-1e999', '-0', '1e-999', '9'.repeat(5000), '123456789012345678901234567890']) {
      const username = newName();
      const members = `"username": "${username}", "password": "long enough", "x": ${number}, "y": [{"z": ${number}}]`;
      const session = (await register(members)).body.session;
      const auth = JSON.stringify({ type: 'm.login.dummy', session });
      expect((await register(`${members}, "auth": ${auth}`)).status).to.equal(200);
      const refused = await register(`"username": ${number}, "password": "long enough"`);
      expect([refused.status, refused.body.errcode]).to.deep.equal([400, 'M_BAD_JSON']);
    }
    expect(await isSignedIn(get(), person)).to.equal(true);
  });
});
