import { answers, asks, instead, type Mutant, mutant, without } from '../wrong-server.js';

const login = /^POST login$/;
const everything = /./;
const isRefused = (status: number): boolean => status === 401 || status === 403;

/** What a server does wrong with access tokens, devices and the password. */
export const TOKENS: readonly Mutant[] = [
  answers(
    'takes every access token',
    'TOK-002 TOK-003 TOK-006 TOK-007 TOK-008 TOK-009 TOK-012 TOK-020 TOK-031 LOG-007 DEV-011 DEV-013 DEV-017 DEA-005 PWD-003',
    /^GET account\/whoami/,
    ({ status }) => (status === 401 ? { status: 200, body: { user_id: '@x:example.org' } } : { status }),
  ),
  instead(
    'takes no access token',
    'TOK-004 TOK-010 TOK-012 LOG-002 LOG-023 PWD-004 PWD-013 DEV-010 UIA-012 HTP-026 TOK-019 TOK-021',
    /whoami$/,
    401,
    {
      errcode: 'M_UNKNOWN_TOKEN',
      error: 'unknown',
    },
  ),
  answers(
    'calls a missing access token unknown',
    'TOK-001 TOK-013 TOK-030 DEV-019 UIA-032 TWO-002 MSC-002 TPI-002 KEY-008 DEA-006 HTP-016',
    everything,
    ({ body }) => ({
      body: body?.errcode === 'M_MISSING_TOKEN' ? { ...body, errcode: 'M_UNKNOWN_TOKEN' } : body,
    }),
  ),
  answers('calls an unknown access token forbidden', 'TOK-002 TOK-014 UIA-033', everything, ({ status, body }) =>
    body?.errcode === 'M_UNKNOWN_TOKEN' ? { status: 403, body: { ...body, errcode: 'M_FORBIDDEN' } } : { status },
  ),
  answers('tells a client that was signed out to keep its keys', 'TOK-009', everything, ({ body }) => ({
    body: body?.errcode === 'M_UNKNOWN_TOKEN' ? { ...body, soft_logout: true } : body,
  })),
  asks('looks for no access token in the query', 'TOK-005', everything, ({ url }) => ({
    url: new URL(url.pathname, url),
  })),
  instead('signs nobody out', 'TOK-009 TOK-013 TOK-014 TOK-015 TOK-012', /^POST logout/, 200),
  asks('signs every device out at once', 'TOK-010', /^POST logout$/, ({ url }) => ({ url: new URL(`${url}/all`) })),
  asks('signs one device out in place of all', 'TOK-012', /^POST logout\/all$/, ({ url }) => ({
    url: new URL(String(url).replace('/all', '')),
  })),
  answers(
    'keeps the devices that signed out',
    'TOK-011 UIA-007 UIA-008 DEV-014 TWO-013',
    /^GET devices\//,
    ({ status }) => (status === 404 ? { status: 200, body: { device_id: 'STILL' } } : { status }),
  ),
  mutant('gives the same access token again', 'TOK-016 UIA-038', () => {
    let token = '';
    let session = '';
    return async (asked, pass) => {
      token ||= asked.headers.authorization?.replace('Bearer ', '') ?? '';
      const told = await pass();
      session ||= told.body?.session ?? '';
      const same = { ...(told.body?.access_token && { access_token: token }), ...(told.body?.session && { session }) };
      return typeof told.body === 'object' ? { ...told, body: { ...told.body, ...same } } : told;
    };
  }),
  asks('gives refresh tokens unasked', 'TOK-017', login, ({ body }) => ({ body: { ...body, refresh_token: true } })),
  answers('does not say how long an access token lives', 'TOK-018 TOK-027 TOK-028', everything, ({ body }) => ({
    body: body?.expires_in_ms ? without(body, 'expires_in_ms') : body,
  })),
  mutant('refreshes to the same access token', 'TOK-019', () => {
    let token = '';
    return async (_asked, pass) => {
      const told = await pass();
      token ||= told.body?.access_token ?? '';
      return told.body?.access_token ? { ...told, body: { ...told.body, access_token: token } } : told;
    };
  }),
  mutant('takes a refresh token once, though the answer was lost', 'TOK-021', () => {
    const used = new Set<unknown>();
    return async ({ what, body }, pass) => {
      const told = await pass();
      if (what !== 'POST refresh') return told;
      if (used.has(body.refresh_token))
        return { ...told, status: 401, body: { errcode: 'M_UNKNOWN_TOKEN', error: 'used' } };
      used.add(body.refresh_token);
      return told;
    };
  }),
  instead('takes every refresh token', 'TOK-022 TOK-023 TOK-024 TOK-025 TOK-026', /^POST refresh$/, 200, {
    access_token: 'a',
    refresh_token: 'r',
  }),
  instead('takes a login token twice', 'TOK-029 LOG-028', ({ body }) => body?.type === 'm.login.token', 200, {
    user_id: '@x:example.org',
  }),
  answers('does not list that login tokens can be had', 'TOK-032', /^GET login$/, () => ({
    body: { flows: [{ type: 'm.login.token' }] },
  })),
  instead('does not change the password', 'PWD-002 PWD-009', /^POST account\/password$/, 200),
  asks(
    'leaves other devices signed in after a change of the password',
    'PWD-003',
    /^POST account\/password$/,
    ({ body }) => ({
      body: { ...body, logout_devices: false },
    }),
  ),
  asks(
    'signs other devices out after every change of the password',
    'PWD-004',
    /^POST account\/password$/,
    ({ body }) => ({
      body: { ...body, logout_devices: true },
    }),
  ),
  asks('changes the password to nothing in particular', 'PWD-006 PWD-007', /^POST account\/password$/, ({ body }) => ({
    body: { ...body, new_password: String(body.new_password ?? 'undefined-undefined') },
  })),
  answers('lets anybody change a password', 'PWD-008', /^POST account\/password$/, ({ status }) => ({
    status: isRefused(status) ? 200 : status,
    body: {},
  })),
  instead(
    'does not delete devices',
    'UIA-007 UIA-008 DEV-011 DEV-013 DEV-014 DEV-017 UIA-041',
    (asked) => /^(DELETE devices|POST delete_devices)/.test(asked.what) && asked.body?.auth?.type !== undefined,
    200,
  ),
  answers('shows other devices than there are', 'DEV-001', /^GET devices$/, ({ body }) => ({
    body: { devices: body.devices.slice(1) },
  })),
  answers('shows times as texts', 'DEV-002', /^GET devices\//, ({ body }) => ({
    body: { ...body, last_seen_ts: 'yesterday' },
  })),
  answers(
    'shows and renames every device',
    'DEV-003 DEV-005 DEV-006 DEV-008 DEV-009',
    /^(GET|PUT) devices\//,
    ({ status }) => (status >= 400 ? { status: 200, body: {} } : { status }),
  ),
  answers(
    'makes a fault of a device that is gone',
    'DEV-012 DEV-014',
    /^(DELETE devices|POST delete_devices)/,
    ({ status, body }) =>
      status === 200 ? { status: 404, body: { errcode: 'M_NOT_FOUND', error: 'gone' } } : { body },
  ),
  instead('deletes devices without being told which', 'DEV-015 DEV-016', /^POST delete_devices$/, 200),
  instead('does not decode paths', 'DEV-018', /%2F/, 404, { errcode: 'M_NOT_FOUND', error: 'no such device' }),
  answers('shows access tokens in the list of devices', 'DEV-020', /^GET devices$/, ({ body }, { headers }) => ({
    body: { ...body, token: headers.authorization },
  })),
  answers(
    'does not say what became of third-party identifiers',
    'DEA-003',
    /^POST account\/deactivate$/,
    ({ body }) => ({ body: without(body, 'id_server_unbind_result') }),
  ),
  answers('lets closed accounts sign in', 'DEA-004', login, () => ({ status: 200 })),
  instead('closes the account for nothing', 'DEA-010', /^POST account\/deactivate$/, 200),
];
