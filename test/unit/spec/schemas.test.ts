import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';

const FOLDER = new URL('../../../spec/schemas/', import.meta.url);
const files = readdirSync(FOLDER);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));

const ajv = new Ajv2020({ strict: true, strictRequired: false, ownProperties: true });
for (const file of files) ajv.addSchema(read(file), file);

/** The keyword that refuses the value, from which the server makes its answer; null when it is taken. */
function refusedBy(file: string, value: unknown): string | null {
  const check = ajv.getSchema(file);
  if (!check) throw new Error(`no ${file}`);
  return check(value) ? null : (check.errors?.[0]?.keyword ?? 'unknown');
}

const long = (length: number) => 'x'.repeat(length);

const taken: Readonly<Record<string, readonly unknown[]>> = {
  'auth.json': [{}, { session: 's' }, { type: 'm.login.password', identifier: { type: 'm.id.user' }, password: 'p' }],
  'login.json': [
    {},
    { type: 'm.login.password', identifier: { type: 'm.id.user', user: '@alice:example.org' }, password: long(512) },
    { type: 'm.login.password', user: 'alice', password: 'pässwörd 🙂', refresh_token: true },
    { type: 'org.example.other', device_id: long(255), initial_device_display_name: '', unknown: [1] },
    { type: 'm.login.password', device_id: '🙂'.repeat(255) },
  ],
  'refresh.json': [{ refresh_token: '' }, { refresh_token: long(1024), other: 1 }],
  'register.json': [
    {},
    { username: 'Not/A good name!', password: 'p', inhibit_login: true, refresh_token: false, guest_access_token: 1 },
  ],
  'change-password.json': [{ new_password: 'p' }, { new_password: long(512), logout_devices: false, other: {} }],
  'deactivate.json': [{}, { erase: true, id_server: 'id.example.org' }, { erase: false, other: 1 }],
  'delete-devices.json': [{ devices: [] }, { devices: Array.from({ length: 1000 }, () => long(255)), other: 1 }],
  'request-email-token.json': [
    { client_secret: 'aZ9.=_-', email: 'Alice@Example.org', send_attempt: 0 },
    {
      client_secret: long(255),
      email: 'not one',
      send_attempt: 1,
      next_link: 'x',
      id_server: 'a',
      id_access_token: 'b',
      o: 1,
    },
  ],
  'add-threepid.json': [{ sid: 'aZ9.=_-', client_secret: long(255), other: 1 }],
  'delete-threepid.json': [
    { medium: 'msisdn', address: '' },
    { medium: 'email', address: 'a@b.cd', id_server: 'x', o: 1 },
  ],
  'bind-threepid.json': [{ sid: 's', client_secret: 'c', id_server: '', id_access_token: '', other: 1 }],
  'submit-token.json': [{ sid: 's', client_secret: 'c', token: long(255), other: 1 }],
  'update-device.json': [{}, { display_name: '' }, { display_name: long(255), other: 1 }],
  'begin-totp.json': [{}, { name: long(64) }, { name: 'טלפון של אליס' }, { name: '👩‍👩‍👧‍👦 phone' }],
  'confirm-totp.json': [{ token: '123456' }, { token: ' 123 456 ' }, { token: '12345678' }, { token: '1 2 3 4 5 6' }],
  'make-app-password.json': [{ name: 'x' }, { name: '📱'.repeat(64) }],
  'admin-reset.json': [{ reason: 'x' }, { reason: '🙂'.repeat(500) }],
  'admin-waiting-reset.json': [{ id: 'x' }, { id: long(64) }],
  'admin-registration-token.json': [{}, { uses_allowed: 1, expires_at: 8.64e15, grants: ['admin'] }],
  'admin-roles.json': [
    { roles: [] },
    { roles: ['admin', 'a.b_c-1', `a${long(63)}`] },
    { roles: Array.from({ length: 16 }, (_, index) => `r${index}`) },
  ],
  'admin-enforcement.json': [
    { required: 'nobody' },
    { required: 'everyone', from: 1 },
    { required: ['staff', 'a.b_c-1'], from: 1_790_000_000_000 },
  ],
  'rename-totp.json': [{ name: 'x' }, { name: '📱'.repeat(64) }],
  'query-keys.json': [{ device_keys: {} }, { device_keys: { '@a:b.c': ['D'] }, timeout: 10, token: 'x' }],
  'upload-signing-keys.json': [
    {},
    { master_key: { user_id: '@a:b.c', usage: ['master'], keys: { 'ed25519:k': 'k' }, other: 1 } },
    {
      user_signing_key: {
        user_id: 'a',
        usage: ['x'],
        keys: { k: 'k' },
        signatures: { '@a:b.c': { 'ed25519:k': 's' } },
      },
    },
  ],
  'enable-providers.json': [
    { providers: { 'm.login.two-factor.totp': {} } },
    { providers: { 'm.login.two-factor.totp': { token: '123456' }, 'm.login.two-factor.recovery': {} }, other: 1 },
  ],
  'disable-providers.json': [
    { providers: ['m.login.two-factor.*'] },
    { providers: ['m.login.two-factor.totp', 'm.login.two-factor.recovery'], other: 1 },
  ],
  'no-body.json': [{}],
};

const refused: Readonly<Record<string, readonly (readonly [unknown, string])[]>> = {
  'auth.json': [
    [[], 'type'],
    ['x', 'type'],
    [{ type: 1 }, 'type'],
    [{ session: {} }, 'type'],
  ],
  'refresh.json': [
    [{}, 'required'],
    [{ refresh_token: 1 }, 'type'],
    [{ refresh_token: long(1025) }, 'maxLength'],
  ],
  'login.json': [
    [[], 'type'],
    [{ type: 1 }, 'type'],
    [{ identifier: 'alice' }, 'type'],
    [{ identifier: { user: 'alice' } }, 'required'],
    [{ identifier: { type: 'm.id.user', user: 5 } }, 'type'],
    [{ identifier: { type: 'm.id.user', user: long(256) } }, 'maxLength'],
    [{ identifier: { type: 'm.id.user', user: 'ali\0ce' } }, 'pattern'],
    [{ user: 'ali\nce' }, 'pattern'],
    [{ password: 1 }, 'type'],
    [{ password: '' }, 'minLength'],
    [{ password: long(513) }, 'maxLength'],
    [{ device_id: '' }, 'minLength'],
    [{ device_id: long(256) }, 'maxLength'],
    [{ device_id: 'a\u0085b' }, 'pattern'],
    [{ device_id: 'a\ud800b' }, 'pattern'],
    [{ initial_device_display_name: long(256) }, 'maxLength'],
    [{ refresh_token: 'true' }, 'type'],
  ],
  'register.json': [
    [{ username: 1 }, 'type'],
    [{ password: 12345678 }, 'type'],
    [{ inhibit_login: 1 }, 'type'],
    [{ device_id: long(256) }, 'maxLength'],
  ],
  'change-password.json': [
    [{}, 'required'],
    [{ new_password: ['p'] }, 'type'],
    [{ new_password: long(513) }, 'maxLength'],
    [{ new_password: 'p', logout_devices: 'no' }, 'type'],
  ],
  'deactivate.json': [
    [[], 'type'],
    [{ erase: 'true' }, 'type'],
    [{ id_server: 1 }, 'type'],
  ],
  'request-email-token.json': [
    [{}, 'required'],
    [{ client_secret: 'a b', email: 'a', send_attempt: 1 }, 'pattern'],
    [{ client_secret: '', email: 'a', send_attempt: 1 }, 'minLength'],
    [{ client_secret: long(256), email: 'a', send_attempt: 1 }, 'maxLength'],
    [{ client_secret: 'a', email: 1, send_attempt: 1 }, 'type'],
    [{ client_secret: 'a', email: 'a', send_attempt: 1.5 }, 'type'],
    [{ client_secret: 'a', email: 'a', send_attempt: '1' }, 'type'],
    [{ client_secret: 'a', email: 'a', send_attempt: -1 }, 'minimum'],
    [{ client_secret: 'a', email: 'a', send_attempt: 1, next_link: 1 }, 'type'],
  ],
  'add-threepid.json': [
    [{ sid: 'a' }, 'required'],
    [{ sid: 'a/b', client_secret: 'a' }, 'pattern'],
    [{ sid: 'a', client_secret: 1 }, 'type'],
  ],
  'delete-threepid.json': [
    [{ medium: 'email' }, 'required'],
    [{ medium: 'fax', address: 'a' }, 'enum'],
    [{ medium: 'email', address: 1 }, 'type'],
  ],
  'bind-threepid.json': [[{ sid: 'a', client_secret: 'a' }, 'required']],
  'submit-token.json': [
    [{ sid: 'a', client_secret: 'a' }, 'required'],
    [{ sid: 'a', client_secret: 'a', token: '' }, 'minLength'],
  ],
  'delete-devices.json': [
    [{}, 'required'],
    [{ devices: 'A' }, 'type'],
    [{ devices: [1] }, 'type'],
    [{ devices: [''] }, 'minLength'],
    [{ devices: [long(256)] }, 'maxLength'],
    [{ devices: ['a\u007fb'] }, 'pattern'],
    [{ devices: Array.from({ length: 1001 }, () => 'A') }, 'maxItems'],
  ],
  'update-device.json': [
    [{ display_name: 1 }, 'type'],
    [{ display_name: long(256) }, 'maxLength'],
    [{ display_name: 'a\tb' }, 'pattern'],
  ],
  'begin-totp.json': [
    [{ name: 1 }, 'type'],
    [{ name: '' }, 'minLength'],
    [{ name: '   ' }, 'pattern'],
    [{ name: long(65) }, 'maxLength'],
    [{ name: 'a\u2028b' }, 'pattern'],
    [{ names: 'x' }, 'additionalProperties'],
  ],
  'confirm-totp.json': [
    [{}, 'required'],
    [{ token: 123456 }, 'type'],
    [{ token: '' }, 'pattern'],
    [{ token: '12345' }, 'pattern'],
    [{ token: '1234567' }, 'pattern'],
    [{ token: '123456789' }, 'pattern'],
    [{ token: '12345a' }, 'pattern'],
    [{ token: '１２３４５６' }, 'pattern'],
    [{ token: '123456\0' }, 'pattern'],
    [{ token: '123456\n' }, 'pattern'],
    [{ token: `123456${' '.repeat(27)}` }, 'maxLength'],
    [{ token: '123456', code: '123456' }, 'additionalProperties'],
  ],
  'make-app-password.json': [
    [{}, 'required'],
    [{ name: ' ' }, 'pattern'],
    [{ name: 'x', scope: 'y' }, 'additionalProperties'],
  ],
  'admin-reset.json': [
    [{}, 'required'],
    [{ reason: '' }, 'minLength'],
    [{ reason: ' ' }, 'pattern'],
    [{ reason: 'a\nb' }, 'pattern'],
    [{ reason: long(501) }, 'maxLength'],
    [{ reason: 'x', now: true }, 'additionalProperties'],
  ],
  'admin-waiting-reset.json': [
    [{}, 'required'],
    [{ id: '' }, 'minLength'],
    [{ id: long(65) }, 'maxLength'],
    [{ id: 1 }, 'type'],
    [{ id: 'x', reason: 'y' }, 'additionalProperties'],
  ],
  'admin-registration-token.json': [
    [{ uses_allowed: 0 }, 'minimum'],
    [{ uses_allowed: 1.5 }, 'type'],
    [{ expires_at: 8.64e15 + 2 }, 'maximum'],
    [{ grants: ['Admin'] }, 'pattern'],
    [{ token: 'mine' }, 'additionalProperties'],
  ],
  'admin-roles.json': [
    [{}, 'required'],
    [{ roles: 'admin' }, 'type'],
    [{ roles: ['a', 'a'] }, 'uniqueItems'],
    [{ roles: ['Admin'] }, 'pattern'],
    [{ roles: [`a${long(64)}`] }, 'pattern'],
    [{ roles: Array.from({ length: 17 }, (_, index) => `r${index}`) }, 'maxItems'],
    [{ roles: [], reason: 'x' }, 'additionalProperties'],
  ],
  'admin-enforcement.json': [
    [{}, 'required'],
    [{ required: 'all' }, 'enum'],
    [{ required: [] }, 'type'],
    [{ required: ['everyone'] }, 'type'],
    [{ required: 'everyone', from: 0 }, 'minimum'],
    [{ required: 'everyone', from: '2027-01-01' }, 'type'],
    [{ required: 'everyone', now: true }, 'additionalProperties'],
  ],
  'rename-totp.json': [
    [{}, 'required'],
    [{ name: 'x', id: 'y' }, 'additionalProperties'],
  ],
  'query-keys.json': [
    [{}, 'required'],
    [{ device_keys: [] }, 'type'],
    [{ device_keys: { '@a:b.c': 'D' } }, 'type'],
    [{ device_keys: { '@a:b.c': [1] } }, 'type'],
    [{ device_keys: {}, timeout: 0.5 }, 'type'],
  ],
  'upload-signing-keys.json': [
    [{ master_key: [] }, 'type'],
    [{ master_key: {} }, 'required'],
    [{ master_key: { user_id: 'a', usage: [], keys: { k: 'k' } } }, 'minItems'],
    [{ master_key: { user_id: 'a', usage: ['a', 'b'], keys: { k: 'k' } } }, 'maxItems'],
    [{ master_key: { user_id: 'a', usage: ['a'], keys: {} } }, 'minProperties'],
    [{ master_key: { user_id: 'a', usage: ['a'], keys: { k: 'k', l: 'l' } } }, 'maxProperties'],
    [{ master_key: { user_id: 'a', usage: ['a'], keys: { k: 1 } } }, 'type'],
    [{ self_signing_key: { user_id: 'a', usage: ['a'], keys: { k: 'k' }, signatures: { a: 's' } } }, 'type'],
  ],
  'enable-providers.json': [
    [{}, 'required'],
    [{ providers: ['m.login.two-factor.totp'] }, 'type'],
    [{ providers: {} }, 'minProperties'],
    [{ providers: { 'm.login.two-factor.sms': {} } }, 'additionalProperties'],
    [{ providers: { 'm.login.two-factor.totp': true } }, 'type'],
    [{ providers: { 'm.login.two-factor.totp': { seed: 'x' } } }, 'additionalProperties'],
    [{ providers: { 'm.login.two-factor.totp': { token: 'x' } } }, 'pattern'],
    [{ providers: { 'm.login.two-factor.recovery': { tokens: [] } } }, 'additionalProperties'],
  ],
  'disable-providers.json': [
    [{}, 'required'],
    [{ providers: {} }, 'type'],
    [{ providers: [] }, 'minItems'],
    [{ providers: ['m.login.two-factor.sms'] }, 'enum'],
    [{ providers: 'm.login.two-factor.*' }, 'type'],
    [{ providers: [1] }, 'enum'],
  ],
  'no-body.json': [
    [[], 'type'],
    [{ name: 'x' }, 'additionalProperties'],
  ],
};

describe('the schemas of the request bodies', () => {
  it('compile in strict mode, and each has cases here', () => {
    for (const file of files) expect(ajv.getSchema(file), file).to.be.a('function');
    const bodies = files.filter((file) => file !== 'values.json');
    expect(Object.keys(taken)).to.have.members(bodies);
    expect(Object.keys(refused)).to.have.members(bodies);
  });

  for (const [file, values] of Object.entries(taken))
    it(`${file} takes what is right`, () => {
      for (const value of values) expect(refusedBy(file, value), JSON.stringify(value)).to.equal(null);
    });

  for (const [file, cases] of Object.entries(refused))
    it(`${file} refuses what is wrong by the keyword that decides the error code`, () => {
      for (const [value, keyword] of cases) expect(refusedBy(file, value), JSON.stringify(value)).to.equal(keyword);
    });
});
