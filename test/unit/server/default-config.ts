import { PASSWORD_RULE } from '../../../src/account/password-rule.js';
import { BODY_LIMITS } from '../../../src/http/body.js';
import type { Config } from '../../../src/server/config.js';
import { attemptRules } from '../../../src/uia/attempts.js';

/** The settings of somebody who gave none, but for those that are read of others. */
export const defaults: Omit<Config, 'trustedProxies' | 'metrics'> = {
  serverName: 'localhost',
  publicUrl: 'http://localhost:8008',
  listen: { host: '127.0.0.1', port: 8008 },
  store: { embedded: { path: './data' }, mongodb: { url: null, database: 'matrix_uia' } },
  keys: { file: './data/keys.json' },
  registration: {
    open: false,
    byToken: true,
    stages: ['m.login.dummy'],
    optionalStages: [],
    terms: [],
    askAgain: 'flows',
  },
  uia: { aliases: true, sessionLifetimeMs: 900_000 },
  tokens: { lifetimes: { accessMs: 300_000, plainMs: null, refreshMs: null }, loginMs: 120_000, inQuery: true },
  passwords: { memoryKib: 19456, passes: 2, atOnce: 2, waiting: 64, minimumLength: 8, breachedList: null },
  twoFactor: {
    enforcement: null,
    issuer: 'localhost',
    mostFactors: 5,
    rememberDevice: { enabled: false, forMs: 30 * 86_400_000 },
    totp: { digits: 6, periodS: 30, algorithm: 'SHA1', window: 1 },
    recoveryCodes: { count: 10, onReconfigure: 'replace', onUse: 'spend' },
    recoveryCoolingMs: 0,
    operationRules: {},
  },
  appPasswords: { enabled: true, offForRoles: [] },
  limits: {
    perAddress: true,
    requestsPerMinute: {
      admin: 300,
      login: 60,
      sso: 60,
      register: 60,
      register_available: 60,
      token_validity: 60,
      refresh: 60,
      login_token: 60,
      mail: 60,
      confirm: 60,
      reset_password: 60,
    },
    sessionsPerRequester: 30,
    mails: { perRecipient: 5, perAccount: 10, noticesPerAccount: 20 },
    sessionsPerAddress: 120,
    loginTokens: { limit: 1, windowMs: 60_000 },
    wrongPasswords: PASSWORD_RULE,
    secondFactor: attemptRules(),
    body: BODY_LIMITS,
    headWithinMs: 10_000,
  },
  mail: null,
  pages: { account: true, anyAddress: false },
  sso: { enabled: true, flow: true, allowedRedirects: [] },
  admin: { resetDelayMs: 0, secondApproval: false },
  audit: { keepMs: null },
  webhooks: [],
  log: { level: 'info', addresses: 'full' },
};

/** The message with which the settings are refused; it is always one line. */
