import { expect } from 'chai';
import { call, PASSWORD, registerPerson } from '../support/client.js';
import { onEachStore } from '../support/test-server.js';

const user = (name: string) => ({ identifier: { type: 'm.id.user', user: name } });
const email = (address: string) => ({ type: 'm.id.thirdparty', medium: 'email', address });

/** As they may come under `identifier` or beside it. */
const GOOD: Readonly<Record<string, object>> = {
  'a localpart': user('named'),
  'a localpart in capitals': user('NAMED'),
  'a whole user id': user('@named:example.org'),
  'a whole user id in capitals': user('@NAMED:EXAMPLE.ORG'),
  'the older user': { user: 'named' },
  'the older user as a whole id': { user: '@Named:example.org' },
  'the older user beside an identifier that is null': { user: 'named', identifier: null },
  'an identifier, whatever the older members say': { ...user('named'), user: 'other', medium: 'email', address: 'x' },
};

const STRANGE: Readonly<Record<string, object>> = {
  'a user of another server': user('@named:elsewhere.org'),
  'a user of this server on another port': user('@named:example.org:8448'),
  'a user of no server': user('@named:'),
  'a name that no account can have': user('na med'),
  'an address that nobody has': { identifier: email('nobody@example.org') },
  'the older members of an address': { medium: 'email', address: 'nobody@example.org' },
  'an address of another kind': { identifier: { type: 'm.id.thirdparty', medium: 'msisdn', address: '4930123' } },
  'a telephone number': { identifier: { type: 'm.id.phone', country: 'DE', phone: '030 123' } },
};

const BAD: readonly (readonly [what: string, body: object, errcode: string, member: string])[] = [
  ['no identifier', {}, 'M_MISSING_PARAM', 'identifier'],
  ['an identifier that is a text', { identifier: 'named' }, 'M_BAD_JSON', 'identifier'],
  ['an identifier that is a list', { identifier: [user('named')] }, 'M_BAD_JSON', 'identifier'],
  ['an identifier without type', { identifier: { user: 'named' } }, 'M_MISSING_PARAM', 'identifier.type'],
  ['an identifier of no type', { identifier: { type: 1 } }, 'M_BAD_JSON', 'identifier.type'],
  ['an identifier of an unknown type', { identifier: { type: 'm.id.fax' } }, 'M_UNKNOWN', 'identifier.type'],
  ['a user that is missing', { identifier: { type: 'm.id.user' } }, 'M_MISSING_PARAM', 'identifier.user'],
  ['a user that is a number', { identifier: { type: 'm.id.user', user: 1 } }, 'M_BAD_JSON', 'identifier.user'],
  ['a user that is empty', user(''), 'M_INVALID_PARAM', 'identifier.user'],
  ['a user of 256 characters', user('x'.repeat(256)), 'M_INVALID_PARAM', 'identifier.user'],
  ['a user with a line break', user('na\nmed'), 'M_INVALID_PARAM', 'identifier.user'],
  [
    'an address without medium',
    { identifier: { ...email('x'), medium: undefined } },
    'M_MISSING_PARAM',
    'identifier.medium',
  ],
  [
    'a medium without address',
    { identifier: { type: 'm.id.thirdparty', medium: 'email' } },
    'M_MISSING_PARAM',
    'identifier.address',
  ],
  [
    'a number without country',
    { identifier: { type: 'm.id.phone', phone: '1' } },
    'M_MISSING_PARAM',
    'identifier.country',
  ],
  [
    'a country without number',
    { identifier: { type: 'm.id.phone', country: 'DE' } },
    'M_MISSING_PARAM',
    'identifier.phone',
  ],
  ['an older user that is a number', { user: 1 }, 'M_BAD_JSON', 'user'],
  ['an older medium without address', { medium: 'email' }, 'M_MISSING_PARAM', 'address'],
  ['an older address without medium', { address: 'x@example.org' }, 'M_MISSING_PARAM', 'medium'],
];

onEachStore('whom a login names', {}, (get) => {
  let userId: string;
  before(async () => {
    ({ userId } = await registerPerson(get(), 'named'));
  });
  // The wrong passwords of one test are forgotten in the next.
  beforeEach(() => get().clock.advance(15 * 60_000));
  const login = (body: object) => call(get().url, 'POST', 'login', { body });
  const withPassword = (body: object) => login({ type: 'm.login.password', password: PASSWORD, ...body });
  const interactively = (body: object) => login({ auth: { type: 'm.login.password', password: PASSWORD, ...body } });

  for (const [what, body] of Object.entries(GOOD)) {
    it(`may be ${what}`, async () => {
      for (const signIn of [withPassword, interactively]) expect((await signIn(body)).body.user_id).to.equal(userId);
    });
  }

  for (const [what, body] of Object.entries(STRANGE)) {
    it(`is answered as a wrong password is when it is ${what}`, async () => {
      const wrong = { ...user('named'), password: 'not the right one' };
      const [classic, expected] = [await withPassword(body), await withPassword(wrong)];
      expect([classic.status, classic.body]).to.deep.equal([403, expected.body]);
      const [step, expectedStep] = [await interactively(body), await interactively(wrong)];
      expect([step.status, { ...step.body, session: '' }]).to.deep.equal([401, { ...expectedStep.body, session: '' }]);
    });
  }

  for (const [what, body, errcode, member] of BAD) {
    it(`is 400 ${errcode} with the member's name for ${what}`, async () => {
      const classic = await withPassword(body);
      expect([classic.status, classic.body.errcode]).to.deep.equal([400, errcode]);
      expect(classic.body.error).to.include(member).and.not.include('auth');
      const step = await interactively(body);
      expect([step.status, step.body.errcode, step.body.flows]).to.deep.equal([400, errcode, undefined]);
      expect(step.body.error).to.include(`auth.${member}`);
    });
  }
});

onEachStore('what a login wants for its device', {}, (get) => {
  before(() => registerPerson(get(), 'wishing'));
  const login = (wishes: object) =>
    call(get().url, 'POST', 'login', {
      body: { type: 'm.login.password', ...user('wishing'), password: PASSWORD, ...wishes },
    });

  it('is an id of up to 255 characters of any script, and a name of up to 255 or an empty one', async () => {
    for (const device_id of ['x', 'a b', '🙂'.repeat(255), '../%2F?', '__proto__'])
      expect((await login({ device_id })).body.device_id).to.equal(device_id);
    for (const name of ['', '🙂'.repeat(255)])
      expect((await login({ initial_device_display_name: name })).status).to.equal(200);
  });

  it('may be left out by null', async () => {
    const { status, body } = await login({ device_id: null, initial_device_display_name: null, refresh_token: null });
    expect(status).to.equal(200);
    expect(body.device_id).to.match(/^[A-Z]{10}$/);
    expect(body).to.not.have.property('refresh_token');
  });

  for (const [what, wishes, errcode] of [
    ['an id that is empty', { device_id: '' }, 'M_INVALID_PARAM'],
    ['an id of 256 characters', { device_id: 'x'.repeat(256) }, 'M_INVALID_PARAM'],
    ['an id with a control character', { device_id: 'a\u0007' }, 'M_INVALID_PARAM'],
    ['an id that is a number', { device_id: 1 }, 'M_BAD_JSON'],
    ['a name of 256 characters', { initial_device_display_name: 'x'.repeat(256) }, 'M_INVALID_PARAM'],
    ['a name with a line break', { initial_device_display_name: 'a\nb' }, 'M_INVALID_PARAM'],
    ['a name that is an object', { initial_device_display_name: {} }, 'M_BAD_JSON'],
    ['a refresh_token that is a text', { refresh_token: 'true' }, 'M_BAD_JSON'],
  ] as const) {
    it(`is refused before the password is checked when it has ${what}`, async () => {
      const { status, body } = await login({ ...wishes, password: 'not the right one' });
      expect([status, body.errcode]).to.deep.equal([400, errcode]);
    });
  }
});
