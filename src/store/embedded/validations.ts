import type { Validation } from '../../model/validation.js';
import { MOST_TOKENS, type NewValidation, type Validations } from '../port/validations.js';
import type { Database } from './database.js';
import { expiringTable } from './expiring-table.js';
import { type Sweep, sweepOf } from './sweep.js';

export function embeddedValidations(database: Database): Validations & { readonly sweep: Sweep } {
  const validations = expiringTable<Validation>(database, 'validations', ({ expiresAt }) => expiresAt);

  return {
    start: (given, now) =>
      database.write(() => {
        const found = validations.get(given.sid, now);
        const running = found && found.consumedBy === null ? found : undefined;
        if (running && (running.validatedAt !== null || running.sendAttempt >= given.sendAttempt)) return false;
        validations.put(given.sid, begun(given, running));
        return true;
      }),

    find: (sid, now) => database.read(() => validations.get(sid, now) ?? null),

    confirm: (sid, token, { mostWrong }, now) =>
      database.write(() => {
        const found = validations.get(sid, now);
        if (!found || found.consumedBy !== null || found.wrong >= mostWrong) return 'gone';
        if (found.tokens.includes(token)) {
          if (found.validatedAt === null) validations.put(sid, { ...found, validatedAt: now });
          return 'confirmed';
        }
        if (found.validatedAt === null) validations.put(sid, { ...found, wrong: found.wrong + 1 });
        return 'wrong';
      }),

    consume: ({ sid, secretDigest, purpose, userId, by }, now) =>
      database.write(() => {
        const found = validations.get(sid, now);
        if (!found || found.validatedAt === null || found.secretDigest !== secretDigest) return null;
        if (found.purpose !== purpose || found.userId !== userId) return null;
        if (found.consumedBy !== null && found.consumedBy !== by) return null;
        const consumed = { ...found, consumedBy: by };
        validations.put(sid, consumed);
        return consumed;
      }),

    sweep: sweepOf(validations),
  };
}

const begun = ({ token, ...given }: NewValidation, running: Validation | undefined): Validation => ({
  ...given,
  tokens: [...(running?.tokens ?? []), token].slice(-MOST_TOKENS),
  wrong: running?.wrong ?? 0,
  validatedAt: null,
  consumedBy: null,
});
