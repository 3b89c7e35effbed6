import { setTimeout as wait } from 'node:timers/promises';
import type { Timers } from '../../src/base/runtime.js';

/** A Thursday in 2026, on a step's first millisecond. */
export const START = Date.UTC(2026, 9, 1, 12, 0, 0);

/** Time that stands still until a test moves it. */
export class FakeClock {
  #now: number;
  readonly #repeated: (() => void)[] = [];
  /** How long was waited each time. */
  readonly pauses: number[] = [];

  constructor(now = START) {
    this.#now = now;
  }

  readonly now = (): number => this.#now;

  advance(ms: number): void {
    this.#now += ms;
  }

  /** What was to run every so often, once each. */
  tick(): void {
    for (const task of this.#repeated) task();
  }

  /** Waiting for another request is real but short; repeated tasks run on `tick` alone. */
  readonly timers: Timers = {
    pause: (ms) => {
      this.pauses.push(ms);
      return wait(ms / 10);
    },
    every: (_ms, task) => {
      this.#repeated.push(task);
      return () => {
        this.#repeated.splice(this.#repeated.indexOf(task), 1);
      };
    },
    after: (ms, task) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  };
}
