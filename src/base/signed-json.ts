import { isJsonObject, type JsonObject, type JsonValue } from './json.js';
import { badJson } from './matrix-error.js';

/** The text that a signature of an object is made over: canonical JSON without `signatures` and `unsigned`. @throws MatrixError 400 */
export function signedJson({ signatures, unsigned, ...signed }: JsonObject): string {
  return matrixCanonicalJson(signed);
}

/**
 * The shortest JSON with sorted members (specification appendices: Canonical JSON).
 * @throws MatrixError 400 for what has no such form: fractions, integers beyond 2^53 - 1, half characters
 */
export function matrixCanonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(matrixCanonicalJson).join(',')}]`;
  if (isJsonObject(value)) {
    const members = Object.entries(value).flatMap(([name, member]) =>
      member === undefined ? [] : [{ name, text: `${textOf(name)}:${matrixCanonicalJson(member)}` }],
    );
    members.sort((a, b) => byCodePoint(a.name, b.name));
    return `{${members.map(({ text }) => text).join(',')}}`;
  }
  if (typeof value === 'number') return integerOf(value);
  return typeof value === 'string' ? textOf(value) : String(value);
}

function integerOf(value: number): string {
  if (!Number.isSafeInteger(value)) throw badJson('A signed object may hold whole numbers of at most 53 bits only');
  // Negative zero is 0 here too.
  return String(value);
}

function textOf(text: string): string {
  if (/\p{Cs}/u.test(text)) throw badJson('A signed object holds half of a surrogate pair');
  return JSON.stringify(text);
}

/** By UTF-8 bytes, which is by code point; comparing strings would be by UTF-16 units. */
const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
