import { expect } from 'chai';
import { act, enrolOfficial, reset, signOutUser } from '../support/administrators.js';
import { call, type Enrolled, enrolPerson, passwordAuth, registerPerson, totpAuth } from '../support/client.js';
import {
  ask,
  beginSignIn,
  changePassword,
  isSignedIn,
  LOGIN,
  nextCode,
  onNewDevice,
  prove,
} from '../support/journeys.js';
import { tokenOf, toTheQuestion } from '../support/sso-journey.js';
import { onEachStore, type TestServer } from '../support/test-server.js';
import { heldStore } from './held-store.js';

const loginBy = ({ url }: Pick<TestServer, 'url'>, token: string) =>
  call(url, 'POST', 'login', { body: { type: 'm.login.token', token } });

const signOutAll = ({ url }: Pick<TestServer, 'url'>, { token }: { token: string }) =>
  call(url, 'POST', 'logout/all', { token });

type WayOut = (server: TestServer, person: Enrolled) => Promise<{ status: number }>;

const byAdministrator =
  (asked: typeof signOutUser): WayOut =>
  async (server, person) => {
    const admin = await enrolOfficial(server, 'admin');
    return act(server, asked(admin, person.userId), admin);
  };

const WAYS: Readonly<Record<string, WayOut>> = {
  'POST logout/all': signOutAll,
  'an administrator who signs the account out everywhere': byAdministrator(signOutUser),
  'an administrator who resets the account': byAdministrator(reset),
  'a change of the password': (server, person) => prove(server, changePassword(person, 'a good new one'), person),
  'a deactivation': (server, person) =>
    prove(server, { method: 'POST', path: 'account/deactivate', token: person.token }, person),
};

onEachStore('signing out everywhere', {}, (get) => {
  for (const [way, signOut] of Object.entries(WAYS)) {
    it(`means what is about to be signed in, too: ${way}`, async () => {
      const person = await enrolPerson(get());
      const token = tokenOf(await (await toTheQuestion(get(), person)).send({}));
      const browser = await toTheQuestion(get(), person);
      const question = await browser.show();
      const session = await beginSignIn(get(), person);
      expect((await signOut(get(), person)).status).to.equal(200);

      expect((await loginBy(get(), token)).status, 'an unused token').to.equal(403);
      const pressed = await browser.fill({}, question);
      expect([pressed.status, tokenOf(pressed)], 'a question that was open').to.deep.equal([403, '']);
      expect((await browser.show()).title).to.match(/^Enter your password/);
      const login = await ask(get(), LOGIN, totpAuth(nextCode(get(), person), session));
      expect([login.status, login.body.access_token], 'a login half done').to.deep.equal([401, undefined]);
      // A change of the password leaves the device that it came from.
      const left = await get().store.devices.list(person.userId);
      expect(left.filter(({ deviceId }) => deviceId !== person.deviceId)).to.deep.equal([]);
    });
  }

  it('voids nothing that is proven afterwards', async () => {
    const person = await enrolPerson(get());
    const browser = await toTheQuestion(get(), person);
    expect((await signOutAll(get(), person)).status).to.equal(200);
    await browser.send({ password: person.password });
    const page = await browser.send({ token: nextCode(get(), person) });
    expect(page.title).to.match(/^Continue to/);
    expect((await loginBy(get(), tokenOf(await browser.send({})))).status).to.equal(200);
  });

  it('of one account leaves a sign-in of another one as it is', async () => {
    const [person, other] = [await registerPerson(get()), await enrolPerson(get())];
    const browser = await toTheQuestion(get(), other);
    expect((await signOutAll(get(), person)).status).to.equal(200);
    expect((await loginBy(get(), tokenOf(await browser.send({})))).status).to.equal(200);
  });
});

const { wrapStore, hold } = heldStore();

onEachStore('signing out everywhere at the same moment', { wrapStore }, (get) => {
  it('as a token of the browser signs in leaves no device', async () => {
    const person = await enrolPerson(get());
    const token = tokenOf(await (await toTheQuestion(get(), person)).send({}));
    const door = hold('devices.put');
    const late = loginBy(get(), token);
    await door.whenArrived(1);
    expect((await signOutAll(get(), person)).status).to.equal(200);
    door.open();
    expect((await late).status).to.equal(403);
    expect(await get().store.devices.list(person.userId)).to.deep.equal([]);
  });

  it('as the browser is given its token leaves that void', async () => {
    const person = await enrolPerson(get());
    const browser = await toTheQuestion(get(), person);
    const door = hold('loginTokens.create');
    const late = browser.send({});
    await door.whenArrived(1);
    expect((await signOutAll(get(), person)).status).to.equal(200);
    door.open();
    expect((await loginBy(get(), tokenOf(await late))).status).to.equal(403);
    expect(await get().store.devices.list(person.userId)).to.deep.equal([]);
  });

  it('as a password is looked at leaves it proven for nothing', async () => {
    const person = await registerPerson(get());
    const door = hold('accounts.settlePassword');
    const late = ask(get(), LOGIN, passwordAuth(person.userId));
    await door.whenArrived(1);
    expect((await signOutAll(get(), person)).status).to.equal(200);
    door.open();
    const { status, body } = await late;
    expect([status, body.completed, body.errcode]).to.deep.equal([401, [], 'M_FORBIDDEN']);
    expect(await isSignedIn(get(), await onNewDevice(get(), person)), 'the next one').to.equal(true);
  });
});
