import { type Clock, systemClock } from '../base/runtime.js';

/** Where progress is written: standard error, or what stands for it. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface ProgressOptions {
  /** How much there is to do; absent or 0: unknown. */
  readonly total?: number;
  /** Says nothing, as with `--json`. */
  readonly quiet?: boolean;
  readonly output?: ProgressOutput;
  readonly clock?: Clock;
}

export type Progress = ((done: number) => void) & { end(): void };

const REDRAW_MS = 100;
const LINE_MS = 10_000;
const COLUMNS = 80;
const MOST_BAR = 40;

/** How far long work is: on a terminal a bar with the time that is left, elsewhere a line every ten seconds. */
export function progress(what: string, options: ProgressOptions = {}): Progress {
  const { total = 0, quiet = false, output = process.stderr, clock = systemClock } = options;
  const begunAt = clock();
  let shownAt = output.isTTY ? Number.NEGATIVE_INFINITY : begunAt;

  const show = (done: number): void => {
    const now = clock();
    const isDue = now - shownAt >= (output.isTTY ? REDRAW_MS : LINE_MS) || (output.isTTY === true && done === total);
    if (quiet || !isDue) return;
    shownAt = now;
    const words = facts(done, now);
    output.write(output.isTTY ? `\r${drawn(done, words)}\u001b[K` : `${words}\n`);
  };

  function facts(done: number, now: number): string {
    if (total === 0) return `${what}: ${done}`;
    const percent = Math.floor((100 * Math.min(done, total)) / total);
    const leftMs = done > 0 ? ((now - begunAt) / done) * Math.max(0, total - done) : 0;
    const left = leftMs >= 1000 ? `, ${duration(leftMs)} left` : '';
    return `${what}: ${done} of ${total}, ${percent} %${left}`;
  }

  function drawn(done: number, words: string): string {
    const columns = (output.columns ?? COLUMNS) - 1;
    const width = Math.min(MOST_BAR, columns - words.length - 3);
    if (total === 0 || width < 5) return words.slice(0, columns);
    const full = Math.floor((width * Math.min(done, total)) / total);
    return `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${words}`;
  }

  return Object.assign(show, {
    end(): void {
      if (!quiet && output.isTTY) output.write('\r\u001b[K');
    },
  });
}

function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
