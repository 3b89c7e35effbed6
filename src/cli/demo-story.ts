import QRCode from 'qrcode';
import type { JsonObject } from '../base/json.js';
import type { Clock } from '../base/runtime.js';
import { Secret } from '../base/secret.js';
import { codeOfStep, stepAt, type TotpParameters } from '../mfa/totp.js';
import { exchange, type Reply } from './demo-exchange.js';
import { textIn } from './tour-person.js';
import { chapter } from './tour-talk.js';

const USER = 'demo';
const PASSWORD = 'a long demo password';
const APP: TotpParameters = { algorithm: 'SHA1', digits: 6, periodS: 30 };

const password = { type: 'm.login.password', identifier: { type: 'm.id.user', user: USER }, password: PASSWORD };

export interface DemoAccount {
  readonly user: string;
  readonly password: string;
  /** The authenticator's, as one types it into an app. */
  readonly key: string;
}

/** Registers, enrols an authenticator, signs in with password and code, and replaces the recovery codes; prints it all. */
export async function tellStory(url: string, clock: Clock): Promise<DemoAccount> {
  const send = (method: string, path: string, body?: JsonObject, token?: string): Promise<Reply> =>
    exchange(url, method, path, body, token);

  chapter('1. Register an account: the first request is answered with a challenge');
  const account = { username: USER, password: PASSWORD, initial_device_display_name: 'Demo' };
  const challenge = await send('POST', 'register', account);
  const registered = await send('POST', 'register', {
    auth: { type: 'm.login.dummy', session: textIn(challenge, 'session') },
  });
  const token = textIn(registered, 'access_token');

  chapter('2. Add an authenticator: the password is asked for, then a code confirms it');
  const begun = await send('POST', 'account/two-factor/totp', { name: 'Phone', auth: password }, token);
  const secret = new Secret(textIn(begun, 'secret'));
  console.log(await QRCode.toString(textIn(begun, 'uri'), { type: 'terminal', small: true }));
  const key = textIn(begun, 'secret').replace(/(.{4})(?=.)/g, '$1 ');
  console.log(`  Scan it with an authenticator app, or type the key: ${key}`);
  // Three codes are needed within half a minute, each of a later step: the last, the present and the next one.
  const codeOf = (ahead: number): string => codeOfStep(secret, APP, stepAt(clock(), APP.periodS) + ahead);
  await send('POST', `account/two-factor/totp/${textIn(begun, 'id')}/confirm`, { token: codeOf(-1) }, token);

  chapter('3. Sign in: the password alone is not enough any more');
  const half = await send('POST', 'login', { ...password, initial_device_display_name: 'New phone' });
  const session = textIn(half, 'session');
  const whole = await send('POST', 'login', { auth: { type: 'm.login.2fa.totp', session, token: codeOf(0) } });
  const phone = textIn(whole, 'access_token');

  chapter('4. Replace the recovery codes: password, then a code, in one session');
  const asked = await send('POST', 'account/two-factor/recovery', {}, phone);
  const again = textIn(asked, 'session');
  await send('POST', 'account/two-factor/recovery', { auth: { ...password, session: again } }, phone);
  await send(
    'POST',
    'account/two-factor/recovery',
    { auth: { type: 'm.login.2fa.totp', session: again, token: codeOf(1) } },
    phone,
  );

  chapter('5. What the account has now');
  await send('GET', 'account/two-factor', undefined, phone);
  return { user: USER, password: PASSWORD, key };
}
