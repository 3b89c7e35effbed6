/** The floor of each folder of `src`: a file imports its own folder or a lower floor, never a sibling of its floor. */
export const FLOORS: Readonly<Record<string, number>> = {
  base: 0,
  client: 0,
  model: 1,
  store: 2,
  uia: 3,
  mfa: 3,
  tokens: 3,
  notify: 3,
  stages: 4,
  account: 4,
  pages: 4,
  http: 5,
  jobs: 5,
  server: 6,
  testing: 6,
  conformance: 6,
  cli: 7,
  'index.ts': 8,
};

/** Folders that may import nothing of ours but themselves and these. */
export const ISLANDS: Readonly<Record<string, readonly string[]>> = {
  client: [],
  app: ['client'],
};

/** Parts of a folder that do not import each other, with the part that they share. */
export const PARTS = { folder: 'store', shared: 'port', apart: ['mongodb', 'embedded'] } as const;

/** Who may open a store by name; everybody else knows the port alone. */
export const ADAPTER_USERS: readonly string[] = ['store', 'server', 'index.ts'];

export interface Reservation {
  readonly what: string;
  /** Files and folders of `src` that may. */
  readonly only: readonly string[];
}

/** Packages that stay in one place; a package's subpaths count too. */
export const PACKAGES: readonly (Reservation & { readonly names: readonly string[] })[] = [
  { what: 'koa', names: ['koa', '@koa/router', 'koa-compose'], only: ['http', 'server'] },
  { what: 'mongodb', names: ['mongodb'], only: ['store/mongodb'] },
  { what: 'lmdb', names: ['lmdb'], only: ['store/embedded'] },
  { what: 'otpauth', names: ['otpauth'], only: ['mfa/totp.ts'] },
  { what: 'ajv', names: ['ajv', 'ajv-formats'], only: ['uia', 'http', 'server', 'conformance'] },
  { what: 'nodemailer', names: ['nodemailer'], only: ['notify/smtp.ts'] },
  { what: 'prom-client', names: ['prom-client'], only: ['server/prometheus.ts'] },
  { what: 'argon2', names: ['@node-rs/argon2'], only: ['base/password-hasher.ts'] },
  { what: 'the test tools', names: ['mocha', 'chai'], only: ['testing'] },
];

/** Words of the surroundings that stay in one place, so that tests decide what they say. */
export const WORDS: readonly (Reservation & { readonly word: RegExp })[] = [
  { what: 'the environment', word: /\bprocess\.env\b/, only: ['server', 'cli'] },
  {
    what: 'the time',
    word: /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/,
    only: ['base/runtime.ts', 'app/clock.ts'],
  },
  { what: 'random bytes', word: /\brandomBytes\b|\bgetRandomValues\b/, only: ['base/runtime.ts', 'app/random.ts'] },
  { what: 'weak randomness', word: /\bMath\.random\b/, only: [] },
];

/** Generated files, which nobody reads from top to bottom. */
export const GENERATED = 'app/contract/';
export const MOST_LINES = 300;
export const MEDIAN_LINES = 80;

/** Names that say nothing about what is inside. */
export const EMPTY_NAMES: readonly string[] = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager'];
