import { parseDuration } from '../../base/duration.js';
import type { BodyLimits } from '../../http/body.js';
import type { PasswordRule } from '../../store/port/accounts.js';
import type { CounterRule } from '../../store/port/counters.js';
import { type AttemptRules, attemptRules } from '../../uia/attempts.js';
import type { RawConfig } from './raw-config.js';

/** What one person or one network may do: see `limits` in `spec/config.schema.json`. */
export interface Limits {
  readonly perAddress: boolean;
  /** For requests of one kind from one network, by the kind's name in the settings. */
  readonly requestsPerMinute: Readonly<Record<string, number>>;
  /** 0: any number. */
  readonly sessionsPerRequester: number;
  /** 0: any number. */
  readonly sessionsPerAddress: number;
  /** In an hour. */
  readonly mails: { readonly perRecipient: number; readonly perAccount: number; readonly noticesPerAccount: number };
  readonly loginTokens: CounterRule;
  readonly wrongPasswords: PasswordRule;
  readonly secondFactor: AttemptRules;
  readonly body: BodyLimits;
  readonly headWithinMs: number;
}

type Refuse = (path: string) => never;

const MINUTE_MS = 60_000;

export function limitsOf(raw: RawConfig['limits'], refuse: Refuse): Limits {
  const { wrong_passwords: wrong, second_factor: factor, requests } = raw;
  const time = (text: string, path: string): number => parseDuration(text) ?? refuse(`limits.${path}`);
  return {
    perAddress: raw.per_address === 'on',
    requestsPerMinute: raw.requests_per_minute,
    sessionsPerRequester: raw.sessions_per_requester,
    sessionsPerAddress: raw.sessions_per_address,
    mails: {
      perRecipient: raw.mails.per_recipient,
      perAccount: raw.mails.per_account,
      noticesPerAccount: raw.mails.notices_per_account,
    },
    loginTokens: { limit: raw.login_tokens_per_minute, windowMs: MINUTE_MS },
    wrongPasswords: {
      perNetwork: { limit: wrong.per_network, windowMs: time(wrong.network_window, 'wrong_passwords.network_window') },
      overall: { limit: wrong.per_account, windowMs: time(wrong.account_window, 'wrong_passwords.account_window') },
    },
    secondFactor: attemptRules({
      sessionTries: factor.session_tries,
      lockAfter: factor.lock_after,
      deviceTries: factor.device_tries,
    }),
    body: { mostBytes: requests.body_bytes, withinMs: time(requests.body_time, 'requests.body_time') },
    headWithinMs: time(requests.head_time, 'requests.head_time'),
  };
}

/** The rule for a kind of request, such as `register/available`. @throws Error for a kind without a setting */
export function requestRule({ requestsPerMinute }: Limits, kind: string): CounterRule {
  const limit = requestsPerMinute[kind.replaceAll(/\W/g, '_')];
  if (limit === undefined) throw new Error(`limits.requests_per_minute has no setting for ${kind}`);
  return { limit, windowMs: MINUTE_MS };
}
