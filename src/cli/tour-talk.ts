import type { JsonObject } from '../base/json.js';
import { exchange, type Reply } from './demo-exchange.js';
import { passwordOf, type TourPerson, textIn, totp } from './tour-person.js';

export const chapter = (title: string): void =>
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 90 - title.length))}`);
export const say = (words: string): void => console.log(`\n  ${words}`);

export interface TourTalk {
  readonly url: string;
  /** Sends a request, and prints both sides. @throws Error when the status is another one than expected */
  send(expected: number, method: string, path: string, body?: JsonObject, token?: string): Promise<Reply>;
  /** The same with the password first, and then with what `proof` makes of the session. */
  prove(asked: Asked, who: TourPerson, proof: (session: string) => Promise<JsonObject>): Promise<Reply>;
  /** A new account's access token. */
  register(who: TourPerson, registrationToken?: string): Promise<string>;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: JsonObject;
  readonly token?: string;
}

export function tourTalk(url: string): TourTalk {
  const talk: TourTalk = {
    url,
    async send(expected, method, path, body, token) {
      const reply = await exchange(url, method, path, body, token);
      if (reply.status === expected) return reply;
      throw new Error(`the tour went wrong: ${method} ${path} is answered with ${reply.status}`);
    },
    async prove({ method, path, body, token }, who, proof) {
      const half = await talk.send(401, method, path, { ...body, auth: passwordOf(who) }, token);
      const auth = await proof(textIn(half, 'session'));
      return talk.send(200, method, path, { ...body, auth }, token);
    },
    async register({ user, password }, registrationToken) {
      const account = { username: user, password };
      const session = textIn(await talk.send(401, 'POST', 'register', account), 'session');
      if (registrationToken !== undefined) {
        const auth = { type: 'm.login.registration_token', session, token: registrationToken };
        await talk.send(401, 'POST', 'register', { ...account, auth });
      }
      const auth = { type: 'm.login.dummy', session };
      return textIn(await talk.send(200, 'POST', 'register', { ...account, auth }), 'access_token');
    },
  };
  return talk;
}

/** The proof by an authenticator. */
export const byCode =
  (authenticator: { code(): Promise<string> }) =>
  async (session: string): Promise<JsonObject> =>
    totp(session, await authenticator.code());
