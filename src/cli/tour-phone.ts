import QRCode from 'qrcode';
import type { Clock } from '../base/runtime.js';
import { type Authenticator, authenticator, passwordOf, type TourPerson, textIn } from './tour-person.js';
import { byCode, say, type TourTalk } from './tour-talk.js';

const TOTP = 'account/two-factor/totp';

export interface Enrolled {
  readonly id: string;
  readonly authenticator: Authenticator;
  readonly codes: readonly string[];
}

/** Adds a first authenticator: the password, and a code from it. */
export async function enrolPhone(talk: TourTalk, clock: Clock, who: TourPerson, token: string): Promise<Enrolled> {
  const begun = await talk.send(200, 'POST', TOTP, { name: 'Phone', auth: passwordOf(who) }, token);
  const id = textIn(begun, 'id');
  console.log(await QRCode.toString(textIn(begun, 'uri'), { type: 'terminal', small: true }));
  const made = authenticator(textIn(begun, 'secret'), clock);
  const { body } = await talk.send(200, 'POST', `${TOTP}/${id}/confirm`, { token: await made.code() }, token);
  const codes = Array.isArray(body.recovery_codes) ? body.recovery_codes.map(String) : [];
  return { id, authenticator: made, codes };
}

export async function tourEnrolment(talk: TourTalk, clock: Clock, anna: TourPerson, token: string): Promise<Enrolled> {
  say('The password begins it, a code from the app confirms it. Until then nothing counts.');
  const enrolled = await enrolPhone(talk, clock, anna, token);
  say('The recovery codes are shown this once: Anna prints them.');
  return enrolled;
}

export interface Lost {
  /** The authenticator that is gone. */
  readonly id: string;
  readonly codes: readonly string[];
}

/** From a sign-in by a recovery code to a new phone in the place of the lost one. */
export async function tourRecovery(
  talk: TourTalk,
  clock: Clock,
  anna: TourPerson,
  { id, codes: [first = '', second = ''] }: Lost,
): Promise<Authenticator> {
  const byRecovery = (token: string) => async (session: string) => ({ type: 'm.login.2fa.recovery', session, token });

  say('The password alone is not enough, and no app shows a code: Anna takes one from her printed list.');
  const signedIn = await talk.prove({ method: 'POST', path: 'login' }, anna, byRecovery(first));
  const token = textIn(signedIn, 'access_token');

  say('The account knows how she signed in, and asks for a new authenticator.');
  await talk.send(200, 'GET', 'account/two-factor', undefined, token);

  say('A second code from the list adds the new phone.');
  const asked = { method: 'POST', path: TOTP, body: { name: 'New phone' }, token };
  const begun = await talk.prove(asked, anna, byRecovery(second));
  const phone = authenticator(textIn(begun, 'secret'), clock);
  await talk.send(200, 'POST', `${TOTP}/${textIn(begun, 'id')}/confirm`, { token: await phone.code() }, token);

  say('The lost phone is removed. A recovery code cannot do that: a code from the new phone can.');
  await talk.prove({ method: 'DELETE', path: `${TOTP}/${id}`, token }, anna, byCode(phone));
  await talk.send(200, 'GET', 'account/two-factor', undefined, token);
  return phone;
}
