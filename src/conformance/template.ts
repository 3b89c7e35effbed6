import { isJsonObject, type JsonObject, type JsonValue } from '../base/json.js';
import { asPattern } from './as-pattern.js';
import { type Compute, isComputed } from './computed-values.js';

/** Names that stand for something: people, captures, and the `session` of the last challenge. */
export type Names = Map<string, JsonValue>;

export class UnknownNameError extends Error {
  override readonly name = 'UnknownNameError';
}

const MARK = /\{\{([^{}]+)\}\}/g;
const WHOLE = /^\{\{([^{}]+)\}\}$/;

/**
 * Fills in what stands between `{{` and `}}`, anywhere in a value. A text that is nothing but one mark becomes the value
 * itself, of whatever type. `{ $proof: alice, … }` is the password proof of that person,
 * `{ $all: '{{keys}}', … }` an object that has a name, both with the further members in it.
 */
export async function fillIn(value: JsonValue, names: Names, compute: Compute): Promise<JsonValue> {
  if (typeof value === 'string') return fillText(value, names, compute);
  if (Array.isArray(value)) return inOrder(value, (each) => fillIn(each, names, compute));
  if (!isJsonObject(value)) return value;
  const { $proof: prover, $all: whole, ...rest } = value;
  const entries = await inOrder(Object.entries(rest), async ([key, member]) => {
    const name = await fillText(key, names, compute);
    return [String(name), await fillIn(member ?? null, names, compute)] as const;
  });
  const all = whole === undefined ? {} : await fillIn(whole, names, compute);
  return {
    ...(isJsonObject(all) && all),
    ...(prover !== undefined && proofOf(names, String(prover))),
    ...Object.fromEntries(entries),
  };
}

/** The same for texts, such as a path. */
export async function fillString(text: string, names: Names, compute: Compute): Promise<string> {
  const filled = await fillText(text, names, compute);
  return typeof filled === 'string' ? filled : JSON.stringify(filled);
}

/** The same for patterns: what is filled in has no meaning of its own in them. */
export const fillPattern = (pattern: string, names: Names, compute: Compute): Promise<string> =>
  fillMarks(pattern, names, compute, asPattern);

async function fillText(text: string, names: Names, compute: Compute): Promise<JsonValue> {
  const whole = WHOLE.exec(text);
  if (whole) return evaluate(whole[1] ?? '', names, compute);
  return fillMarks(text, names, compute, (value) => value);
}

async function fillMarks(
  text: string,
  names: Names,
  compute: Compute,
  write: (text: string) => string,
): Promise<string> {
  const marks = [...text.matchAll(MARK)];
  const values = await inOrder(marks, ([, mark = '']) => evaluate(mark, names, compute));
  let next = 0;
  return text.replace(MARK, () => {
    const value = values[next++];
    return write(typeof value === 'string' ? value : JSON.stringify(value));
  });
}

async function evaluate(mark: string, names: Names, compute: Compute): Promise<JsonValue> {
  const [word = '', argument] = mark.trim().split(/ +/);
  if (!isComputed(word)) return lookUp(names, word);
  return compute(word, argument ?? '', (name) => lookUp(names, name));
}

/** `alice.user_id`, `codes.0`. @throws UnknownNameError */
function lookUp(names: Names, path: string): JsonValue {
  const [first = '', ...members] = path.split('.');
  let value: JsonValue | undefined = names.get(first);
  for (const member of members) {
    value = isJsonObject(value) || Array.isArray(value) ? (value as JsonObject)[member] : undefined;
  }
  if (value === undefined) throw new UnknownNameError(`{{${path}}} stands for nothing here`);
  return value;
}

const proofOf = (names: Names, person: string): JsonObject => ({
  type: 'm.login.password',
  identifier: { type: 'm.id.user', user: lookUp(names, `${person}.user_id`) },
  password: lookUp(names, `${person}.password`),
});

/** One after the other: a code that is asked for may have to be waited for. */
async function inOrder<T, R>(list: readonly T[], act: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const each of list) results.push(await act(each));
  return results;
}
