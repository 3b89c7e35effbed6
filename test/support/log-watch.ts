import { pino } from 'pino';
import type { Log } from '../../src/base/log.js';

/** Members of requests and answers whose values nobody may read in a log. */
const SECRET_MEMBERS = new Set([
  ...['password', 'new_password', 'access_token', 'refresh_token', 'login_token', 'token', 'secret', 'session'],
  ...['recovery_codes', 'client_secret', 'uri', 'org.matrix_uia.device_token', 'org.matrix_uia.recovery_code'],
]);
/** What is shorter may stand in a log by chance. */
const LEAST_LENGTH = 12;
const CODE = /^\d{6,8}$/;

/** Collects what servers log and which secrets there are, to say at the end whether one was logged. */
export interface LogWatch {
  /** Takes everything; for a server that has no log of its own. */
  readonly log: Log;
  /** What the log gets, and this watch too. */
  beside(log: Log): Log;
  /** What a process has written elsewhere. */
  collect(text: string): void;
  /** Something that must not be found. */
  keep(secret: string): void;
  /** The secrets in what a client sends or is told. */
  keepFrom(json: unknown): void;
  /** The lines with a secret in them, at most ten. */
  leaks(): string[];
  readonly size: { readonly lines: number; readonly secrets: number };
}

export function logWatch(): LogWatch {
  const lines: string[] = [];
  const secrets = new Set<string>();
  const codes = new Set<string>();
  const collect = (text: string): void => {
    for (const line of text.split('\n')) if (line !== '') lines.push(line);
  };
  const log: Log = pino({ level: 'debug', base: null }, { write: collect });

  const keep = (secret: string): void => {
    if (CODE.test(secret)) codes.add(secret);
    else if (secret.length >= LEAST_LENGTH) secrets.add(secret);
  };

  function keepFrom(json: unknown, isSecret = false): void {
    if (typeof json === 'string') {
      if (isSecret) for (const part of json.includes('-') ? json.split(' ') : [json]) keep(part);
    } else if (Array.isArray(json)) for (const each of json) keepFrom(each, isSecret);
    else if (typeof json === 'object' && json !== null)
      for (const [name, value] of Object.entries(json)) keepFrom(value, SECRET_MEMBERS.has(name));
  }

  return {
    log,
    beside: (other) => both(other, log),
    collect,
    keep,
    keepFrom: (json) => keepFrom(json),
    leaks() {
      // Most secrets are one word: a look into a set for each word is cheap.
      const texts = [...secrets].filter((secret) => !/^[\w-]+$/.test(secret));
      const hasOne = (line: string): boolean =>
        (line.match(/[\w-]+/g) ?? []).some((word) => secrets.has(word) || codes.has(word)) ||
        texts.some((text) => line.includes(text));
      const found: string[] = [];
      for (const line of lines) if (found.length < 10 && hasOne(line)) found.push(line.slice(0, 500));
      return found;
    },
    get size() {
      return { lines: lines.length, secrets: secrets.size + codes.size };
    },
  };
}

/** That of this whole process. */
export const WATCH = logWatch();

/** @throws Error with the lines */
export function assertNothingLeaked(watch: LogWatch): void {
  const found = watch.leaks();
  if (found.length > 0) throw new Error(`secrets were logged:\n${found.join('\n')}`);
}

function both(one: Log, other: Log): Log {
  const to =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (...said: Parameters<Log['info']>): void => {
      one[level](...said);
      other[level](...said);
    };
  const levels = { debug: to('debug'), info: to('info'), warn: to('warn'), error: to('error') };
  // The overloads of the logger are more than what is used of it.
  return {
    ...levels,
    child: (...given: Parameters<Log['child']>) => both(one.child(...given), other.child(...given)),
  } as Log;
}
