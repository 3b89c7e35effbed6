import { expect } from 'chai';
import { sessionKey } from '../../src/uia/ticket.js';
import {
  Authenticator,
  call,
  type Enrolled,
  enrolPerson,
  PASSWORD,
  passwordAuth,
  recoveryAuth,
  registerPerson,
  totpAuth,
} from '../support/client.js';
import { ask, beginSignIn, beginTotp, LOGIN, nextCode, onNewDevice, signIn, twoFactor } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const BAD_CODES: Record<string, unknown> = {
  'letters in it': '12345a',
  '5 digits': '12345',
  '7 digits': '1234567',
  '8 digits where it has 6': '12345678',
  'full-width digits': '１２３４５６',
  'Arabic digits': '٣٤٥٦٧٨',
  'NUL at the end': '123456\u0000',
  'a line break at the end': '123456\n',
  'a no-break space in it': '123\u00a0456',
  'a sign': '+123456',
  'an exponent': '1e5',
  'nothing in it': '',
  'only spaces': '      ',
  '10,000 digits': '1'.repeat(10_000),
  'spaces without end': `1 2 3 4 5 6${' '.repeat(30)}`,
};
const BAD_RECOVERY_CODES: Record<string, unknown> = {
  '15 characters': '0000-0000-0000-000',
  '17 characters': '0000-0000-0000-0000-0',
  'a letter that there is not': 'uuuu-uuuu-uuuu-uuuu',
  'full-width digits': '００００-００００-００００-００００',
  'NUL in it': '0000-0000-0000-000\u0000',
  'nothing in it': '',
  '10,000 characters': '0'.repeat(10_000),
};
const NO_STRINGS: Record<string, unknown> = {
  'a number': 123456,
  'an object': { $gt: '' },
  'an array': ['123456'],
  true: true,
};

onEachStore('a code that can be none', {}, (get) => {
  let person: Enrolled;
  let session: string;
  before(async () => {
    person = await enrolPerson(get());
    session = await beginSignIn(get(), person);
  });

  /** It is refused, is no try and no guess, and changes nothing. */
  async function malformed(auth: object, errcode = 'M_INVALID_PARAM'): Promise<void> {
    const { store, clock } = get();
    const remembered = async () => {
      const { lanes, ...security } = await store.securities.read(person.userId, clock.now());
      // A lane without failures is no lane.
      const failing = Object.entries(lanes).filter(([, { failures }]) => failures > 0);
      return [await store.sessions.find(sessionKey(session), clock.now()), security, failing];
    };
    const before = await remembered();
    const { status, body } = await ask(get(), LOGIN, auth);
    expect([status, body.errcode, body.flows]).to.deep.equal([400, errcode, undefined]);
    expect(await remembered()).to.deep.equal(before);
  }

  for (const [words, code] of Object.entries(BAD_CODES)) {
    it(`because it has ${words} is refused, and is no guess`, () => malformed(totpAuth(String(code), session)));
  }
  for (const [words, code] of Object.entries(BAD_RECOVERY_CODES)) {
    it(`as a recovery code, because it has ${words}, is refused, and is no guess`, () =>
      malformed(recoveryAuth(String(code), session)));
  }
  for (const [words, token] of Object.entries(NO_STRINGS)) {
    it(`because it is ${words} is refused, and is no guess`, async () => {
      await malformed({ type: 'm.login.2fa.totp', token, session }, 'M_BAD_JSON');
      await malformed({ type: 'm.login.2fa.recovery', token, session }, 'M_BAD_JSON');
    });
  }

  it('because it is not there is named as missing', async () => {
    await malformed({ type: 'm.login.2fa.totp', session }, 'M_MISSING_PARAM');
    await malformed({ type: 'm.login.2fa.recovery', token: null, session }, 'M_MISSING_PARAM');
  });

  it('for a stage that there is not is refused', async () => {
    for (const type of ['m.login.2fa.webauthn', '', 'x'.repeat(10_000), 'M.LOGIN.2FA.TOTP']) {
      await malformed({ type, token: '123456', session }, 'M_UNKNOWN');
    }
  });

  it('costs nothing, however often: the right one still passes', async () => {
    for (let time = 0; time < 12; time++) await malformed(totpAuth('12345', session));
    expect((await ask(get(), LOGIN, totpAuth(nextCode(get(), person), session))).status).to.equal(200);
  });

  it('does not count when an authenticator is confirmed', async () => {
    const who = await registerPerson(get());
    const { body: begun } = await ask(get(), beginTotp(who), passwordAuth(who.userId, PASSWORD));
    const confirm = (token: unknown) =>
      call(get().url, 'POST', `account/two-factor/totp/${begun.id}/confirm`, { token: who.token, body: { token } });
    for (const code of Object.values(BAD_CODES)) {
      const { status, body } = await confirm(code);
      expect([status, body.errcode], JSON.stringify(code).slice(0, 20)).to.deep.equal([400, 'M_INVALID_PARAM']);
    }
    for (const code of Object.values(NO_STRINGS)) expect((await confirm(code)).body.errcode).to.equal('M_BAD_JSON');
    const { pending } = await get().store.securities.read(who.userId, get().clock.now());
    expect(pending[0]?.wrong).to.equal(0);
    expect((await confirm(new Authenticator(begun.secret).code(get().clock.now()))).status).to.equal(200);
    expect((await twoFactor(get(), who)).enabled).to.equal(true);
  });
});

const BAD_IDS: Record<string, string> = {
  'has 256 characters': 'x'.repeat(256),
  'has NUL in it': 'a\u0000b',
  'has a line break in it': 'a\nb',
  'has a control character of the second kind': 'a\u0085b',
  'has half of a character': 'a\ud83e',
};

onEachStore('an id or a name', {}, (get) => {
  for (const [words, id] of Object.entries(BAD_IDS)) {
    it(`that ${words} is refused wherever it comes in a body`, async () => {
      const person = await registerPerson(get());
      const password = { type: 'm.login.password', password: PASSWORD };
      const identifier = { type: 'm.id.user', user: id };
      const sent = [
        await signIn(get(), person, { device_id: id }),
        await signIn(get(), person, { initial_device_display_name: id }),
        await call(get().url, 'POST', 'login', { body: { ...password, user: id } }),
        await call(get().url, 'POST', 'login', { body: { ...password, identifier } }),
        await call(get().url, 'POST', 'login', { body: { auth: { ...password, user: id } } }),
        await call(get().url, 'POST', 'login', { body: { auth: { ...password, identifier } } }),
        await call(get().url, 'POST', 'register', { body: { password: PASSWORD, device_id: id } }),
        await call(get().url, 'POST', 'register', { body: { password: PASSWORD, initial_device_display_name: id } }),
        await call(get().url, 'POST', 'delete_devices', { token: person.token, body: { devices: [id] } }),
        await call(get().url, 'PUT', `devices/${person.deviceId}`, { token: person.token, body: { display_name: id } }),
        await call(get().url, 'POST', 'account/two-factor/totp', { token: person.token, body: { name: id } }),
      ];
      expect(sent.map(({ status, body }) => `${status} ${body.errcode}`)).to.deep.equal(
        sent.map(() => '400 M_INVALID_PARAM'),
      );
      expect(await get().store.devices.list(person.userId)).to.have.length(1);
    });
  }

  for (const [words, path] of Object.entries({
    'has 256 characters': 'x'.repeat(256),
    'has NUL in it': 'a%00b',
    'has a line break in it': 'a%0Ab',
    'is malformed percent-encoding': 'a%zzb',
    'ends within percent-encoding': 'a%2',
    'is percent-encoding of no UTF-8': 'a%ffb',
    'is percent-encoding of half a character': '%ed%a0%80',
  })) {
    it(`that ${words} is refused in a path`, async () => {
      const { token } = await registerPerson(get());
      const body = { name: 'x', token: '123456' };
      const sent = [
        await call(get().url, 'GET', `devices/${path}`, { token }),
        await call(get().url, 'PUT', `devices/${path}`, { token, body: {} }),
        await call(get().url, 'DELETE', `devices/${path}`, { token, body: {} }),
        await call(get().url, 'PUT', `account/two-factor/totp/${path}`, { token, body: { name: body.name } }),
        await call(get().url, 'DELETE', `account/two-factor/totp/${path}`, { token, body: {} }),
        await call(get().url, 'POST', `account/two-factor/totp/${path}/confirm`, {
          token,
          body: { token: body.token },
        }),
      ];
      expect(sent.map(({ status, body }) => `${status} ${body.errcode}`)).to.deep.equal(
        sent.map(() => '400 M_INVALID_PARAM'),
      );
    });
  }

  it('of 255 characters is good', async () => {
    const person = await registerPerson(get());
    const id = '🦜'.repeat(255);
    const device = await onNewDevice(get(), person, { device_id: id, initial_device_display_name: id });
    const path = `devices/${encodeURIComponent(id)}`;
    expect((await call(get().url, 'GET', path, { token: device.token })).body.display_name).to.equal(id);
  });

  it('that is an empty device id is refused', async () => {
    const person = await registerPerson(get());
    expect((await signIn(get(), person, { device_id: '' })).body.errcode).to.equal('M_INVALID_PARAM');
  });

  it('that is a password has 512 characters at most, also where it is proven', async () => {
    const long = 'p'.repeat(513);
    const person = await registerPerson(get());
    const sent = [
      await call(get().url, 'POST', 'register', { body: { username: 'long-password', password: long } }),
      await call(get().url, 'POST', 'account/password', { token: person.token, body: { new_password: long } }),
      await signIn(get(), { ...person, password: long }),
      await ask(get(), LOGIN, passwordAuth(person.userId, long)),
    ];
    expect(sent.map(({ body }) => body.errcode)).to.deep.equal(Array(4).fill('M_INVALID_PARAM'));
    const body = { username: 'long-password', password: long.slice(1), auth: { type: 'm.login.dummy' } };
    expect((await call(get().url, 'POST', 'register', { body })).status).to.equal(200);
    expect((await signIn(get(), { userId: 'long-password', password: long.slice(1) })).status).to.equal(200);
  });
});
