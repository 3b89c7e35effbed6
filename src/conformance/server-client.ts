import { isJsonObject, type JsonObject } from '../base/json.js';
import { jsonOf, type SentRequest } from './exchange.js';
import { type Surroundings, sendPatiently } from './surroundings.js';

export const CLIENT_API = '/_matrix/client/v3/';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Empty where the answer is no JSON object. */
  readonly body: JsonObject;
}

/** Preparing something for a case did not work; that is not what the case is about. */
export class PreparationError extends Error {
  override readonly name = 'PreparationError';
}

/** Whole URL of a path, which is below the client API's v3 unless it begins with a slash. */
export const urlOf = (base: string, path: string): string =>
  path.startsWith('/') ? base + path : base + CLIENT_API + path;

/** Sends what is not part of a case: accounts to be made, features to be looked for. */
export function serverClient(base: string, surroundings: Surroundings) {
  async function request(method: string, path: string, body?: JsonObject, token?: string): Promise<Reply> {
    const sent: SentRequest = {
      method,
      url: urlOf(base, path),
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    };
    const answer = await sendPatiently(surroundings, sent);
    const json = jsonOf(answer);
    return { status: answer.status, headers: answer.headers, body: isJsonObject(json) ? json : {} };
  }

  return {
    request,
    /** @throws PreparationError unless the answer is 200 */
    async must(what: string, method: string, path: string, body?: JsonObject, token?: string): Promise<JsonObject> {
      const reply = await request(method, path, body, token);
      if (reply.status === 200) return reply.body;
      const { errcode = 'no errcode', error = '' } = reply.body;
      throw new PreparationError(`${what}: ${method} ${path} answered ${reply.status} ${errcode} ${error}`.trim());
    },
  };
}

export type ServerClient = ReturnType<typeof serverClient>;
