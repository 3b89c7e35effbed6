import { isJsonObject } from '../base/json.js';
import { type ForeignFactor, readKeyUri } from '../mfa/foreign-factor.js';
import { readCsv } from './csv.js';

type Row = Readonly<Record<string, unknown>>;
/** A factor; or a row that is none, with why; null: nothing that concerns us. */
type Read = ForeignFactor | { readonly why: string } | null;

/** What each system calls what we need, in the order in which they are looked for. */
const TABLES: Readonly<Record<string, (row: Row) => Read>> = {
  // `authelia storage user totp export csv`
  authelia: (row) => factorOf(row, ['username'], ['secret']),
  // The table `users`, with `two_factor_secret` decrypted.
  fortify: (row) =>
    text(row.two_factor_secret) === '' ? null : factorOf(row, ['username', 'name', 'email'], ['two_factor_secret']),
  // The table `user_second_factors` joined with `users`; method 1 is TOTP.
  discourse: (row) =>
    text(row.method || '1') !== '1' || /^(?:f|false|0)$/i.test(text(row.enabled))
      ? null
      : factorOf(row, ['username'], ['data']),
};

export const FORMATS = ['otpauth', ...Object.keys(TABLES)];

/** Each entry of an export. @throws TypeError when it is no such export */
export function readExport(format: string, content: string): readonly Exclude<Read, null>[] {
  const table = Object.hasOwn(TABLES, format) ? TABLES[format] : undefined;
  const read = table ? rowsOf(content).map(table) : linesOf(content).map((line) => readKeyUri(line) ?? NO_URI);
  return read.filter((entry) => entry !== null);
}

const NO_URI = { why: 'this line is no key URI (otpauth://totp/…)' };

const linesOf = (content: string): string[] =>
  content
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

function rowsOf(content: string): readonly Row[] {
  if (!/^\s*[[{]/.test(content)) return readCsv(content);
  const parsed: unknown = JSON.parse(content);
  const rows = Array.isArray(parsed) ? parsed : isJsonObject(parsed) ? Object.values(parsed).find(Array.isArray) : null;
  if (!Array.isArray(rows) || !rows.every(isJsonObject)) throw new TypeError('the JSON must be a list of objects');
  return rows;
}

function factorOf(row: Row, accounts: readonly string[], secrets: readonly string[]): Read {
  const first = (names: readonly string[]): string =>
    names.map((name) => text(row[name])).find((each) => each !== '') ?? '';
  const [account, secret] = [first(accounts), first(secrets)];
  if (account === '') return { why: `there is no ${accounts.join(', ')} in this row` };
  if (secret === '') return { why: `there is no ${secrets.join(', ')} in this row` };
  const given = (name: string): string | undefined => text(row[name]) || undefined;
  return { account, secret, algorithm: given('algorithm'), digits: given('digits'), period: given('period') };
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';
