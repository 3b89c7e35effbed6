import { isJsonObject, type JsonObject } from '../base/json.js';

export interface Reply {
  readonly status: number;
  readonly body: JsonObject;
}

/** Sends one request to the server and prints both sides of the exchange. A path is below the client API, or begins with a slash. */
export async function exchange(
  url: string,
  method: string,
  path: string,
  body?: JsonObject,
  token?: string,
): Promise<Reply> {
  console.log(`\n  → ${method} ${path}${token ? '  (with the access token)' : ''}`);
  if (body) printJson(body);
  const response = await fetch(`${url}${path.startsWith('/') ? path : `/_matrix/client/v3/${path}`}`, {
    method,
    headers: { ...(token && { authorization: `Bearer ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  console.log(`  ← ${response.status}`);
  if (!isJsonObject(answer)) throw new Error('the server answered with something else than an object');
  printJson(answer);
  return { status: response.status, body: answer };
}

function printJson(body: JsonObject): void {
  const shown = JSON.stringify(
    body,
    (_key, value) => (typeof value === 'string' && value.length > 200 ? `${value.slice(0, 40)}…` : value),
    2,
  );
  console.log(shown.replace(/^/gm, '    '));
}
