import type { BlockList } from 'node:net';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { AppPasswordRules } from '../account/app-passwords/who-may.js';
import type { RegistrationRules } from '../account/registration/flows.js';
import { parseDuration } from '../base/duration.js';
import type { LogLevel } from '../base/log.js';
import { Secret } from '../base/secret.js';
import type { Enforcement } from '../model/enforcement.js';
import type { TotpAlgorithm } from '../model/security.js';
import type { TermsPolicy } from '../model/terms.js';
import type { TokenLifetimes } from '../tokens/token-pair.js';
import { assertSchema, SCHEMAS_ASSERTED } from '../uia/meta-schema.js';
import type { OperationRules } from '../uia/operation-rules.js';
import { addressList } from './config/address-list.js';
import { allowedRedirects } from './config/allowed-redirects.js';
import { ConfigError } from './config/config-error.js';
import { nodeAt, readConfigSchema, type SchemaNode, wrongValue } from './config/config-schema.js';
import { enforcementOf } from './config/enforcement.js';
import { hostOf, originOf } from './config/host-names.js';
import { type Limits, limitsOf } from './config/limits.js';
import { type MailSettings, mailSettings } from './config/mail-settings.js';
import { operationRules } from './config/operation-rules.js';
import type { RawConfig } from './config/raw-config.js';
import { type Setting, settingsOfEnvironment, settingsOfFile, settingsOfFlags } from './config/settings.js';
import { termsPolicies } from './config/terms-policies.js';
import { type WebhookSettings, webhookSettings } from './config/webhook-settings.js';

/** The settings that the server runs with: see `spec/config.schema.json` for what each one means. */
export interface Config {
  readonly serverName: string;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly listen: { readonly host: string; readonly port: number };
  readonly store: {
    readonly embedded: { readonly path: string };
    /** `url` may hold a password; null: the embedded store is used. */
    readonly mongodb: { readonly url: Secret | null; readonly database: string };
  };
  readonly keys: { readonly file: string };
  readonly registration: RegistrationRules & {
    readonly terms: readonly TermsPolicy[];
    /** Which sign-ins ask for the terms again. */
    readonly askAgain: 'never' | 'flows' | 'always';
  };
  readonly uia: { readonly sessionLifetimeMs: number; readonly aliases: boolean };
  readonly tokens: { readonly lifetimes: TokenLifetimes; readonly loginMs: number; readonly inQuery: boolean };
  readonly passwords: {
    readonly memoryKib: number;
    readonly passes: number;
    readonly atOnce: number;
    readonly waiting: number;
    readonly minimumLength: number;
    readonly breachedList: string | null;
  };
  readonly twoFactor: {
    readonly issuer: string;
    /** Who must have a second factor; null: as administrators have set it at run time. */
    readonly enforcement: Enforcement | null;
    readonly mostFactors: number;
    readonly rememberDevice: { readonly enabled: boolean; readonly forMs: number };
    readonly totp: {
      readonly digits: number;
      readonly periodS: number;
      readonly algorithm: TotpAlgorithm;
      readonly window: number;
    };
    readonly recoveryCodes: {
      readonly count: number;
      readonly onReconfigure: 'replace' | 'keep';
      readonly onUse: 'spend' | 'replace';
    };
    readonly recoveryCoolingMs: number;
    readonly operationRules: OperationRules;
  };
  readonly appPasswords: AppPasswordRules;
  readonly limits: Limits;
  /** Null: the server sends no mail. */
  readonly mail: MailSettings | null;
  readonly pages: { readonly account: boolean; readonly anyAddress: boolean };
  /** `flow`: challenges offer it too · `allowedRedirects`: where people are led without being asked. */
  readonly sso: { readonly enabled: boolean; readonly flow: boolean; readonly allowedRedirects: readonly string[] };
  readonly trustedProxies: BlockList;
  readonly metrics: { readonly enabled: boolean; readonly readers: BlockList };
  /** How long the owner has to stop a reset (0: it is done at once), and whether a second administrator has to approve it before. */
  readonly admin: { readonly resetDelayMs: number; readonly secondApproval: boolean };
  /** Null: for ever. */
  readonly audit: { readonly keepMs: number | null };
  readonly webhooks: readonly WebhookSettings[];
  readonly log: { readonly level: LogLevel; readonly addresses: 'full' | 'short' | 'none' };
}

export interface ConfigSources {
  /** A YAML file. */
  readonly file?: string | undefined;
  /** What the flags `--set` say, each `key=value`; of two for one key the later counts. */
  readonly sets?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * The settings from flags, then the environment, then the file, then the defaults of the schema.
 * @throws ConfigError
 */
export function loadConfig({ file, sets = [], env = {} }: ConfigSources): Config {
  const schema = readConfigSchema();
  const settings = new Map(
    [
      ...(file === undefined ? [] : settingsOfFile(schema, file)),
      ...settingsOfEnvironment(schema, env),
      ...settingsOfFlags(schema, sets),
    ].map((setting) => [setting.path, setting]),
  );
  const refuse = (path: string): never => {
    throw wrongValue(nodeAt(schema, path) ?? schema, path, settings.get(path)?.origin);
  };
  return configOf(validated(schema, [...settings.values()], refuse), refuse);
}

type Refuse = (path: string) => never;

let compiled: ValidateFunction<RawConfig> | undefined;

/** The schema is one file of ours, so one check serves the process. */
function check(schema: SchemaNode): ValidateFunction<RawConfig> {
  if (!compiled) {
    assertSchema(schema);
    compiled = new Ajv2020({ strict: true, useDefaults: true, ...SCHEMAS_ASSERTED }).compile<RawConfig>(schema);
  }
  return compiled;
}

function validated(schema: SchemaNode, settings: readonly Setting[], refuse: Refuse): RawConfig {
  const validate = check(schema);
  const tree: Record<string, unknown> = {};
  for (const { path, value } of settings) put(tree, path.split('.'), value);
  if (validate(tree)) return tree;
  const parts = (validate.errors?.[0]?.instancePath ?? '').split('/').slice(1);
  return refuse(
    settingAt(
      schema,
      parts.filter((part) => !/^\d+$/.test(part)),
    ),
  );
}

/** The setting that a place is in: what is inside of one has no name of its own. */
function settingAt(schema: SchemaNode, parts: readonly string[]): string {
  const lengths = parts.map((_part, index) => parts.length - index);
  const length = lengths.find((each) => nodeAt(schema, parts.slice(0, each).join('.')) !== null) ?? 0;
  return parts.slice(0, length).join('.');
}

// Every path is one of the schema's: it leads through sections only, and no part is a name like __proto__.
function put(tree: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    tree[name] = value;
    return;
  }
  const inner = (tree[name] ?? {}) as Record<string, unknown>;
  tree[name] = inner;
  put(inner, rest, value);
}

function configOf(raw: RawConfig, refuse: Refuse): Config {
  const host = hostOf(raw.server_name) ?? refuse('server_name');
  const { embedded, mongodb } = raw.store;
  const { totp, recovery_codes: codes } = raw.two_factor;
  const lifetimeOf = (text: string | undefined, path: string): number | null =>
    text === undefined ? null : (parseDuration(text) ?? refuse(path));
  if (raw.two_factor.issuer === undefined && host.includes(':'))
    throw new ConfigError('two_factor.issuer must be set, since server_name is an IPv6 address');
  return {
    serverName: raw.server_name,
    publicUrl: originOf(raw.public_url) ?? refuse('public_url'),
    listen: raw.listen,
    store: {
      embedded,
      mongodb: { url: mongodb.url === undefined ? null : new Secret(mongodb.url), database: mongodb.database },
    },
    keys: raw.keys,
    registration: {
      open: raw.registration.open,
      byToken: raw.registration.by_token,
      stages: raw.registration.stages,
      optionalStages: raw.registration.optional_stages,
      terms: termsPolicies(raw.registration.terms) ?? refuse('registration.terms'),
      askAgain: raw.registration.ask_again,
    },
    uia: {
      sessionLifetimeMs: parseDuration(raw.uia.session_lifetime) ?? refuse('uia.session_lifetime'),
      aliases: raw.uia.aliases,
    },
    tokens: {
      lifetimes: {
        accessMs: parseDuration(raw.tokens.access_lifetime) ?? refuse('tokens.access_lifetime'),
        plainMs: lifetimeOf(raw.tokens.plain_lifetime, 'tokens.plain_lifetime'),
        refreshMs: lifetimeOf(raw.tokens.refresh_lifetime, 'tokens.refresh_lifetime'),
      },
      loginMs: parseDuration(raw.tokens.login_lifetime) ?? refuse('tokens.login_lifetime'),
      inQuery: raw.tokens.in_query,
    },
    passwords: {
      memoryKib: raw.passwords.memory_kib,
      passes: raw.passwords.passes,
      atOnce: raw.passwords.at_once,
      waiting: raw.passwords.waiting,
      minimumLength: raw.passwords.minimum_length,
      breachedList: raw.passwords.breached_list ?? null,
    },
    twoFactor: {
      issuer: raw.two_factor.issuer ?? host,
      enforcement: enforcementOf(raw.two_factor, refuse),
      mostFactors: raw.two_factor.most_factors,
      rememberDevice: {
        enabled: raw.two_factor.remember_device.enabled,
        forMs: parseDuration(raw.two_factor.remember_device.for) ?? refuse('two_factor.remember_device.for'),
      },
      totp: {
        digits: totp.digits,
        periodS: (parseDuration(totp.period) ?? refuse('two_factor.totp.period')) / 1000,
        algorithm: totp.algorithm,
        window: totp.window,
      },
      recoveryCodes: { count: codes.count, onReconfigure: codes.on_reconfigure, onUse: codes.on_use },
      recoveryCoolingMs: parseDuration(raw.two_factor.recovery_cooling) ?? refuse('two_factor.recovery_cooling'),
      operationRules: operationRules(
        raw.two_factor,
        parseDuration(raw.two_factor.step_up) ?? refuse('two_factor.step_up'),
      ),
    },
    appPasswords: { enabled: raw.app_passwords.enabled, offForRoles: raw.app_passwords.off_for_roles },
    limits: limitsOf(raw.limits, refuse),
    mail: mailSettings(raw.mail, parseDuration(raw.mail.link_lifetime) ?? refuse('mail.link_lifetime'), refuse),
    pages: { account: raw.pages.account, anyAddress: raw.pages.any_address },
    sso: {
      enabled: raw.sso.enabled,
      flow: raw.sso.flow,
      allowedRedirects: allowedRedirects(raw.sso.allowed_redirects) ?? refuse('sso.allowed_redirects'),
    },
    trustedProxies: addressList(raw.trusted_proxies) ?? refuse('trusted_proxies'),
    admin: {
      resetDelayMs: parseDuration(raw.admin.reset_delay) ?? refuse('admin.reset_delay'),
      secondApproval: raw.admin.second_approval,
    },
    audit: { keepMs: raw.audit.keep === 'forever' ? null : (parseDuration(raw.audit.keep) ?? refuse('audit.keep')) },
    metrics: {
      enabled: raw.metrics.enabled,
      readers: addressList(raw.metrics.readers) ?? refuse('metrics.readers'),
    },
    webhooks: webhookSettings(raw.webhooks),
    log: raw.log,
  };
}
