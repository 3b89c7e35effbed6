import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** Now, in epoch milliseconds. */
export type Clock = () => number;
/** So many bytes from a cryptographic source. */
export type Random = (bytes: number) => Buffer;

/** Everything that passes time; a fake one makes tests instant. */
export interface Timers {
  pause(ms: number): Promise<void>;
  /** Runs `task` again and again until the returned function is called; never keeps the process alive. */
  every(ms: number, task: () => void): () => void;
  /** Runs `task` once, unless the returned function is called before. */
  after(ms: number, task: () => void): () => void;
}

export const systemClock: Clock = () => Date.now();
export const systemRandom: Random = randomBytes;

export const systemTimers: Timers = {
  pause: (ms) => wait(ms),
  every(ms, task) {
    const timer = setInterval(task, ms);
    timer.unref();
    return () => clearInterval(timer);
  },
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
