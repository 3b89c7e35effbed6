import { SERVER } from '../../../src/model/security-event.js';
import { sampleEvent } from '../../../src/testing/store-contract/samples.js';
import { registrationTokenDigest } from '../../../src/tokens/registration-token.js';
import { act, adminPath, cancelReset, enrolOfficial, userPath } from '../../support/administrators.js';
import { call, type Enrolled, PASSWORD, totpAuth } from '../../support/client.js';
import { type Ask, ask, beginWithPassword, LOGIN, nextCode, prove, signIn } from '../../support/journeys.js';
import { addThreepid, emailAuth, freshEmail, linkOn, mailsOf, requestToken } from '../../support/mail-journeys.js';
import { PageClient } from '../../support/page-client.js';
import { newSigningKeys } from '../../support/signing-keys.js';
import type { TestServer } from '../../support/test-server.js';
import { align, over, plain, proven, type Request, type Scenario, someone } from './kit.js';

const REMEMBER = { 'org.matrix_uia.remember_device': true };
const DEVICE_TOKEN = 'org.matrix_uia.device_token';
const APP_PASSWORDS = 'account/two-factor/app_passwords';
const FACTOR_DEVICES = 'account/two-factor/devices';

let made = 0;

const appPassword = ({ token }: Pick<Enrolled, 'token'>): Ask => ({
  method: 'POST',
  path: APP_PASSWORDS,
  token,
  body: { name: 'Old phone' },
});

async function remembered(server: TestServer, person: Enrolled): Promise<string> {
  const { body } = await signIn(server, person, { device_id: 'LAPTOP', ...REMEMBER });
  const done = await ask(server, LOGIN, totpAuth(nextCode(server, person), body.session));
  return done.body[DEVICE_TOKEN];
}

/** An operation of an administrator about the server itself. */
const aboutServer =
  (asked: (admin: Enrolled, server: TestServer) => Ask | Promise<Ask>, more: Partial<Request> = {}): Scenario =>
  async (server) => {
    const admin = await enrolOfficial(server, 'admin');
    const request = await asked(admin, server);
    const session = await beginWithPassword(server, request, admin);
    align(server);
    const auth = totpAuth(nextCode(server, admin), session);
    return { about: SERVER, send: () => ask(server, request, auth), ...more };
  };

/** The registration of somebody new, with a token whose uses are counted. */
const registeringByToken: Scenario = async (server) => {
  const { store, clock } = server;
  const [username, token] = [`cut-${++made}`, `cut-token-${made}`];
  const digest = registrationTokenDigest(token);
  await store.registrationTokens.create({ digest, usesAllowed: 2, uses: 0, expiresAt: null, grants: ['teacher'] });
  const asked = { method: 'POST', path: 'register', body: { username, password: PASSWORD } };
  const first = await ask(server, asked, { type: 'm.login.registration_token', token });
  align(server);
  const auth = { type: 'm.login.dummy', session: first.body.session };
  return {
    about: `@${username}:example.org`,
    send: () => ask(server, asked, auth),
    more: async () => ({ uses: (await store.registrationTokens.find(digest, clock.now()))?.uses ?? null }),
  };
};

/** The end of a reset that waits for the approval of the second administrator. */
const approving: Scenario = async (server) => {
  const { store, clock } = server;
  const person = await someone(server);
  const [first, second] = [await enrolOfficial(server, 'admin'), await enrolOfficial(server, 'admin')];
  const [id, now] = [`reset of ${person.userId}`.slice(0, 64), clock.now()];
  const reset = { id, dueAt: now + 86_400_000, by: first.userId, reason: 'r', tokenDigest: 'd', awaitsApproval: true };
  await store.securities.scheduleReset(person.userId, reset, sampleEvent({ type: 'reset_requested' }), now);
  const asked = { method: 'POST', path: userPath(person.userId, 'reset/approve'), token: second.token, body: { id } };
  const session = await beginWithPassword(server, asked, second);
  align(server);
  const auth = totpAuth(nextCode(server, second), session);
  return { about: person.userId, send: () => ask(server, asked, auth) };
};

const cancelling: Scenario = async (server) => {
  const { store, clock } = server;
  const person = await someone(server);
  const admin = await enrolOfficial(server, 'admin');
  const reset = { id: 'r', dueAt: clock.now() + 86_400_000, by: admin.userId, reason: 'r', tokenDigest: 'd' };
  await store.securities.scheduleReset(person.userId, reset, sampleEvent({ type: 'reset_scheduled' }), clock.now());
  const asked = cancelReset(admin, person.userId, reset.id);
  const session = await beginWithPassword(server, asked, admin);
  align(server);
  const auth = totpAuth(nextCode(server, admin), session);
  return { about: person.userId, send: () => ask(server, asked, auth), mayBeOver: true };
};

/** Addresses, tokens, app passwords, remembered devices, registration by token, and what is the server's. */
export const WITH_OTHERS: Readonly<Record<string, Scenario>> = {
  'a new password by mail': async (server) => {
    const person = await someone(server);
    const email = await giveAddress(server, person);
    const asked = { method: 'POST', path: 'account/password', body: { new_password: 'another good password' } };
    const creds = await provenByMail(server, 'reset', email, person);
    const { session } = (await ask(server, asked, emailAuth(creds))).body;
    align(server);
    const auth = totpAuth(nextCode(server, person), session);
    return { about: person.userId, send: () => ask(server, asked, auth) };
  },
  'a mail to confirm an address': async (server) => {
    const person = await someone(server);
    const [email, client_secret] = [freshEmail(), `cut-${++made}`];
    align(server);
    return {
      about: person.userId,
      send: () => requestToken(server, 'add', { email, client_secret }, person),
      async more() {
        // The lease of a sender that was cut short itself.
        server.clock.advance(5 * 60_000);
        await server.sendOutbox();
        return { mails: mailsOf(server).mails.filter(({ recipients }) => recipients.includes(email)).length };
      },
    };
  },
  'the button on the page of a mail': async (server) => {
    const person = await someone(server);
    const { url, creds } = await askedByMail(server, 'add', freshEmail(), person);
    const browser = new PageClient();
    const { formToken } = await browser.get(url);
    align(server);
    const send = async () => {
      const { status, headers } = await browser.post(url, { form: { _form_token: formToken } });
      return { status, headers, body: {} };
    };
    const more = async () => ({
      isProven: (await server.store.validations.find(creds.sid, server.clock.now()))?.validatedAt !== null,
    });
    return { about: person.userId, send, more };
  },
  'a new address': proven(async (person, server) => {
    const creds = await provenByMail(server, 'add', freshEmail(), person);
    return addThreepid(person, creds);
  }),
  'the removal of an address': plain(async (person, server) => {
    const address = await giveAddress(server, person);
    return { method: 'POST', path: 'account/3pid/delete', token: person.token, body: { medium: 'email', address } };
  }),
  'a refresh': async (server) => {
    const person = await someone(server);
    const asked = { ...LOGIN, body: { refresh_token: true } };
    const { refresh_token } = (await prove(server, asked, person)).body;
    align(server);
    return {
      about: person.userId,
      send: () => call(server.url, 'POST', 'refresh', { body: { refresh_token } }),
    };
  },
  'signing out': over(plain(({ token }) => ({ method: 'POST', path: 'logout', token }))),
  'signing out everywhere': over(plain(({ token }) => ({ method: 'POST', path: 'logout/all', token }))),
  'a new app password': proven((person) => appPassword(person)),
  'the end of an app password': over(
    plain(async (person, server) => {
      const { id, password } = (await prove(server, appPassword(person), person)).body;
      await signIn(server, { ...person, password });
      return { method: 'DELETE', path: `${APP_PASSWORDS}/${id}`, token: person.token };
    }),
  ),
  'a sign-in by an app password': async (server) => {
    const person = await someone(server);
    const { password } = (await prove(server, appPassword(person), person)).body;
    align(server);
    return { about: person.userId, send: () => signIn(server, { ...person, password }, { device_id: 'OLDPHONE' }) };
  },
  'a sign-in that has the device remembered': async (server) => {
    const person = await someone(server);
    const asked = { ...LOGIN, body: { device_id: 'LAPTOP', ...REMEMBER } };
    const session = await beginWithPassword(server, asked, person);
    align(server);
    const auth = totpAuth(nextCode(server, person), session);
    return { about: person.userId, send: () => ask(server, asked, auth) };
  },
  'forgetting a remembered device': over(
    plain(async (person, server) => {
      await remembered(server, person);
      const { devices } = (await call(server.url, 'GET', FACTOR_DEVICES, { token: person.token })).body;
      return { method: 'DELETE', path: `${FACTOR_DEVICES}/${devices[0].id}`, token: person.token };
    }),
  ),
  'forgetting all remembered devices': plain(async (person, server) => {
    await remembered(server, person);
    return { method: 'DELETE', path: FACTOR_DEVICES, token: person.token };
  }),
  'the first cross-signing keys': plain(({ token, userId }) => ({
    method: 'POST',
    path: 'keys/device_signing/upload',
    token,
    body: newSigningKeys(userId),
  })),
  'a registration by token': registeringByToken,
  'a registration token': aboutServer(({ token }) => ({
    method: 'POST',
    path: adminPath('registration_tokens'),
    token,
    body: { uses_allowed: 1 },
  })),
  'the end of a registration token': aboutServer(
    async (admin, server) => {
      const path = adminPath('registration_tokens');
      const { id } = (await act(server, { method: 'POST', path, token: admin.token }, admin)).body;
      return { method: 'DELETE', path: `${path}/${id}`, token: admin.token };
    },
    { mayBeOver: true },
  ),
  'a change of who must have a second factor': aboutServer(({ token }) => ({
    method: 'PUT',
    path: adminPath('enforcement'),
    token,
    body: { required: ['nobody-has-this'] },
  })),
  'the approval of a reset': approving,
  'the cancelling of a reset': cancelling,
};

async function giveAddress({ store, clock }: TestServer, { userId }: Enrolled): Promise<string> {
  const [address, now] = [freshEmail(), clock.now()];
  await store.threepids.claim({ medium: 'email', address, userId, validatedAt: now, addedAt: now });
  return address;
}

/** The link of the mail that asks whether an address is somebody's; there may be notices at the address too. */
async function askedByMail(server: TestServer, purpose: 'reset' | 'add', email: string, person: Enrolled) {
  const client_secret = `cut-${++made}`;
  const { body } = await requestToken(server, purpose, { email, client_secret }, person);
  await server.sendOutbox();
  const mail = mailsOf(server).mails.findLast(
    ({ recipients, text }) => recipients.includes(email) && text?.includes('http'),
  );
  if (!mail) throw new Error(`no mail to ${email}`);
  return { url: linkOn(server, mail), creds: { sid: body.sid, client_secret } };
}

async function provenByMail(server: TestServer, purpose: 'reset' | 'add', email: string, person: Enrolled) {
  const { url, creds } = await askedByMail(server, purpose, email, person);
  await new PageClient().submit(url, {});
  return creds;
}
