import { answers, asks, instead, type Mutant, mutant, without } from '../wrong-server.js';

const register = /^POST register$/;
const login = /^POST login$/;
const everything = /./;

/** What a server does wrong with registering and signing in. */
export const ACCOUNTS: readonly Mutant[] = [
  asks(
    'drops from a name what is not allowed in one',
    'REG-008 REG-009 REG-010 REG-011 REG-012 REG-013',
    register,
    ({ body }) => ({
      body: {
        ...body,
        username: String(body.username)
          .replaceAll(/[^a-z0-9-]/g, '')
          .slice(-60),
      },
    }),
  ),
  instead('does not take every allowed character', 'REG-007', ({ body }) => String(body?.username).includes('+'), 400, {
    errcode: 'M_INVALID_USERNAME',
    error: 'no',
  }),
  answers('leaves capitals in a user id', 'REG-006 LOG-004', everything, ({ body }) => ({
    body: body?.user_id ? { ...body, user_id: String(body.user_id).toUpperCase() } : body,
  })),
  answers('gives a taken name to the next one', 'REG-014 REG-015 DEA-007', register, ({ status, body }) =>
    body?.errcode === 'M_USER_IN_USE' ? { status: 200, body: { user_id: '@taken:example.org' } } : { status },
  ),
  instead('says that every name is free', 'REG-023 REG-024 REG-025', /^GET register\/available$/, 200, {
    available: true,
  }),
  instead('says that no name is free', 'REG-022 REG-002 REG-017 REG-032', /^GET register\/available$/, 400, {
    errcode: 'M_USER_IN_USE',
    error: 'taken',
  }),
  asks('takes a number for a text', 'REG-016 REG-017', register, ({ body }) => ({
    body: { ...body, username: `n${body.username}`, password: `${body.password}-long-enough` },
  })),
  asks('signs in whatever it is told', 'REG-018', register, ({ body }) => ({ body: without(body, 'inhibit_login') })),
  asks('makes other letters plain', 'REG-019', everything, ({ body }) => ({
    body:
      typeof body?.password === 'string'
        ? { ...body, password: body.password.replaceAll('ü', 'u').replaceAll('ä', 'a') }
        : body,
  })),
  answers(
    'asks guests to authenticate',
    'REG-020',
    ({ url }) => url.searchParams.get('kind') === 'guest',
    () => ({
      status: 401,
      body: { flows: [{ stages: ['m.login.dummy'] }], session: 's' },
    }),
  ),
  instead('takes every kind of account', 'REG-021', ({ url }) => url.searchParams.get('kind') === 'robot', 200, {
    user_id: '@robot:example.org',
  }),
  instead(
    'gives one name to all who ask for none',
    'REG-026',
    ({ what, body }) => register.test(what) && body?.username === undefined,
    200,
    {
      user_id: '@someone:example.org',
      access_token: 'a',
      device_id: 'd',
    },
  ),
  mutant('makes an account for each repetition', 'REG-029', () => {
    let made = 0;
    return async (_asked, pass) => {
      const told = await pass();
      return told.body?.user_id ? { ...told, body: { ...told.body, user_id: `@number-${++made}:example.org` } } : told;
    };
  }),
  asks('takes weak passwords', 'REG-031 PWD-010', everything, ({ body }) => ({
    body: {
      ...body,
      ...(body?.password && { password: `${body.password}-and-more` }),
      ...(body?.new_password && { new_password: `${body.new_password}-and-more` }),
    },
  })),
  instead('calls every registration token valid', 'REG-033 REG-034', /validity$/, 200, { valid: true }),
  answers(
    'takes every registration token',
    'REG-035 REG-036',
    ({ body }) => body?.auth?.type === 'm.login.registration_token',
    () => ({
      status: 401,
      body: { flows: [{ stages: ['x'] }], session: 's', completed: ['m.login.registration_token'] },
    }),
  ),
  instead(
    'takes any stage for a registration',
    'REG-032 REG-035',
    ({ what, body }) => register.test(what) && body?.auth?.type !== undefined,
    200,
    {
      user_id: '@x:example.org',
    },
  ),
  asks(
    'gives a device another id than was asked for',
    'REG-005 LOG-005 LOG-007 LOG-008 DEV-018 TWO-037',
    everything,
    ({ body }) => ({
      body: typeof body === 'object' && body.device_id ? { ...body, device_id: 'ANOTHER' } : body,
    }),
  ),
  answers('keeps no display names', 'REG-005 LOG-008 DEV-004 DEV-007', /^GET devices\//, ({ body }) => ({
    body: { ...body, display_name: null },
  })),
  answers('lets each sign-in rename the device', 'LOG-009', /^GET devices\//, ({ body }) => ({
    body: { ...body, display_name: 'Something else' },
  })),
  answers('gives every sign-in the same device', 'LOG-006', login, ({ body }) => ({
    body: { ...body, device_id: 'SAME' },
  })),
  answers('gives login types no type', 'LOG-001', /^GET login$/, ({ body }) => ({
    body: { flows: body.flows.map(() => ({})) },
  })),
  answers('tells unknown users by 404', 'LOG-010 LOG-011', login, ({ status, body }) =>
    status === 403 ? { status: 404, body: { ...body, errcode: 'M_NOT_FOUND' } } : { status },
  ),
  answers('names in its refusal who was tried', 'LOG-012 LOG-031 TWO-039', login, ({ body }, { body: sent }) => ({
    body: body?.error
      ? { ...body, error: `${body.error}: ${JSON.stringify(sent.identifier ?? sent.auth?.identifier)}` }
      : body,
  })),
  instead(
    'takes users of other servers',
    'LOG-018',
    ({ body }) => String(body?.identifier?.user).endsWith('elsewhere.example'),
    200,
    {
      user_id: '@x:elsewhere.example',
    },
  ),
  instead(
    'signs in whoever it does not know how to identify',
    'LOG-013 LOG-017 LOG-019 LOG-020 LOG-021 LOG-022 LOG-027 LOG-028',
    login,
    200,
    {
      user_id: '@x:example.org',
      access_token: 'a',
    },
  ),
  asks('compares passwords without regard to capitals and spaces', 'LOG-024', login, ({ body }) => ({
    body: body.password ? { ...body, password: String(body.password).toLowerCase().trim() } : body,
  })),
  answers('makes a device for a refused sign-in', 'LOG-025', /^GET devices\/INTRUDER/, () => ({
    status: 200,
    body: { device_id: 'INTRUDER' },
  })),
  answers('gives an address without a scheme', 'LOG-029 HTP-018', /^(POST login|GET .*well-known.*)$/, ({ body }) => {
    const whereabouts = { 'm.homeserver': { base_url: 'localhost:8008' } };
    return { body: { ...body, ...whereabouts, well_known: whereabouts } };
  }),
  answers('signs in without saying who', 'LOG-002 LOG-003', login, ({ body }) => ({
    body: without(body, 'user_id', 'device_id'),
  })),
];
