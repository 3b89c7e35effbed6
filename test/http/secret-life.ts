import { Secret as OtpSecret } from 'otpauth';
import { byServer, securityEvent } from '../../src/model/security-event.js';
import { registrationTokenDigest } from '../../src/tokens/registration-token.js';
import { giveRoles } from '../support/administrators.js';
import {
  Authenticator,
  call,
  enrolPerson,
  PASSWORD,
  passwordAuth,
  recoveryAuth,
  registerPerson,
  totpAuth,
} from '../support/client.js';
import {
  ask,
  begin,
  beginSignIn,
  beginTotp,
  beginWithPassword,
  changePassword,
  deleteDevice,
  getLoginToken,
  LOGIN,
  nextCode,
  prove,
  replaceCodes,
  signIn,
} from '../support/journeys.js';
import type { TestServer } from '../support/test-server.js';

/** Something that must be found nowhere, in each of the ways it could be written. */
export interface KeptSecret {
  readonly name: string;
  readonly spellings: readonly Buffer[];
}

const REGISTRATION_TOKEN = 'an-invitation-that-nobody-may-read';
const NEW_PASSWORD = 'another horse, another staple';
const WRONG_PASSWORD = 'what somebody mistyped';
const WRONG_APP_PASSWORD = 'app-0a1b-2c3d-4e5f-6g7h-8j9k';
const HALF_PASSWORDS = ['of an account that never came to be', 'that was never changed to'];

/** Lives through everything that has to do with secrets, and tells which ones there were. */
export async function liveThrough(server: TestServer): Promise<{ secrets: KeptSecret[]; codes: string[] }> {
  const { url, clock, store } = server;
  const digest = registrationTokenDigest(REGISTRATION_TOKEN);
  await store.registrationTokens.create({ digest, usesAllowed: 2, uses: 0, expiresAt: null, grants: [] });
  const REGISTER = { method: 'POST', path: 'register' };
  const token = { type: 'm.login.registration_token', token: REGISTRATION_TOKEN };
  const { body: half } = await ask(server, { ...REGISTER, body: { username: 'invited', password: PASSWORD } }, token);
  const invited = await ask(server, REGISTER, { type: 'm.login.dummy', session: half.session });
  await call(url, 'GET', `/_matrix/client/v1/register/${token.type}/validity?token=${REGISTRATION_TOKEN}`);

  const account = await registerPerson(server, 'secretive');
  // An enrolment that is never confirmed, before the one that is.
  const first = await ask(server, beginTotp(account), passwordAuth(account.userId, PASSWORD));
  const person = await enrolPerson(server, account);
  const tokens = [invited.body.access_token, person.token];
  const sessions: string[] = [half.session];
  const codes: string[] = [];
  const remember = (session: string): string => {
    sessions.push(session);
    return session;
  };
  const code = (): string => {
    codes.push(nextCode(server, person));
    return codes.at(-1) ?? '';
  };
  const wrong = person.authenticator.wrongCode(clock.now());

  const entered = await ask(server, LOGIN, totpAuth(code(), remember(await beginSignIn(server, person))));
  tokens.push(entered.body.access_token);
  await call(url, 'GET', `account/whoami?access_token=${entered.body.access_token}`);
  const recovered = remember(await beginSignIn(server, person));
  await ask(server, LOGIN, totpAuth(wrong, recovered));
  const byRecovery = await ask(server, LOGIN, recoveryAuth(String(person.recoveryCodes[0]), recovered));
  const newCode: string = byRecovery.body['org.matrix_uia.recovery_code'];
  tokens.push(byRecovery.body.access_token);
  await signIn(server, { ...person, password: WRONG_PASSWORD });
  await ask(server, LOGIN, passwordAuth(person.userId, WRONG_PASSWORD, remember(await begin(server, LOGIN))));

  // The first answer to the refresh token is lost.
  const { refresh_token: refreshing, ...entering } = (
    await prove(server, { ...LOGIN, body: { refresh_token: true } }, person)
  ).body;
  const lost = await call(url, 'POST', 'refresh', { body: { refresh_token: refreshing } });
  const renewedPair = await call(url, 'POST', 'refresh', { body: { refresh_token: refreshing } });
  tokens.push(entering.access_token, lost.body.access_token, renewedPair.body.access_token);
  const refreshTokens = [refreshing, lost.body.refresh_token, renewedPair.body.refresh_token];
  await call(url, 'GET', 'account/whoami', { token: renewedPair.body.access_token });
  for (const refresh_token of refreshTokens) await call(url, 'POST', 'refresh', { body: { refresh_token } });
  const { login_token: loginToken } = (await prove(server, getLoginToken(person), person)).body;
  const byToken = await call(url, 'POST', 'login', { body: { type: 'm.login.token', token: loginToken } });
  tokens.push(byToken.body.access_token);
  clock.advance(60_000);
  const unusedToken = (await prove(server, getLoginToken(person), person)).body.login_token;

  const making = { method: 'POST', path: 'account/two-factor/app_passwords', token: person.token };
  const { password: appPassword } = (await prove(server, { ...making, body: { name: 'Old phone' } }, person)).body;
  tokens.push((await signIn(server, { ...person, password: appPassword })).body.access_token);
  await signIn(server, { ...person, password: WRONG_APP_PASSWORD });
  const asked = { ...LOGIN, body: { device_id: 'REMEMBERED', 'org.matrix_uia.remember_device': true } };
  const deviceToken = (await prove(server, asked, person)).body['org.matrix_uia.device_token'];
  const shown = { device_id: 'REMEMBERED', 'org.matrix_uia.device_token': deviceToken };
  const recognised = await signIn(server, person, shown);
  tokens.push(recognised.body.access_token);
  const deviceTokens = [deviceToken, recognised.body['org.matrix_uia.device_token']];
  // Left half done, with the token in what it remembers.
  remember(await begin(server, { ...LOGIN, body: { ...shown, 'org.matrix_uia.device_token': deviceTokens[1] } }));

  const second = await prove(server, beginTotp(person), person);
  const replaced = await prove(server, replaceCodes(person), person);
  await prove(server, changePassword(person, NEW_PASSWORD, { logout_devices: false }), person);
  const renewed = { ...person, password: NEW_PASSWORD };

  // Left half done, with what they remember.
  const [unborn, unchanged] = HALF_PASSWORDS;
  remember(await begin(server, { ...REGISTER, body: { username: 'unborn', password: unborn } }));
  remember(await beginWithPassword(server, changePassword(person, String(unchanged)), renewed));
  remember(await beginWithPassword(server, deleteDevice(person, 'ANY'), renewed));
  const ended = remember(await beginSignIn(server, renewed));
  for (let time = 0; time < 5; time++) {
    clock.advance(60_000);
    await ask(server, LOGIN, totpAuth(person.authenticator.wrongCode(clock.now()), ended));
  }
  const setUp = await liveThroughSetUp(server, remember);
  tokens.push(setUp.token);
  codes.push(setUp.code);
  await server.drain();

  return {
    codes: [...codes, wrong],
    secrets: [
      ...[PASSWORD, NEW_PASSWORD, WRONG_PASSWORD, ...HALF_PASSWORDS].map((text) => secret('a password', text)),
      ...[first.body.secret, second.body.secret, ...setUp.secrets].map((text) =>
        secret('a TOTP secret', text, OtpSecret.fromBase32(text).bytes),
      ),
      ...[...person.recoveryCodes, newCode, ...replaced.body.recovery_codes, ...setUp.recoveryCodes].map(recoveryCode),
      ...tokens.map((text) => secret('an access token', text, Buffer.from(text.slice(-43), 'base64url'))),
      ...tokens.map((text) => secret('the random part of an access token', text.slice(-43))),
      ...refreshTokens.map((text) => secret('a refresh token', text, Buffer.from(text.slice(-43), 'base64url'))),
      ...[loginToken, unusedToken].map((text) =>
        secret('a login token', text, Buffer.from(text.slice(-43), 'base64url')),
      ),
      ...sessions.map((text) => secret('a session id', text, Buffer.from(text, 'base64url'))),
      ...[appPassword, WRONG_APP_PASSWORD].map(codeLike),
      ...deviceTokens.map((text) => secret('a device token', text, Buffer.from(text.slice(-43), 'base64url'))),
      secret('a registration token', REGISTRATION_TOKEN),
    ],
  };
}

/** Sets a second factor up that is required; and begins to, and leaves it at that. */
async function liveThroughSetUp(server: TestServer, remember: (session: string) => string) {
  const { store, clock } = server;
  const SETUP = 'm.login.2fa.setup';
  const person = await registerPerson(server, 'secretive-staff');
  await giveRoles(server, person.userId, ['staff']);
  const rule = { required: ['staff'], from: clock.now(), version: 1, changedAt: clock.now(), by: 'the test' };
  const event = securityEvent('enforcement_changed', byServer, clock.now(), { required: 'staff', from: clock.now() });
  await store.enforcement.put(rule, 0, event, clock.now());
  clock.advance(60_000);
  const keyOf = async (session: string): Promise<string> =>
    (await ask(server, LOGIN, { type: SETUP, session })).body.params[SETUP].secret;
  const [left, session] = [remember(await beginSignIn(server, person)), remember(await beginSignIn(server, person))];
  const secrets = [await keyOf(left), await keyOf(session)];
  const code = new Authenticator(String(secrets[1])).code(clock.now());
  const { body } = await ask(server, LOGIN, { type: SETUP, session, token: code });
  const done = await ask(server, LOGIN, { type: SETUP, session, saved: true });
  const recoveryCodes: string[] = body.params[SETUP].recovery_codes.split(' ');
  return { secrets, recoveryCodes, code, token: done.body.access_token };
}

/** As text and, where it stands for bytes, as these; each plain, in hexadecimal and in base64. */
function secret(name: string, text: string, bytes?: Uint8Array): KeptSecret {
  const forms = [Buffer.from(text), ...(bytes ? [Buffer.from(bytes)] : [])];
  return { name, spellings: forms.flatMap(spellings) };
}

const codeLike = (code: string): KeptSecret => ({ ...recoveryCode(code), name: 'an app password' });

function recoveryCode(code: string): KeptSecret {
  const bare = code.replaceAll('-', '');
  const typed = [code, code.toUpperCase(), bare, bare.toUpperCase()];
  return { name: 'a recovery code', spellings: typed.flatMap((text) => spellings(Buffer.from(text))) };
}

const spellings = (form: Buffer): Buffer[] => [
  form,
  ...[form.toString('hex'), form.toString('hex').toUpperCase()].map((text) => Buffer.from(text)),
  // Without the last characters, which depend on what comes after.
  ...[form.toString('base64'), form.toString('base64url')].map((text) => Buffer.from(text.replace(/.{1,2}=*$/, ''))),
];
