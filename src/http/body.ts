import type { IncomingMessage } from 'node:http';
import getRawBody from 'raw-body';
import { isJsonObject, type JsonObject } from '../base/json.js';
import { badJson, MatrixError, notJson, requestTimeout, tooLarge } from '../base/matrix-error.js';
import type { Timers } from '../base/runtime.js';

export interface BodyLimits {
  readonly mostBytes: number;
  /** How long a body may take to arrive. */
  readonly withinMs: number;
}

export const BODY_LIMITS: BodyLimits = { mostBytes: 64 * 1024, withinMs: 10_000 };
const MOST_DEPTH = 32;

/** The bytes of a request's body. @throws MatrixError 413 when there are too many, 408 when they come too slowly, 400 when they end early */
export async function readBytes(
  request: IncomingMessage,
  { mostBytes, withinMs }: BodyLimits,
  timers: Timers,
): Promise<Buffer> {
  let cancel = (): void => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    cancel = timers.after(withinMs, () => reject(requestTimeout('The body took too long to arrive')));
  });
  const length = request.headers['content-length'] ?? null;
  try {
    return await Promise.race([getRawBody(request, { limit: mostBytes, length }), late]);
  } catch (fault) {
    if (fault instanceof MatrixError) throw fault;
    if (isTyped(fault) && fault.type === 'entity.too.large') throw tooLarge(`A body has at most ${mostBytes} bytes`);
    throw notJson('The body ended early or has another length than announced');
  } finally {
    cancel();
  }
}

/**
 * A JSON object from bytes; no bytes are `{}`. Members that are null count as absent.
 * @throws MatrixError 400 `M_NOT_JSON` or `M_BAD_JSON`
 */
export function parseObject(bytes: Uint8Array): JsonObject {
  if (bytes.byteLength === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw notJson('The body is not JSON in UTF-8');
  }
  if (!isJsonObject(value)) throw badJson('The body must be a JSON object');
  return givenMembers(value);
}

/** The members that are not null, which counts as absent. @throws MatrixError 400 when one is nested too deep */
export function givenMembers(value: JsonObject): JsonObject {
  if (depthOf(value) > MOST_DEPTH) throw badJson(`The body is nested deeper than ${MOST_DEPTH} levels`);
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}

/** Levels of nesting, counted no further than just past the bound. */
function depthOf(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > MOST_DEPTH) return depth;
  return Math.max(depth + 1, ...Object.values(value).map((member) => depthOf(member, depth + 1)));
}

const isTyped = (fault: unknown): fault is { type: string } =>
  typeof fault === 'object' && fault !== null && 'type' in fault;
