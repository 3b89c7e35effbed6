import { openBreachedList } from '../account/breached-list.js';
import { type PasswordPolicy, passwordPolicy } from '../account/password-policy.js';
import { ConfigError } from './config/config-error.js';
import type { Config } from './config.js';

/** What new passwords must be like by the settings. @throws ConfigError for a list that cannot be used */
export function passwordPolicyOf({ minimumLength, breachedList }: Config['passwords']): PasswordPolicy {
  if (breachedList === null) return passwordPolicy({ minimumLength });
  try {
    const list = openBreachedList(breachedList);
    return passwordPolicy({ minimumLength, isKnown: list.has });
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new ConfigError(`passwords.breached_list cannot be used: ${why}`, { cause: fault });
  }
}
