import { type Asked, answers, asks, instead, type Mutant, mutant, without } from '../wrong-server.js';

const TOTP = 'm.login.2fa.totp';
const RECOVERY = 'm.login.2fa.recovery';
const PASSWORD = 'm.login.password';
/** Requests that are protected by UIA and have a requester. */
const PROTECTED =
  /^(DELETE (\/_matrix\/client\/r0\/)?devices|POST (delete_devices|account\/(password|deactivate|two-factor\/(totp|recovery))|\/_matrix\/client\/v1\/login\/get_token)$|DELETE account\/two-factor)/;
const isProtected = ({ what }: Asked): boolean => PROTECTED.test(what);
const stageOf = ({ body }: Asked): unknown => body?.auth?.type;
const isEmptyAuth = ({ body }: Asked): boolean =>
  body?.auth === undefined ||
  body.auth === null ||
  (typeof body.auth === 'object' && Object.keys(body.auth).length === 0);
const isPoll = ({ body }: Asked): boolean => typeof body?.auth?.session === 'string' && body.auth.type === undefined;
const isChallenge = (body: unknown): body is { flows: unknown[]; session: string; completed?: string[] } =>
  typeof body === 'object' && body !== null && 'flows' in body;
const everything = /./;

/** What a server does wrong with authentication in steps. */
export const INTERACTIVE: readonly Mutant[] = [
  instead(
    'lets a protected request through without any proof',
    'UIA-001 UIA-002 UIA-003 PWD-001 DEV-013 TOK-028 TWO-003 DEA-001 UIA-038',
    (asked) => isProtected(asked) && isEmptyAuth(asked) && 'authorization' in asked.headers,
    200,
  ),
  instead(
    'lets a protected request through for any proof',
    'UIA-009 UIA-019 UIA-021 UIA-022 UIA-025 UIA-026 UIA-029 PWD-005 PWD-014 DEA-002 DEA-008 TWO-041 REG-037',
    (asked) => isProtected(asked) && stageOf(asked) !== undefined,
    200,
  ),
  instead('lets a session through in which nothing was proven', 'UIA-015 UIA-017 UIA-034 FBK-007', isPoll, 200),
  asks(
    'takes the right password for every wrong one',
    'UIA-012 PWD-005 DEA-002 LOG-011 LOG-025',
    ({ body }) => body?.password === 'not the one' || body?.auth?.password === 'not the one',
    ({ body }) => ({
      body: body.auth
        ? { ...body, auth: { ...body.auth, password: 'correct horse battery staple' } }
        : { ...body, password: 'correct horse battery staple' },
    }),
  ),
  asks(
    'binds a session to nothing',
    'UIA-013 UIA-014 UIA-016 UIA-018 UIA-040 PWD-011',
    ({ body }) => body?.auth?.session !== undefined && body.auth.type !== undefined,
    ({ body }) => ({ body: { ...body, auth: without(body.auth, 'session') } }),
  ),
  asks('forgets what was proven on a page', 'FBK-006 FBK-015', isPoll, ({ body }) => ({ body: without(body, 'auth') })),
  asks(
    'takes a proof only with a session',
    'UIA-008 UIA-030 UIA-031 UIA-036 REG-003 DEV-012',
    ({ body }) => body?.auth?.type !== undefined && body.auth.session === undefined,
    ({ body }) => ({ body: without(body, 'auth') }),
  ),
  asks(
    'never completes a stage',
    'UIA-007 REG-004 PWD-002 DEV-017 DEA-003',
    ({ body }) => body?.auth?.type !== undefined,
    ({ body }) => ({ body: without(body, 'auth') }),
  ),
  answers(
    'refuses with 403 in place of a challenge',
    'UIA-001 REG-001 REG-002 TWO-012 TWO-036',
    everything,
    ({ body, status }) => ({
      status: isChallenge(body) ? 403 : status,
    }),
  ),
  answers('gives no session', 'UIA-007 UIA-011 REG-001', everything, ({ body }) => ({
    body: isChallenge(body) ? without(body, 'session') : body,
  })),
  answers('gives one session to everybody', 'UIA-038', everything, ({ body }) => ({
    body: isChallenge(body) ? { ...body, session: 'the one and only' } : body,
  })),
  answers('leaves `completed` and `params` out', 'UIA-039 TWO-012 TWO-014 TWO-017 TWO-020', everything, ({ body }) => ({
    body: isChallenge(body) ? without(body, 'completed', 'params') : body,
  })),
  answers(
    'says that everything is completed',
    'UIA-001 UIA-009 UIA-017 TWO-014 FBK-007 FBK-016',
    everything,
    ({ body }) => ({
      body: isChallenge(body) ? { ...body, completed: [PASSWORD, TOTP] } : body,
    }),
  ),
  answers(
    'does not say what was wrong with a proof',
    'UIA-009 UIA-011 PWD-005 TWO-015 TWO-017',
    everything,
    ({ body }) => ({
      body: isChallenge(body) ? without(body, 'errcode', 'error') : body,
    }),
  ),
  answers(
    'gives a first challenge an error',
    'UIA-001 UIA-003 UIA-004 REG-001 TWO-012 TWO-020',
    everything,
    ({ body }) => ({
      body: isChallenge(body) ? { errcode: 'M_FORBIDDEN', error: 'no', ...body } : body,
    }),
  ),
  answers(
    'answers an unknown session with another code than M_UNKNOWN',
    'UIA-016 UIA-018 UIA-043',
    everything,
    ({ body }) => ({
      body: body?.errcode === 'M_UNKNOWN' ? { ...body, errcode: 'M_UNKNOWN_TOKEN' } : body,
    }),
  ),
  mutant('ends a session with its first wrong proof', 'UIA-011 UIA-010 TWO-017 UIA-043', () => {
    const over = new Set<unknown>();
    return async (asked, pass) => {
      const session = asked.body?.auth?.session;
      if (over.has(session)) return pass({ body: { ...asked.body, auth: { session: 'over'.repeat(8) } } });
      const told = await pass();
      if (isChallenge(told.body) && 'errcode' in told.body) over.add(told.body.session);
      return told;
    };
  }),
  mutant('does not repeat the answer of a finished session', 'UIA-035 REG-030', () => {
    const done = new Set<unknown>();
    return async (asked, pass) => {
      const session = asked.body?.auth?.session;
      if (done.has(session)) return pass({ body: { ...asked.body, auth: { session: 'over'.repeat(8) } } });
      const told = await pass();
      if (told.status === 200 && session !== undefined) done.add(session);
      return told;
    };
  }),
  mutant('does not remember the request', 'UIA-041 REG-028', () => async (asked, pass) => {
    const told = await pass();
    const alone = asked.body?.auth !== undefined && Object.keys(asked.body).length === 1;
    if (told.status !== 200 || !alone) return told;
    return { ...told, body: { ...told.body, user_id: '@somebody:example.org', errcode: 'M_MISSING_PARAM' } };
  }),
  instead('binds a session to the query too', 'UIA-042', ({ url }) => url.searchParams.has('from'), 403, {
    errcode: 'M_FORBIDDEN',
    error: 'another address',
  }),
  answers('never ends a session', 'UIA-043', everything, ({ body }) => ({
    body: body?.['org.matrix_uia.reason'] === 'session_ended' ? without(body, 'org.matrix_uia.reason') : body,
  })),
  answers('tells by its words whose password is right', 'UIA-020', everything, ({ body }, { body: sent }) => ({
    body: body?.errcode ? { ...body, error: `${body.error} ${sent?.auth?.password}` } : body,
  })),
  answers(
    'repeats in its answers what it was sent',
    'UIA-044 REG-027 LOG-026 PWD-012',
    everything,
    ({ body }, { body: sent }) => ({
      body: typeof body === 'object' ? { ...body, sent } : body,
    }),
  ),
  instead(
    'takes no name without a server',
    'UIA-030 LOG-003',
    ({ body }) => {
      const user = body?.identifier?.user ?? body?.auth?.identifier?.user;
      return typeof user === 'string' && !user.startsWith('@');
    },
    403,
    { errcode: 'M_FORBIDDEN', error: 'no' },
  ),
  instead('does not understand the older `user`', 'UIA-031', ({ body }) => body?.auth?.user !== undefined, 400, {
    errcode: 'M_MISSING_PARAM',
    error: 'no identifier',
  }),
  instead(
    'refuses members that it does not know',
    'UIA-036 HTP-010',
    ({ body }) => JSON.stringify(body ?? '').includes('org.example.shoe_size'),
    400,
    { errcode: 'M_BAD_JSON', error: 'unknown member' },
  ),
  instead('asks preflights for an access token', 'UIA-037 HTP-014', /^OPTIONS/, 401, {
    errcode: 'M_MISSING_TOKEN',
    error: 'no token',
  }),
  instead('does not serve r0', 'UIA-046 HTP-026', /^\w+ \/_matrix\/client\/r0\//, 404, {
    errcode: 'M_UNRECOGNIZED',
    error: 'no',
  }),
  instead(
    'takes every code',
    'TWO-014 TWO-015 TWO-016 TWO-017 TWO-040 TWO-042',
    (asked) => stageOf(asked) === TOTP,
    200,
  ),
  instead('takes every recovery code', 'TWO-021 TWO-024 TWO-034 TWO-046', (asked) => stageOf(asked) === RECOVERY, 200),
  answers(
    'takes no code',
    'TWO-013 TWO-027 TWO-031 TWO-033 TWO-037 TWO-048 DEA-009',
    (asked) => stageOf(asked) === TOTP,
    ({ status, body }) =>
      status === 200
        ? { status: 401, body: { errcode: 'M_FORBIDDEN', error: 'no', flows: [], completed: [] } }
        : { body },
  ),
  answers(
    'takes no recovery code',
    'TWO-021 TWO-022 TWO-023 TWO-038 TWO-043',
    (asked) => stageOf(asked) === RECOVERY,
    ({ status, body }) =>
      status === 200
        ? { status: 401, body: { errcode: 'M_FORBIDDEN', error: 'no', flows: [], completed: [] } }
        : { body },
  ),
  answers(
    'takes the password for all that is asked',
    'TWO-012 TWO-026 TWO-030 TWO-032 TWO-036 TWO-048 DEA-009',
    everything,
    ({ status, body }) =>
      isChallenge(body) && body.completed?.join() === PASSWORD ? { status: 200, body: {} } : { status },
  ),
  answers('offers the password alone beside the second factor', 'TWO-011 LOG-030', everything, ({ body }) => ({
    body: isChallenge(body) ? { ...body, flows: [...body.flows, { stages: [PASSWORD] }] } : body,
  })),
  answers('asks everybody for a second factor', 'TWO-003', everything, ({ body }) => ({
    body: isChallenge(body) ? { ...body, flows: [{ stages: [PASSWORD, TOTP] }] } : body,
  })),
];
