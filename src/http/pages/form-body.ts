import type { IncomingMessage } from 'node:http';
import { isJsonObject } from '../../base/json.js';
import { unknownRequest } from '../../base/matrix-error.js';
import type { Timers } from '../../base/runtime.js';
import { type BodyLimits, readBytes } from '../body.js';

/** The fields of a form that was sent, by name. */
export type FormBody = ReadonlyMap<string, string>;

/**
 * Reads a form. A body that the host has parsed already (`request.body`) is used as it is.
 * @throws MatrixError 400 for another content type, invalid UTF-8 or a field sent twice; 413, 408
 */
export async function readForm(request: FormRequest, limits: BodyLimits, timers: Timers): Promise<FormBody> {
  const [type = '', ...parameters] = (request.req.headers['content-type'] ?? '').toLowerCase().split(';');
  if (type.trim() !== 'application/x-www-form-urlencoded' || parameters.some(isOtherCharset)) {
    throw unknownRequest('A form is sent as application/x-www-form-urlencoded in UTF-8');
  }
  if (isJsonObject(request.body)) return collect(Object.entries(request.body));
  return collect(new URLSearchParams(textOf(await readBytes(request.req, limits, timers))));
}

export interface FormRequest {
  readonly req: IncomingMessage;
  readonly body?: unknown;
}

const isOtherCharset = (parameter: string): boolean => /^\s*charset\s*=\s*(?!"?utf-8"?\s*$)/.test(parameter);

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unknownRequest('The form is not in UTF-8');
  }
}

function collect(fields: Iterable<readonly [string, unknown]>): FormBody {
  const form = new Map<string, string>();
  for (const [name, value] of fields) {
    if (form.has(name) || typeof value !== 'string') throw unknownRequest('The form holds a field twice');
    form.set(name, value);
  }
  return form;
}
