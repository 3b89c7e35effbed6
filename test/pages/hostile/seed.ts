import { canonicalEmail } from '../../../src/model/email.js';
import { byAdministrator, byCommandLine, securityEvent } from '../../../src/model/security-event.js';
import { adminPath, enrolOfficial, giveRoles } from '../../support/administrators.js';
import { Authenticator, call, type Enrolled, enrolPerson, registerPerson, totpAuth } from '../../support/client.js';
import { ask, beginTotp, LOGIN, nextCode, prove, signIn } from '../../support/journeys.js';
import { startTestServer, type TestServer } from '../../support/test-server.js';

/** Sixty-four characters at most, as names have them. */
export const MARKUP = `"'><img src=x onerror=trap()><x-hostile onclick=trap()>`;
const SCRIPT = '</title></script><script>trap()</script><x-hostile>';
const LINKS = 'javascript:trap() data:text/html,<script>trap()</script>';
const PLACEABLE = '{ $name }{ app-title }{"<x-hostile>"}&lt;b&gt;';
/** Out of its isolation, and from there on backwards. */
export const TURNING = '\u2069\u2069\u202e\u2067turning words';
const HIDDEN = 'zero\u200b\u2060\u200d\ufeffwidth';
export const UNSEEN = '\u200b\u2060';
export const LONG = 'W'.repeat(64);
const PROTO = '__proto__';
export const NAMES: readonly string[] = [MARKUP, SCRIPT, LINKS, PLACEABLE, TURNING, HIDDEN, LONG, PROTO];
const ROLES = ['constructor', 'w'.repeat(64)];
export const REASON = `${MARKUP} ${SCRIPT} ${TURNING} ${'W'.repeat(250)}`;
const AGENT = `Mozilla ${MARKUP} javascript:trap() ${'W'.repeat(120)}`;

export interface HostileSeed {
  readonly server: TestServer;
  readonly admin: Enrolled;
  /** Whose every name is hostile. */
  readonly person: Enrolled;
  readonly email: string;
  readonly longUserId: string;
}

/** A server in which everything that somebody may store is as hostile as it can be. */
export async function startHostileServer(): Promise<HostileSeed> {
  const server = await startTestServer('embedded', { mail: true, sets: ['two_factor.remember_device.enabled=true'] });
  const admin = await enrolOfficial(server, 'admin');
  const person = await enrolPerson(server, await registerPerson(server, 'constructor'));
  const { userId: longUserId } = await registerPerson(server, `javascript.alert-1=${'w'.repeat(220)}`);
  await giveRoles(server, person.userId, ROLES);
  const email = canonicalEmail(`{$name}'onerror=trap%0a'${'w'.repeat(40)}@${'w'.repeat(60)}.example.org`) ?? '';
  await server.store.threepids.claim({
    medium: 'email',
    address: email,
    userId: person.userId,
    validatedAt: 0,
    addedAt: 0,
  });
  for (const name of [MARKUP, TURNING, LONG, PROTO]) await addAuthenticator(server, person, name);
  for (const name of [...NAMES, UNSEEN]) await signInOnce(server, person, name);
  for (const name of [MARKUP, TURNING, LONG])
    await done(
      prove(
        server,
        { method: 'POST', path: 'account/two-factor/app_passwords', token: person.token, body: { name } },
        person,
      ),
    );
  const token = { method: 'POST', path: adminPath('registration_tokens'), token: admin.token, body: { grants: ROLES } };
  await done(prove(server, token, admin));
  await waitForReset(server, person, admin);
  await demand(server);
  await server.drain();
  return { server, admin, person, email, longUserId };
}

async function done(asked: Promise<{ readonly status: number; readonly body: unknown }>): Promise<void> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`refused: ${JSON.stringify(body)}`);
}

async function addAuthenticator(server: TestServer, person: Enrolled, name: string): Promise<void> {
  const { body } = await prove(server, beginTotp(person, name), person);
  const token = new Authenticator(body.secret).code(server.clock.now());
  const path = `account/two-factor/totp/${body.id}/confirm`;
  const headers = { 'user-agent': AGENT };
  await done(call(server.url, 'POST', path, { token: person.token, body: { token }, headers }));
}

/** On a device of that name, which is remembered. */
async function signInOnce(server: TestServer, person: Enrolled, initial_device_display_name: string): Promise<void> {
  const wish = { initial_device_display_name, 'org.matrix_uia.remember_device': true };
  const { body } = await signIn(server, person, wish);
  await done(ask(server, LOGIN, totpAuth(nextCode(server, person), body.session)));
}

async function waitForReset({ store, clock }: TestServer, { userId }: Enrolled, admin: Enrolled): Promise<void> {
  const now = clock.now();
  const until = now + 86_400_000;
  const by = byAdministrator(admin.userId, { address: null, userAgent: AGENT });
  const event = securityEvent('reset_requested', by, now, { until }, REASON);
  const reset = { id: 'reset-1', dueAt: until, awaitsApproval: true, by: admin.userId, reason: REASON };
  await store.securities.scheduleReset(userId, { ...reset, tokenDigest: 'none' }, event, now);
}

async function demand({ store, clock }: TestServer): Promise<void> {
  const now = clock.now();
  const event = securityEvent('enforcement_changed', byCommandLine, now, { required: ROLES.join(' '), from: now });
  await store.enforcement.put(
    { required: ROLES, from: now, version: 1, changedAt: now, by: 'the seed' },
    0,
    event,
    now,
  );
}
