import type { Database } from './database.js';
import { expiringTable } from './expiring-table.js';
import { type Sweep, sweepOf } from './sweep.js';

interface Window {
  readonly count: number;
  readonly endsAt: number;
}

export interface WindowRule {
  readonly limit: number;
  readonly windowMs: number;
}

/** Counts in windows that begin with their first hit. To be used inside a read or a write. */
export interface Windows {
  /** When the window of a full count is over; null: there is room for a hit. */
  fullUntil(id: string, rule: WindowRule, now: number): number | null;
  hit(id: string, rule: WindowRule, now: number): void;
  /** Takes one hit back, never below none. Without `now`, also from a window that is over: it no longer counts. */
  refund(id: string, now?: number): void;
  clear(id: string): void;
  readonly sweep: Sweep;
}

export function createWindows(database: Database, name: string): Windows {
  const windows = expiringTable<Window>(database, name, ({ endsAt }) => endsAt);

  return {
    fullUntil(id, { limit }, now) {
      const window = windows.get(id, now);
      return window && window.count >= limit ? window.endsAt : null;
    },

    hit(id, { windowMs }, now) {
      const { count, endsAt } = windows.get(id, now) ?? { count: 0, endsAt: now + windowMs };
      windows.put(id, { count: count + 1, endsAt });
    },

    refund(id, now) {
      const window = now === undefined ? windows.getAny(id) : windows.get(id, now);
      if (window && window.count > 0) windows.put(id, { ...window, count: window.count - 1 });
    },

    clear: windows.remove,

    sweep: sweepOf(windows),
  };
}
