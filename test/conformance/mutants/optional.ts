import { type Asked, answers, asks, instead, type Mutant, without } from '../wrong-server.js';

const upload = /^POST keys\/device_signing\/upload$/;
const providers = /^GET account\/twoFactor$/;
const hasProof = ({ body }: Asked): boolean => body?.auth?.type !== undefined;
const CHALLENGE = { flows: [{ stages: ['m.login.password'] }], session: 's', params: {}, completed: [] };

/** What a server does wrong with what not every server has: cross-signing keys, MSC1998, addresses, terms, registration tokens. */
export const OPTIONAL: readonly Mutant[] = [
  instead(
    'takes other keys without a proof',
    'KEY-003 KEY-004',
    (asked) => upload.test(asked.what) && !hasProof(asked),
    200,
  ),
  instead(
    'asks a proof for keys that it has already',
    'KEY-005 KEY-011',
    (asked) => upload.test(asked.what) && !hasProof(asked),
    401,
    CHALLENGE,
  ),
  instead(
    'takes keys and does not keep them',
    'KEY-002 KEY-004 KEY-006 KEY-007 KEY-008 KEY-009 KEY-011',
    (asked) => upload.test(asked.what) && hasProof(asked),
    200,
  ),
  instead('refuses all keys', 'KEY-001 KEY-002', upload, 400, { errcode: 'M_INVALID_PARAM', error: 'no' }),
  answers('shows to everybody with which key a user signs others', 'KEY-010', /^POST keys\/query$/, ({ body }) => ({
    body: { ...body, user_signing_keys: body.master_keys },
  })),

  answers('shows providers that are off', 'MSC-001 MSC-005 MSC-007', providers, ({ body }) => ({
    body: { ...body, providers: { ...body.providers, 'm.login.two-factor.totp': { enabled_at: 1, changed_at: 1 } } },
  })),
  answers('shows no providers', 'MSC-003 MSC-005 MSC-006', providers, ({ body }) => ({
    body: { ...body, providers: {} },
  })),
  instead(
    'begins an enrolment without a proof',
    'MSC-004',
    (asked) => asked.what === 'POST account/twoFactor' && !hasProof(asked),
    200,
    { providers: {} },
  ),
  answers('gives no seed', 'MSC-004 MSC-005', /^POST account\/twoFactor$/, ({ body }) => ({
    body: body?.providers ? { ...body, providers: {} } : body,
  })),
  instead('disables providers for the password alone', 'MSC-006 MSC-007', /^DELETE account\/twoFactor$/, 200, {
    providers: [],
  }),
  instead(
    'knows the stage by one of its names alone',
    'MSC-009',
    ({ body }) => body?.auth?.type === 'm.login.two-factor.totp',
    400,
    { errcode: 'M_UNKNOWN', error: 'no' },
  ),
  instead('enables providers that there are not', 'MSC-008', ({ body }) => hasProof({ body } as Asked), 200, {
    providers: {},
  }),

  answers('shows addresses that nobody has proven', 'TPI-001 TPI-003', /^GET account\/3pid$/, () => ({
    body: { threepids: [{ medium: 'email', address: 'a@example.org', validated_at: 1, added_at: 1 }] },
  })),
  instead('adds addresses that nobody has proven', 'TPI-003', /^POST account\/3pid\/add$/, 200),
  instead('sends mail to whatever it is told', 'TPI-004 TPI-005', /email\/requestToken$/, 200, { sid: 'x' }),
  instead(
    'resets a password for an invented proof',
    'TPI-006',
    ({ body }) => body?.auth?.type === 'm.login.email.identity',
    200,
  ),
  instead('sends text messages', 'TPI-007', /msisdn\/requestToken$/, 200, { sid: 'x' }),
  instead('makes a fault of an address that is gone', 'TPI-008', /^POST account\/3pid\/delete$/, 404, {
    errcode: 'M_NOT_FOUND',
    error: 'gone',
  }),
  answers('shows its addresses to everybody', 'TPI-002 MSC-002', /^GET account\/(3pid|twoFactor)$/, () => ({
    status: 200,
    body: { threepids: [], providers: {} },
  })),

  answers('shows policies without a version', 'TRM-001', /^POST register$/, ({ body }) => {
    const policies = body?.params?.['m.login.terms']?.policies ?? {};
    const bare = Object.fromEntries(
      Object.entries(policies).map(([id, policy]) => [id, without(Object(policy), 'version')]),
    );
    return { body: { ...body, params: { 'm.login.terms': { policies: bare } } } };
  }),
  instead(
    'registers without terms',
    'TRM-002',
    ({ what, body }) => what === 'POST register' && body?.auth?.type === 'm.login.dummy',
    200,
    { user_id: '@x:example.org' },
  ),
  asks('completes no stage of a registration', 'TRM-003 RTK-002', /^POST register$/, ({ body }) => ({
    body: without(body, 'auth'),
  })),
  instead('calls every registration token invalid', 'RTK-001', /validity$/, 200, { valid: false }),
  instead(
    'takes any registration token',
    'RTK-003',
    ({ body }) => body?.auth?.type === 'm.login.registration_token',
    401,
    { ...CHALLENGE, errcode: 'M_UNAUTHORIZED', error: 'no', completed: ['m.login.registration_token'] },
  ),
];
