import { registrationTokenDigest } from '../../src/tokens/registration-token.js';
import { Authenticator, PASSWORD, type Reply, registerPerson } from '../../test/support/client.js';
import { follow, giveAddress, mailsOf } from '../../test/support/mail-journeys.js';
import { PageClient } from '../../test/support/page-client.js';
import { startTestServer, type TestServer } from '../../test/support/test-server.js';
import { Recorder, type Sent } from './recorder.js';
import { acceptTerms, TERMS_SETTINGS } from './terms.js';

const STEP = 30_000;
const user = (name: string) => ({ type: 'm.id.user', user: name });
const password = (session?: string, typed = PASSWORD) => ({
  type: 'm.login.password',
  identifier: user('alice'),
  password: typed,
  ...(session !== undefined && { session }),
});

/** Everything that the guide for client authors shows, as it really went: the exchanges by name. */
export async function tellStory(): Promise<ReadonlyMap<string, string>> {
  const recorder = new Recorder();
  await onServer([], (server) => new Story(server, recorder).tell());
  await onServer(['registration.open=false'], (closed) => registerByToken(closed, recorder));
  await onServer(TERMS_SETTINGS, (other) => acceptTerms(other, recorder));
  await onServer([], (mailing) => resetPassword(mailing, recorder), true);
  return recorder.exchanges;
}

async function onServer(
  sets: readonly string[],
  act: (server: TestServer) => Promise<void>,
  mail = false,
): Promise<void> {
  const server = await startTestServer('embedded', { sets, mail });
  try {
    await act(server);
  } finally {
    await server.stop();
  }
}

class Story {
  readonly #server: TestServer;
  readonly #recorder: Recorder;
  #authenticator = new Authenticator('');
  #token = '';
  #recoveryCode = '';

  constructor(server: TestServer, recorder: Recorder) {
    this.#server = server;
    this.#recorder = recorder;
  }

  async tell(): Promise<void> {
    for (const chapter of [
      () => this.#register(),
      () => this.#deleteDevice(),
      () => this.#turnOnTwoFactor(),
      () => this.#signIn(),
      () => this.#goWrong(),
      () => this.#fallback(),
      () => this.#tokens(),
    ]) {
      this.#recorder.chapter();
      await chapter();
    }
  }

  #send(name: string, method: string, path: string, sent: Sent = {}): Promise<Reply> {
    return this.#recorder.send(this.#server.url, name, method, path, sent);
  }

  /** The code that the app shows next, and the word for it. */
  #code(word = '492039'): string {
    this.#server.clock.advance(STEP);
    const code = this.#authenticator.code(this.#server.clock.now());
    this.#recorder.mask(`"${code}"`, `"${word}"`);
    return code;
  }

  #wrongCode(): string {
    const code = this.#authenticator.wrongCode(this.#server.clock.now());
    this.#recorder.mask(`"${code}"`, '"111111"');
    return code;
  }

  async #register(): Promise<void> {
    const wishes = { username: 'alice', password: PASSWORD, initial_device_display_name: 'Laptop' };
    const { body } = await this.#send('register', 'POST', 'register', { body: wishes });
    const auth = { type: 'm.login.dummy', session: body.session };
    const done = await this.#send('register-dummy', 'POST', 'register', { body: { auth } });
    this.#token = done.body.access_token;
  }

  async #deleteDevice(): Promise<void> {
    const path = 'devices/OLDPHONE';
    const { body } = await this.#send('challenge', 'DELETE', path, { token: this.#token, body: {} });
    const wrong = password(body.session, 'not the password');
    await this.#send('wrong-password', 'DELETE', path, { token: this.#token, body: { auth: wrong } });
    const right = { token: this.#token, body: { auth: password(body.session) } };
    await this.#send('right-password', 'DELETE', path, right);
    await this.#send('lost-answer', 'DELETE', path, { token: this.#token, body: { auth: { session: body.session } } });
  }

  async #turnOnTwoFactor(): Promise<void> {
    const path = 'account/two-factor/totp';
    const name = { name: 'My phone' };
    const challenge = await this.#send('enrol', 'POST', path, { token: this.#token, body: name });
    const auth = password(challenge.body.session);
    const { body } = await this.#send('enrol-begun', 'POST', path, { token: this.#token, body: { auth } });
    this.#authenticator = new Authenticator(body.secret);
    const confirm = `${path}/${body.id}/confirm`;
    await this.#send('confirm-wrong', 'POST', confirm, { token: this.#token, body: { token: this.#wrongCode() } });
    const confirmed = await this.#send('confirm', 'POST', confirm, {
      token: this.#token,
      body: { token: this.#code('735917') },
    });
    this.#recoveryCode = confirmed.body.recovery_codes[0];
    await this.#send('two-factor', 'GET', 'account/two-factor', { token: this.#token });
  }

  async #signIn(): Promise<void> {
    const wishes = { device_id: 'PHONE', initial_device_display_name: 'Phone' };
    const { type, identifier } = password();
    const classic = { type, identifier, password: PASSWORD, ...wishes };
    const { body } = await this.#send('sign-in', 'POST', 'login', { body: classic });
    const { session } = body;
    const wrong = { type: 'm.login.2fa.totp', token: this.#wrongCode(), session };
    await this.#send('wrong-code', 'POST', 'login', { body: { auth: wrong } });
    const code = this.#code();
    await this.#send('right-code', 'POST', 'login', {
      body: { auth: { type: 'm.login.2fa.totp', token: code, session } },
    });
    const again = await this.#send('sign-in-again', 'POST', 'login', { body: classic });
    const used = { type: 'm.login.2fa.totp', token: code, session: again.body.session };
    await this.#send('used-code', 'POST', 'login', { body: { auth: used } });
    const recovery = { type: 'm.login.2fa.recovery', token: this.#recoveryCode, session: again.body.session };
    const recovered = await this.#send('recovery', 'POST', 'login', { body: { auth: recovery } });
    this.#token = recovered.body.access_token;
    await this.#send('sign-in-uia', 'POST', 'login', { body: { auth: {} } });
  }

  async #goWrong(): Promise<void> {
    const { clock } = this.#server;
    const path = 'delete_devices';
    const body = { devices: ['OLDPHONE'] };
    const over = await this.#send('over-begun', 'POST', path, { token: this.#token, body });
    clock.advance(15 * 60_000);
    const auth = password(over.body.session);
    const fresh = await this.#send('session-over', 'POST', path, { token: this.#token, body: { ...body, auth } });
    const { session } = fresh.body;
    const other = { devices: ['OTHERPHONE'], auth: password(session) };
    await this.#send('operation-changed', 'POST', path, { token: this.#token, body: other });
    const proven = { ...body, auth: password(session) };
    await this.#send('password-first', 'POST', path, { token: this.#token, body: proven });
    const guess = () => ({ auth: { type: 'm.login.2fa.totp', token: this.#wrongCode(), session } });
    for (const name of ['guess', 'guess-2', 'guess-3', 'limited'])
      await this.#send(name, 'POST', path, { token: this.#token, body: guess() });
    clock.advance(2000);
    await this.#send('guess-4', 'POST', path, { token: this.#token, body: guess() });
    clock.advance(60_000);
    await this.#send('session-ended', 'POST', path, { token: this.#token, body: guess() });
    clock.advance(60_000);
  }

  async #fallback(): Promise<void> {
    const path = 'delete_devices';
    const asked = { devices: ['OLDPHONE'], auth: password() };
    const { body } = await this.#send('fallback-begun', 'POST', path, { token: this.#token, body: asked });
    const url = `${this.#server.url}/_matrix/client/v3/auth/m.login.2fa.totp/fallback/web?session=${body.session}`;
    const page = await new PageClient().submit(url, { token: this.#code('208814') });
    if (!page.title.startsWith('Done')) throw new Error(`the page says ${page.words}`);
    await this.#send('fallback-done', 'POST', path, { token: this.#token, body: { auth: { session: body.session } } });
  }

  async #tokens(): Promise<void> {
    const { clock } = this.#server;
    const wishes = { ...password(), device_id: 'TABLET', refresh_token: true };
    const { body } = await this.#send('refresh-sign-in', 'POST', 'login', { body: wishes });
    const auth = { type: 'm.login.2fa.totp', token: this.#code('660271'), session: body.session };
    const signedIn = await this.#send('refresh-signed-in', 'POST', 'login', { body: { auth } });
    clock.advance(5 * 60_000);
    await this.#send('soft-logout', 'GET', 'account/whoami', { token: signedIn.body.access_token });
    const { refresh_token } = signedIn.body;
    const refreshed = await this.#send('refresh', 'POST', 'refresh', { body: { refresh_token } });
    const token = refreshed.body.access_token;

    const path = '/_matrix/client/v1/login/get_token';
    const half = await this.#send('get-token', 'POST', path, { token, body: { auth: password() } });
    const code = { type: 'm.login.2fa.totp', token: this.#code('914405'), session: half.body.session };
    const got = await this.#send('get-token-done', 'POST', path, { token, body: { auth: code } });
    const login = { type: 'm.login.token', token: got.body.login_token };
    await this.#send('login-token', 'POST', 'login', { body: login });
  }
}

async function registerByToken({ url, store, clock }: TestServer, recorder: Recorder): Promise<void> {
  recorder.chapter();
  const token = 'welcome-2026';
  const digest = registrationTokenDigest(token);
  const expiresAt = clock.now() + 3_600_000;
  await store.registrationTokens.create({ digest, usesAllowed: 1, uses: 0, expiresAt, grants: [] });
  const wishes = { username: 'bob', password: PASSWORD };
  const { body } = await recorder.send(url, 'by-token', 'POST', 'register', { body: wishes });
  const { session } = body;
  const auth = (typed: string) => ({ type: 'm.login.registration_token', token: typed, session });
  await recorder.send(url, 'by-token-wrong', 'POST', 'register', { body: { auth: auth('welcome-2025') } });
  await recorder.send(url, 'by-token-right', 'POST', 'register', { body: { auth: auth(token) } });
  const dummy = { type: 'm.login.dummy', session };
  await recorder.send(url, 'by-token-done', 'POST', 'register', { body: { auth: dummy } });
}

async function resetPassword(server: TestServer, recorder: Recorder): Promise<void> {
  recorder.chapter();
  const email = 'alice@example.net';
  await giveAddress(server, await registerPerson(server, 'alice'), email);
  const send = (name: string, path: string, body: object) => recorder.send(server.url, name, 'POST', path, { body });
  const wish = { new_password: 'a new and better password' };
  const { body } = await send('forgotten', 'account/password', wish);
  const ask = { client_secret: 'ra93Hs0kw1', email, send_attempt: 1 };
  const { sid } = (await send('forgotten-mail', 'account/password/email/requestToken', ask)).body;
  const threepid_creds = { sid, client_secret: ask.client_secret };
  const auth = { type: 'm.login.email.identity', threepid_creds, session: body.session };
  await send('forgotten-early', 'account/password', { auth });
  await follow(server, await mailsOf(server).next());
  await send('forgotten-done', 'account/password', { auth });
}
