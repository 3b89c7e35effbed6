import type { LoginToken } from '../../model/login-token.js';
import type { LoginTokens } from '../port/login-tokens.js';
import type { Database } from './database.js';
import { expiringTable } from './expiring-table.js';
import { type Sweep, sweepOf } from './sweep.js';

export function embeddedLoginTokens(database: Database): LoginTokens & { readonly sweep: Sweep } {
  const tokens = expiringTable<LoginToken>(database, 'login-tokens', ({ expiresAt }) => expiresAt);

  return {
    create: (token) =>
      database.write(() => {
        if (tokens.getAny(token.digest)) return false;
        tokens.put(token.digest, token);
        return true;
      }),

    consume: (digest, now) =>
      database.write(() => {
        const token = tokens.get(digest, now) ?? null;
        if (token) tokens.remove(digest);
        return token;
      }),

    sweep: sweepOf(tokens),
  };
}
