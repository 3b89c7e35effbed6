import type { JsonObject } from '../../base/json.js';
import type { SecurityState } from '../../model/security.js';

/** Never a password. */
export const appPasswordsBody = (enabled: boolean, { appPasswords }: SecurityState): JsonObject => ({
  enabled,
  app_passwords: appPasswords.map(({ id, name, createdAt, lastUsedAt }) => ({
    id,
    name,
    created_at: createdAt,
    last_used_at: lastUsedAt,
  })),
});
