import type { HeldNames } from '../port/held-names.js';
import type { Database } from './database.js';
import { expiringTable } from './expiring-table.js';
import { type Sweep, sweepOf } from './sweep.js';

export function embeddedHeldNames(database: Database): HeldNames & { readonly sweep: Sweep } {
  const names = expiringTable<{ readonly holder: string; readonly untilAt: number }>(
    database,
    'held-names',
    ({ untilAt }) => untilAt,
  );

  return {
    hold: (userId, holder, untilAt, now) =>
      database.write(() => {
        const held = names.get(userId, now);
        if (held && held.holder !== holder) return false;
        names.put(userId, { holder, untilAt: Math.max(untilAt, held?.untilAt ?? untilAt) });
        return true;
      }),

    holder: (userId, now) => database.read(() => names.get(userId, now)?.holder ?? null),

    release: (userId, holder) =>
      database.write(() => {
        if (names.getAny(userId)?.holder === holder) names.remove(userId);
      }),

    sweep: sweepOf(names),
  };
}
