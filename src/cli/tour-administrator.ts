import type { Clock } from '../base/runtime.js';
import { type Authenticator, authenticator, passwordOf, type TourPerson, textIn } from './tour-person.js';
import { byCode, say, type TourTalk } from './tour-talk.js';

export const ADMIN = '/_uia/admin/v1';
const SETUP = 'm.login.2fa.setup';

/** The administrator of the tour, signed in. */
export interface Official extends TourPerson {
  readonly token: string;
  readonly authenticator: Authenticator;
}

/** Requires a second factor of everyone, then signs somebody in who has none: the access token. */
export async function tourEnforcement(
  talk: TourTalk,
  clock: Clock,
  official: Official,
  carl: TourPerson,
): Promise<string> {
  say('Who would have to set one up? To ask changes nothing.');
  const affected = `${ADMIN}/enforcement/affected?required=everyone`;
  await talk.send(200, 'GET', affected, undefined, official.token);

  say('The change is proven by password and code.');
  const change = {
    method: 'PUT',
    path: `${ADMIN}/enforcement`,
    body: { required: 'everyone' },
    token: official.token,
  };
  await talk.prove(change, official, byCode(official.authenticator));

  say('Carl signs in: after the password he sets a second factor up, and there is no token before it is done.');
  const session = textIn(await talk.send(401, 'POST', 'login', passwordOf(carl)), 'session');
  const step = { type: SETUP, session };
  const begun = await talk.send(401, 'POST', 'login', { auth: step });
  const phone = authenticator(textIn(begun, 'params', SETUP, 'secret'), clock);
  await talk.send(401, 'POST', 'login', { auth: { ...step, token: await phone.code() } });
  say('The authenticator works. Carl says that he has kept his recovery codes, and is signed in.');
  return textIn(await talk.send(200, 'POST', 'login', { auth: { ...step, saved: true } }), 'access_token');
}

/** Resets an account; `token` is that of a device which is signed out by it. */
export async function tourReset(talk: TourTalk, official: Official, carl: TourPerson, token: string): Promise<void> {
  say('He has no phone and no list of codes. The administrator makes sure that it is he who asks, and says why.');
  const reset = {
    method: 'POST',
    path: `${ADMIN}/users/${encodeURIComponent(userIdOf(carl))}/reset`,
    body: { reason: 'Lost the phone, shown their passport' },
    token: official.token,
  };
  await talk.prove(reset, official, byCode(official.authenticator));

  say('All his devices are signed out; whoever found the phone has nothing.');
  await talk.send(401, 'GET', 'account/whoami', undefined, token);
  say('The password stays. With it Carl sets a second factor up anew, inside his sign-in as before.');
  await talk.send(401, 'POST', 'login', passwordOf(carl));
}

export const userIdOf = ({ user }: TourPerson): string => `@${user}:localhost`;
