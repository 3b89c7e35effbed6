import type { PasswordRule } from '../store/port/accounts.js';

/** Ten wrong passwords for an account from one network in 15 minutes, a thousand for an account in a day. */
export const PASSWORD_RULE: PasswordRule = {
  perNetwork: { limit: 10, windowMs: 15 * 60_000 },
  overall: { limit: 1000, windowMs: 24 * 3_600_000 },
};
