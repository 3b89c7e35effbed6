import { isJsonObject, type JsonObject } from '../base/json.js';
import type { Step } from './case.js';
import type { Compute } from './computed-values.js';
import type { SentRequest } from './exchange.js';
import { urlOf } from './server-client.js';
import { fillIn, fillString, type Names } from './template.js';
import type { Browser } from './web-page.js';

export interface Filling {
  readonly base: string;
  readonly names: Names;
  readonly compute: Compute;
  readonly page: Browser;
}

/** The request that a step describes, with everything filled in. */
export async function buildRequest(step: Step, { base, names, compute, page }: Filling): Promise<SentRequest> {
  const fill = (text: string): Promise<string> => fillString(text, names, compute);
  const [method = ''] = step.send.split(' ');
  const path = step.send.slice(method.length + 1);
  const isPage = step.form !== undefined || step.fill !== undefined || path.includes('/fallback/web');
  const token = step.token ?? (step.as === undefined ? undefined : `{{${step.as}.token}}`);
  const query = await filled(step.query, fill);
  const cookie = isPage ? page.cookie() : null;
  const payload = await payloadOf(step, { base, names, compute, page });
  return {
    method,
    url: urlOf(base, await fill(path)) + (query.size > 0 ? `?${query}` : ''),
    headers: {
      ...payload.headers,
      ...(token !== undefined && { authorization: `Bearer ${await fill(token)}` }),
      ...(cookie !== null && { cookie }),
      ...Object.fromEntries(await filled(step.headers, fill)),
    },
    ...(payload.body !== undefined && { body: payload.body }),
  };
}

interface Payload {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: NonNullable<SentRequest['body']>;
}

async function payloadOf(step: Step, { names, compute, page }: Filling): Promise<Payload> {
  const json = { 'content-type': 'application/json' };
  if (step.raw !== undefined) return { headers: json, body: await fillString(step.raw, names, compute) };
  if (step.hex !== undefined) return { headers: json, body: Uint8Array.from(Buffer.from(step.hex, 'hex')) };
  if (step.form !== undefined || step.fill !== undefined) {
    const typed = await fillIn([...(step.fill ?? [])], names, compute);
    const named = await fillIn({ ...step.form }, names, compute);
    const body = page.formWith(Array.isArray(typed) ? typed.map(String) : [], textsOf(named));
    return { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body };
  }
  if (step.body === undefined) return { headers: {} };
  return { headers: json, body: JSON.stringify(await fillIn(step.body, names, compute)) };
}

const textsOf = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(isJsonObject(value) ? (value as JsonObject) : {}).map(([k, v]) => [k, String(v)]));

async function filled(
  texts: Readonly<Record<string, string>> = {},
  fill: (text: string) => Promise<string>,
): Promise<URLSearchParams> {
  const params = new URLSearchParams();
  for (const [name, text] of Object.entries(texts)) params.set(name, await fill(text));
  return params;
}
