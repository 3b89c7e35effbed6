import { answers, asks, instead, type Mutant, withHeaders, without } from '../wrong-server.js';

const page = /\/fallback\/web$/;
const everything = /./;
const status = /^GET account\/two-factor$/;
const confirm = /\/confirm$/;
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const DONE = '<script>window.onAuthDone ? onAuthDone() : opener.postMessage("authDone")</script>';

/** What a server does wrong with pages, with requests as such, and with second factors. */
export const SURFACE: readonly Mutant[] = [
  answers(
    'makes a fault of a bad request',
    `UIA-005 UIA-006 UIA-023 UIA-024 UIA-027 UIA-028 UIA-045 REG-016 REG-017 REG-025 REG-034 LOG-013 LOG-014 LOG-015
     LOG-016 LOG-017 LOG-020 LOG-021 LOG-022 LOG-027 TOK-024 PWD-006 PWD-007 DEV-006 DEV-015 DEV-016 HTP-003 HTP-006
     HTP-007 HTP-008 HTP-019 HTP-020 HTP-022 HTP-023 TWO-018 TWO-019 TWO-029 TWO-035 DEA-010 MSC-008 TPI-004 TPI-005 TPI-007 KEY-006 KEY-007`,
    everything,
    (told) =>
      told.status === 400 || told.status === 413 || told.status === 404 || told.status === 403
        ? { status: 500, body: { errcode: 'M_UNKNOWN', error: 'fault' } }
        : {},
  ),
  answers(
    'answers a bad `auth` as if there were none',
    'UIA-004 UIA-005 UIA-006 UIA-023 UIA-028 UIA-045',
    ({ body }) => body?.auth !== undefined,
    ({ status: given }) =>
      given === 400 || given === 401 ? { status: 401, body: { flows: [{ stages: ['m.login.password'] }] } } : {},
  ),
  answers('answers in HTML', 'REG-001 HTP-013 HTP-015 LOG-001', everything, (told) => withHeaders(told, HTML)),
  answers(
    'lets no other site read its answers',
    'HTP-011 HTP-012 HTP-013 HTP-014 HTP-018 UIA-037',
    everything,
    (told) => withHeaders(told, { 'access-control-allow-origin': null }),
  ),
  answers('lets other sites read successes alone', 'HTP-012 HTP-013', everything, (told) =>
    told.status >= 400 ? withHeaders(told, { 'access-control-allow-origin': null }) : {},
  ),
  answers('lets pages send no access token', 'HTP-014', /^OPTIONS/, (told) =>
    withHeaders(told, { 'access-control-allow-headers': 'Content-Type' }),
  ),
  answers('hides Retry-After from pages', 'HTP-025', everything, (told) =>
    withHeaders(told, { 'access-control-expose-headers': null }),
  ),
  answers('lets its answers be kept', 'HTP-024 FBK-010', everything, (told) =>
    withHeaders(told, { 'cache-control': 'max-age=60' }),
  ),
  answers('calls unknown endpoints not found', 'HTP-001 HTP-002', everything, ({ body }) => ({
    body: body?.errcode === 'M_UNRECOGNIZED' ? { ...body, errcode: 'M_NOT_FOUND' } : body,
  })),
  answers('answers a wrong method as an unknown path', 'HTP-002', everything, (told) =>
    told.status === 405 ? { status: 404 } : {},
  ),
  answers('does not tell bad JSON from bad members', 'HTP-003 HTP-004 HTP-005', everything, ({ body }) => ({
    body: body?.errcode === 'M_NOT_JSON' ? { ...body, errcode: 'M_UNKNOWN' } : body,
  })),
  answers(
    'reads what is no object as an empty one',
    'HTP-006 HTP-007 HTP-008',
    ({ body }) => typeof body !== 'object' || Array.isArray(body),
    () => ({ status: 200, body: {} }),
  ),
  instead('demands a content type', 'HTP-009', ({ headers }) => headers['content-type'] === 'text/plain', 415, {
    errcode: 'M_UNKNOWN',
    error: 'type',
  }),
  answers('lists versions as numbers', 'HTP-015', /^GET \/_matrix\/client\/versions$/, () => ({
    body: { versions: [1.1] },
  })),
  answers('says features in words', 'HTP-015 TWO-045', /^GET \/_matrix\/client\/versions$/, ({ body }) => ({
    body: { ...body, unstable_features: { 'org.matrix_uia.two_factor': 'yes' } },
  })),
  instead('shows its capabilities to everybody', 'HTP-016 HTP-017', /^GET capabilities$/, 200, { capabilities: {} }),
  answers('keeps its whereabouts to its own site', 'HTP-018', /well-known/, (told) =>
    withHeaders(told, { 'access-control-allow-origin': 'https://example.org' }),
  ),
  answers('answers broken paths in HTML', 'HTP-019', /%(E0|$)/, (told) => ({
    ...withHeaders(told, HTML),
    body: '<h1>Bad Request</h1>',
  })),
  answers('reads bodies of any length', 'HTP-021', everything, (told) =>
    told.status === 413 ? { status: 403, body: { errcode: 'M_FORBIDDEN', error: 'no' } } : {},
  ),
  answers(
    'falls over deep or polluting JSON',
    'HTP-020 HTP-022 HTP-023',
    ({ body }) => JSON.stringify(body ?? '').length > 3000 || JSON.stringify(body ?? '').includes('constructor'),
    () => ({ status: 502, body: 'Bad Gateway' }),
  ),
  instead('has no HEAD', 'HTP-027', /^HEAD/, 405, ''),
  instead('takes null for a value', 'HTP-028', ({ body }) => body?.device_id === null, 400, {
    errcode: 'M_BAD_JSON',
    error: 'null',
  }),

  answers('shows no form', 'FBK-001 FBK-015', page, ({ body }) => ({ body: String(body).replaceAll('<form', '<div') })),
  answers('lets its pages be framed', 'FBK-002', page, (told) =>
    withHeaders(told, { 'x-frame-options': null, 'content-security-policy': null }),
  ),
  answers('shows a form whatever the address says', 'FBK-003 FBK-004 FBK-008 FBK-014 FBK-015', page, (told) => ({
    ...withHeaders(told, HTML),
    status: 200,
    body: '<form method="post"><input name="password" type="password"></form>',
  })),
  answers('does not tell the app that it is done', 'FBK-005 FBK-007 FBK-015', page, ({ body }) => ({
    body: String(body).replaceAll('onAuthDone', 'close'),
  })),
  answers(
    'says that it is done whatever was typed',
    'FBK-007 FBK-011 FBK-012 FBK-016',
    /^POST .*\/fallback\/web$/,
    (told) => ({ ...withHeaders(told, HTML), status: 200, body: DONE }),
  ),
  answers('shows again what was typed', 'FBK-007 FBK-016', page, (told, { body }) => ({
    body: `${told.body}${[...new URLSearchParams(String(body)).values()].map((value) => `<input value="${value}">`)}`,
  })),
  answers('puts the address into the page', 'FBK-009', page, (told, { url }) => ({
    body: `${JSON.stringify(told.body)}${decodeURIComponent(url.search)}`,
  })),
  answers('loads a script from another site', 'FBK-013', page, ({ body }) => ({
    body: `${body}<script src="https://cdn.example/a.js"></script>`,
  })),

  answers(
    'says that two-factor is on, whatever is confirmed',
    'TWO-001 TWO-005 TWO-007 TWO-031 TWO-033',
    status,
    ({ body }) => ({ body: { ...body, enabled: true } }),
  ),
  answers(
    'says that two-factor is off, whatever is confirmed',
    'TWO-006 TWO-010 TWO-030 TWO-032 TWO-034',
    status,
    ({ body }) => ({ body: { ...body, enabled: false } }),
  ),
  answers('shows secrets in its state', 'TWO-010', status, ({ body }) => ({
    body: { ...body, uri: 'otpauth://totp/x' },
  })),
  answers('counts no recovery codes down', 'TWO-023', status, ({ body }) => ({
    body: { ...body, recovery: { remaining: 10, total: 10 } },
  })),
  answers('forgets names of authenticators', 'TWO-006 TWO-028', status, ({ body }) => ({
    body: { ...body, factors: body.factors?.map((factor: object) => ({ ...factor, name: 'Authenticator' })) },
  })),
  answers('makes short secrets', 'TWO-004', /^POST account\/two-factor\/totp$/, ({ body }) => ({
    body: body?.secret ? { ...body, secret: body.secret.slice(0, 16) } : body,
  })),
  answers('gives no recovery codes', 'TWO-006 TWO-024', everything, ({ body }) => ({
    body: body?.recovery_codes ? without(body, 'recovery_codes') : body,
  })),
  instead('confirms an authenticator with any code', 'TWO-007 TWO-008 TWO-009', confirm, 200, {}),
  answers('confirms no authenticator', 'TWO-006 TWO-009 TWO-027 TWO-044', confirm, (told) =>
    told.status === 200 ? { status: 403, body: { errcode: 'M_FORBIDDEN', error: 'no' } } : {},
  ),
  answers('counts no wrong codes of an enrolment', 'TWO-008', confirm, () => ({
    status: 403,
    body: { errcode: 'M_FORBIDDEN', error: 'wrong' },
  })),
  answers('makes recovery codes for everybody', 'TWO-025', /recovery$/, () => ({
    status: 200,
    body: { recovery_codes: ['a'] },
  })),
  instead('renames everything to everything', 'TWO-028 TWO-029', /^PUT account\/two-factor/, 200),
  asks('drops members that it does not know', 'TWO-035', /two-factor\/totp$/, ({ body }) => ({
    body: without(body, 'nmae'),
  })),
  answers('removes authenticators that there are not', 'TWO-047', /^DELETE account\/two-factor/, (told) =>
    told.status === 404 ? { status: 200, body: {} } : {},
  ),
  answers('gives an access token for the password alone', 'TWO-036 TWO-040', /^POST login$/, ({ body }) => ({
    body: { ...body, access_token: 'a' },
  })),
  answers('tells nobody that a second factor is missing', 'TWO-036', /^POST login$/, ({ body }) => ({
    body: without(body, 'org.matrix_uia.reason'),
  })),
  answers('lets codes be guessed without a pause', 'TWO-042', everything, (told) =>
    told.status === 429 ? { status: 401, body: { errcode: 'M_FORBIDDEN', error: 'no' } } : {},
  ),
  answers('does not say how long to wait', 'TWO-042', everything, (told) => withHeaders(told, { 'retry-after': null })),
  instead('makes recovery codes wait too', 'TWO-043', ({ body }) => body?.auth?.type === 'm.login.2fa.recovery', 429, {
    errcode: 'M_LIMIT_EXCEEDED',
    error: 'wait',
    retry_after_ms: 60_000,
  }),
  instead('takes no code with a space', 'TWO-044', ({ body }) => / /.test(String(body?.token)), 400, {
    errcode: 'M_INVALID_PARAM',
    error: 'space',
  }),
  asks(
    'compares recovery codes letter by letter',
    'TWO-022',
    ({ body }) => body?.auth?.type === 'm.login.2fa.recovery',
    ({ body }) => ({
      body: { ...body, auth: { ...body.auth, token: '0000-0000-0000-0000' } },
    }),
  ),
];
