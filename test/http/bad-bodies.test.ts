import { expect } from 'chai';
import { call, type Enrolled, enrolPerson } from '../support/client.js';
import { onEachStore } from '../support/test-server.js';
import { watchedStore } from './watched-store.js';

const WITH_UIA = [
  ['POST', 'login', {}],
  ['POST', 'register', {}],
  ['POST', 'account/password', { new_password: 'long enough' }],
  ['DELETE', 'devices/ANY', {}],
  ['POST', 'delete_devices', { devices: [] }],
  ['DELETE', 'account/two-factor', {}],
  ['POST', 'account/two-factor/totp', {}],
  ['DELETE', 'account/two-factor/totp/any', {}],
  ['POST', 'account/two-factor/recovery', {}],
] as const;
const WITHOUT_UIA = [
  ['PUT', 'devices/ANY', {}],
  ['POST', 'account/two-factor/totp/any/confirm', { token: '123456' }],
  ['PUT', 'account/two-factor/totp/any', { name: 'x' }],
] as const;
const ALL = [...WITH_UIA, ...WITHOUT_UIA];

const NOT_JSON: Record<string, string | Uint8Array> = {
  'is no JSON': 'nonsense',
  'is cut off': '{"auth": {"type": "m.login.du',
  'ends and goes on': '{}{}',
  'is JavaScript': "{auth: 'x'}",
  'is a form': 'auth=x&username=y',
  'begins with a byte order mark': '\uFEFF{}',
  'is not UTF-8': Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]),
  'has half a character': Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xc3, 0x22, 0x7d]),
  'is only white space': ' ',
};
const BAD_JSON: Record<string, string> = {
  'is an array': '[{"auth": {}}]',
  'is a string': '"auth"',
  'is a number': '7',
  'is true': 'true',
  'is null': 'null',
  'has a string for auth': '{"auth": "x"}',
  'has an array for auth': '{"auth": []}',
  'has a number for auth': '{"auth": 0}',
  'has false for auth': '{"auth": false}',
};
const BAD_AUTH: Record<string, string> = {
  'a number for the type': '{"type": 5}',
  'an object for the type': '{"type": {"$ne": null}}',
  'a number for the session': '{"session": 5}',
  'an object for the session': '{"type": "m.login.dummy", "session": {"$ne": null}}',
  'an array for the session': '{"session": ["x"]}',
};

const LOGIN = { type: 'm.login.password', user: 'somebody', password: 'something' };
const watched = watchedStore();

onEachStore('a body', { wrapStore: watched.wrapStore }, (get) => {
  let person: Enrolled;
  before(async () => {
    person = await enrolPerson(get());
  });

  /** Each endpoint refuses it, and nothing is written. */
  async function refused(
    places: readonly (readonly [string, string, object])[],
    raw: string | Uint8Array,
    code: string,
  ) {
    watched.writes();
    for (const [method, path] of places) {
      const { status, body } = await call(get().url, method, path, { token: person.token, raw });
      expect([status, body.errcode], `${method} ${path}`).to.deep.equal([400, code]);
      expect(body.flows).to.equal(undefined);
    }
    expect(watched.writes()).to.deep.equal([]);
  }

  for (const [words, raw] of Object.entries(NOT_JSON)) {
    it(`that ${words} is refused as such, and nothing is changed`, () => refused(ALL, raw, 'M_NOT_JSON'));
  }

  for (const [words, raw] of Object.entries(BAD_JSON)) {
    it(`that ${words} is refused as such, and nothing is changed`, () => refused(ALL, raw, 'M_BAD_JSON'));
  }

  for (const [words, auth] of Object.entries(BAD_AUTH)) {
    it(`that has ${words} is refused as such, and nothing is changed`, async () => {
      for (const place of WITH_UIA) {
        const raw = JSON.stringify({ ...place[2], auth: JSON.parse(auth) });
        await refused([place], raw, 'M_BAD_JSON');
      }
    });
  }

  it('may be nested 32 levels deep, and no deeper', async () => {
    // The body itself is the first level.
    const nested = (levels: number): string => `{"deep": ${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
    const asked = (raw: string) => call(get().url, 'DELETE', 'devices/ANY', { token: person.token, raw });
    expect((await asked(nested(32))).status).to.equal(401);
    await refused(ALL, nested(33), 'M_BAD_JSON');
    await refused(ALL, nested(32_000), 'M_BAD_JSON');
    await refused(ALL, '{"deep":'.repeat(7000) + '1'.padEnd(7001, '}'), 'M_BAD_JSON');
  });

  it('needs no content type, and may have any', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'nonsense']) {
      const raw = Buffer.from('{"username": "any-type", "password": "long enough"}');
      const { status } = await call(get().url, 'POST', 'register', { raw, headers: { 'content-type': type } });
      expect(status).to.equal(401);
    }
  });

  it('may be left out where nothing in it is needed', async () => {
    for (const [method, path] of [
      ['DELETE', 'devices/ANY'],
      ['DELETE', 'account/two-factor'],
      ['POST', 'account/two-factor/totp'],
      ['POST', 'account/two-factor/recovery'],
    ] as const) {
      expect((await call(get().url, method, path, { token: person.token })).status, path).to.equal(401);
    }
  });

  for (const [method, path, missing] of [
    ['POST', 'login', 'type'],
    ['POST', 'account/password', 'new_password'],
    ['POST', 'delete_devices', 'devices'],
    ['POST', 'account/two-factor/totp/any/confirm', 'token'],
    ['PUT', 'account/two-factor/totp/any', 'name'],
  ] as const) {
    it(`without ${missing} is refused by ${method} ${path}, which names it; null counts as absent`, async () => {
      watched.writes();
      for (const body of [{}, { [missing]: null }]) {
        const answer = await call(get().url, method, path, { token: person.token, body });
        expect([answer.status, answer.body.errcode]).to.deep.equal([400, 'M_MISSING_PARAM']);
        expect(answer.body.error).to.equal(`Missing ${missing}`);
      }
      expect(watched.writes()).to.deep.equal([]);
    });
  }

  const WRONG_TYPES = {
    'POST login': { device_id: 5, initial_device_display_name: [], password: {}, identifier: 'x', user: 1, type: 2 },
    'POST register': { username: 5, password: 5, device_id: {}, inhibit_login: 'yes', initial_device_display_name: 1 },
    'POST account/password': { new_password: 5, logout_devices: 'false' },
    'POST delete_devices': { devices: 'ALL' },
    'PUT devices/ANY': { display_name: 5 },
    'POST account/two-factor/totp': { name: 5 },
    'POST account/two-factor/totp/any/confirm': { token: 123456 },
    'PUT account/two-factor/totp/any': { name: ['x'] },
  };

  for (const [endpoint, fields] of Object.entries(WRONG_TYPES)) {
    for (const [field, value] of Object.entries(fields)) {
      it(`with the wrong type for ${field} is refused by ${endpoint}`, async () => {
        const [method = '', path = ''] = endpoint.split(' ');
        const rest = { login: LOGIN, 'account/password': { new_password: 'long enough' } }[path];
        watched.writes();
        const body = { ...rest, [field]: value };
        const answer = await call(get().url, method, path, { token: person.token, body });
        expect([answer.status, answer.body.errcode]).to.deep.equal([400, 'M_BAD_JSON']);
        expect(answer.body.error).to.match(new RegExp(`^(?:auth\\.)?${field} `));
        expect(watched.writes()).to.deep.equal([]);
      });
    }
  }

  it('with unknown members is taken by the endpoints of the specification, and refused by our own', async () => {
    const more = { org_example: { anything: [1] } };
    for (const [method, path, body] of ALL) {
      const answer = await call(get().url, method, path, { token: person.token, body: { ...body, ...more } });
      if (path.startsWith('account/two-factor')) expect(answer.body.errcode, path).to.equal('M_INVALID_PARAM');
      else if (path === 'login') expect(answer.body.error).to.equal('Missing type');
      else expect(answer.status, path).to.be.oneOf([401, 404]);
    }
  });
});
