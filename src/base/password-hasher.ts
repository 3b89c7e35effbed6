import { hash as argon2Hash, verify as argon2Verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { limitExceeded } from './matrix-error.js';
import { type Random, systemRandom } from './runtime.js';
import type { Secret } from './secret.js';
import { message } from './words.js';

export interface PasswordHasherOptions {
  readonly memoryKib?: number;
  readonly passes?: number;
  /** How many run at once: each one fills a thread of libuv's pool for milliseconds. */
  readonly atOnce?: number;
  /** How many may wait; one more is refused with 429. */
  readonly waiting?: number;
  readonly random?: Random;
}

export interface PasswordHasher {
  hash(password: Secret): Promise<string>;
  /** `null` for an account that does not exist: costs the same and is false. */
  verify(hash: string | null, password: Secret): Promise<boolean>;
  /** Whether the hash was made with weaker settings than today's. */
  outdated(hash: string): boolean;
}

/** argon2id (RFC 9106) over the NFKC form of the password. */
export function createPasswordHasher({
  memoryKib = 19456,
  passes = 2,
  atOnce = 2,
  waiting = 64,
  random = systemRandom,
}: PasswordHasherOptions = {}): PasswordHasher {
  const limit = pLimit(atOnce);
  // The library's default variant is argon2id.
  const settings = { memoryCost: memoryKib, timeCost: passes, parallelism: 1 };

  // A task counts as waiting until the turn of the event loop in which it starts, so both counts are needed.
  const queued = async <T>(task: () => Promise<T>): Promise<T> => {
    if (limit.activeCount + limit.pendingCount >= atOnce + waiting)
      throw limitExceeded(1000, 'The server is busy: try again in a moment', message('refused-busy'));
    return limit(task);
  };
  const hashText = (text: string): Promise<string> =>
    queued(() => argon2Hash(text.normalize('NFKC'), { ...settings, salt: random(16) }));

  let decoy: Promise<string> | undefined;
  const decoyHash = (): Promise<string> => {
    decoy ??= hashText(random(16).toString('hex')).catch((fault: unknown) => {
      decoy = undefined;
      throw fault;
    });
    return decoy;
  };

  return {
    hash: (password) => hashText(password.reveal()),

    async verify(hash, password) {
      const against = hash ?? (await decoyHash());
      const same = await queued(() => argon2Verify(against, password.reveal().normalize('NFKC')));
      return same && hash !== null;
    },

    outdated(hash) {
      const [, memory, time] = /m=(\d+),t=(\d+)/.exec(hash) ?? [];
      return Number(memory ?? 0) < memoryKib || Number(time ?? 0) < passes;
    },
  };
}
