import { expect } from 'chai';
import { call, type Person, registerPerson } from '../support/client.js';
import { ask, deleteDevice } from '../support/journeys.js';
import { freshEmail, giveAddress } from '../support/mail-journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('signing in by e-mail address', { mail: true }, (get) => {
  let person: Person;
  let email: string;
  before(async () => {
    person = await registerPerson(get());
    email = await giveAddress(get(), person);
  });
  const byIdentifier = (address: string) => ({ identifier: { type: 'm.id.thirdparty', medium: 'email', address } });
  const login = (who: object, password = person.password) =>
    call(get().url, 'POST', 'login', { body: { type: 'm.login.password', password, ...who } });

  it('takes the identifier and the older members, in any case', async () => {
    for (const who of [byIdentifier(email), byIdentifier(email.toUpperCase()), { medium: 'email', address: email }]) {
      const { status, body } = await login(who);
      expect([status, body.user_id]).to.deep.equal([200, person.userId]);
    }
  });

  it('answers an unknown address, a wrong password and another medium alike', async () => {
    const wrong = await login(byIdentifier(email), 'a wrong password');
    expect([wrong.status, wrong.body.errcode]).to.deep.equal([403, 'M_FORBIDDEN']);
    for (const who of [
      byIdentifier(freshEmail()),
      byIdentifier('no address'),
      { identifier: { type: 'm.id.thirdparty', medium: 'msisdn', address: email } },
    ]) {
      const { status, body } = await login(who);
      expect([status, body]).to.deep.equal([wrong.status, wrong.body]);
    }
  });

  it('has one budget with the name of the account, and one for all ways to write an unknown address', async () => {
    const other = await registerPerson(get());
    const theirs = await giveAddress(get(), other);
    for (let wrong = 0; wrong < 10; wrong++) await login(byIdentifier(theirs), 'a wrong password');
    expect((await login({ identifier: { type: 'm.id.user', user: other.userId } })).status).to.equal(429);
    const unknown = freshEmail();
    for (let wrong = 0; wrong < 10; wrong++)
      await login(byIdentifier(wrong % 2 === 0 ? unknown : unknown.toUpperCase()), 'a wrong password');
    expect((await login(byIdentifier(unknown))).status).to.equal(429);
  });

  it('works for a protected request too, and for nobody else’s', async () => {
    const auth = { type: 'm.login.password', password: person.password, ...byIdentifier(email) };
    expect((await ask(get(), deleteDevice(person, 'ANY'), auth)).status).to.equal(200);
    const stranger = await registerPerson(get());
    const { status, body } = await ask(get(), deleteDevice(stranger, 'ANY'), auth);
    expect([status, body.errcode]).to.deep.equal([403, 'M_FORBIDDEN']);
  });
});
