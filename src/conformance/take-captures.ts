import { isJsonObject, type JsonObject, type JsonValue } from '../base/json.js';
import type { Capture, Step } from './case.js';
import { jsonOf, type ReceivedAnswer } from './exchange.js';
import type { Problem } from './judge.js';
import type { Names } from './template.js';

/** Keeps what a step captures, and the session of a challenge as `session`. */
export function takeCaptures({ capture = {} }: Step, answer: ReceivedAnswer, names: Names): Problem[] {
  const body = jsonOf(answer);
  if (answer.status === 401 && isJsonObject(body) && typeof body.session === 'string')
    names.set('session', body.session);
  return Object.entries(capture).flatMap(([name, how]) => {
    const value = capturedBy(how, answer, body);
    if (value === undefined)
      return [{ where: `what is to be kept as ${name}`, expected: placeOf(how), got: 'nothing' }];
    names.set(name, value);
    return [];
  });
}

function capturedBy(how: Capture, answer: ReceivedAnswer, body: unknown): JsonValue | undefined {
  if (typeof how === 'string') return atPointer(body, how);
  const text = how.header === undefined ? answer.text : (answer.headers.get(how.header) ?? '');
  const found = new RegExp(how.match).exec(text);
  return found?.[1] ?? found?.[0];
}

const placeOf = (how: Capture): string =>
  typeof how === 'string' ? `something at ${how}` : `something like /${how.match}/ in ${how.header ?? 'the text'}`;

/** RFC 6901. */
function atPointer(body: unknown, pointer: string): JsonValue | undefined {
  let value = body;
  for (const part of pointer.split('/').slice(1)) {
    const member = part.replaceAll('~1', '/').replaceAll('~0', '~');
    value = isJsonObject(value) || Array.isArray(value) ? (value as JsonObject)[member] : undefined;
  }
  return value as JsonValue | undefined;
}
