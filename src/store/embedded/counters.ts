import type { Counters } from '../port/counters.js';
import type { Database } from './database.js';
import type { Sweep } from './sweep.js';
import { createWindows } from './windows.js';

export function embeddedCounters(database: Database): Counters & { readonly sweep: Sweep } {
  const windows = createWindows(database, 'counters');

  return {
    hit: (key, rule, now) =>
      database.write(() => {
        const retryAt = windows.fullUntil(key, rule, now);
        if (retryAt !== null) return { ok: false, retryAt };
        windows.hit(key, rule, now);
        return { ok: true };
      }),

    refund: (key, now) => database.write(() => windows.refund(key, now)),
    clear: (key) => database.write(() => windows.clear(key)),
    sweep: windows.sweep,
  };
}
