import { byAdministrator, byCommandLine, securityEvent } from '../../../src/model/security-event.js';
import { enrolOfficial, giveRoles } from '../../support/administrators.js';
import { Authenticator, type Enrolled, enrolPerson, type Person, registerPerson } from '../../support/client.js';
import { ask, beginTotp, nextCode, onNewDevice, prove } from '../../support/journeys.js';
import { startTestServer, type TestServer } from '../../support/test-server.js';

const NOWHERE = { address: null, userAgent: null };

/** A name that breaks a page which does not break words. */
const LONG_NAME = 'The-telephone-that-I-was-given-by-my-aunt-and-cannot-ever-be-rid';

/** A server with people in every standing. */
export interface Seed {
  readonly server: TestServer;
  /** No second factor. */
  readonly plain: Person;
  /** Two authenticators, recovery codes, several devices. */
  readonly enrolled: Enrolled;
  /** A second factor is asked of them and they have none. */
  readonly due: Person;
  readonly admin: Enrolled;
  stop(): Promise<void>;
}

const SETS = ['two_factor.remember_device.enabled=true'];

export async function startSeed(): Promise<Seed> {
  const server = await startTestServer('embedded', { mail: true, sets: SETS });
  await demand(server, ['staff']);
  const plain = await registerPerson(server, 'noor');
  const enrolled = await enrolPerson(server, await registerPerson(server, 'alice'));
  await addAuthenticator(server, enrolled, LONG_NAME);
  for (const name of ['Element on Ubuntu', LONG_NAME])
    await onNewDevice(server, plain, { initial_device_display_name: name });
  const due = await registerPerson(server, 'casey');
  await giveRoles(server, due.userId, ['staff']);
  const admin = await enrolOfficial(server, 'admin');
  await loseAll(server, await enrolPerson(server, await registerPerson(server, 'dora')), admin.userId);
  for (const name of ['emil', 'a-person-with-a-name-of-some-length-indeed']) await registerPerson(server, name);
  await server.drain();
  return { server, plain, enrolled, due, admin, stop: () => server.stop() };
}

/** Says who must have a second factor, as an administrator does. */
async function demand({ store, clock }: TestServer, required: readonly string[]): Promise<void> {
  const now = clock.now();
  const event = securityEvent('enforcement_changed', byCommandLine, now, { required: required.join(' '), from: now });
  await store.enforcement.put({ required, from: now, version: 1, changedAt: now, by: 'the seed' }, 0, event, now);
}

/** Too many wrong codes, and a reset that another administrator has to approve. */
async function loseAll({ store, clock, config }: TestServer, { userId }: Person, by: string): Promise<void> {
  const { lockAfter } = config.limits.secondFactor.unknownLane;
  const now = clock.now();
  for (let tries = 0; tries < lockAfter; tries++)
    await store.securities.reserveAttempt(userId, 'unknown', { lockAfter, delaysMs: [0] }, now);
  const until = now + 86_400_000;
  const event = securityEvent('reset_requested', byAdministrator(by, NOWHERE), now, { until }, LONG_NAME);
  const reset = { id: 'reset-1', dueAt: until, awaitsApproval: true, by: '@other:example.org', reason: LONG_NAME };
  await store.securities.scheduleReset(userId, { ...reset, tokenDigest: 'none' }, event, now);
}

async function addAuthenticator(server: TestServer, person: Enrolled, name: string): Promise<void> {
  const { status, body } = await prove(server, beginTotp(person, name), person);
  if (status !== 200) throw new Error(`no key: ${JSON.stringify(body)}`);

  const code = new Authenticator(body.secret).code(server.clock.now());
  const confirm = { method: 'POST', path: `account/two-factor/totp/${body.id}/confirm`, token: person.token };
  const confirmed = await ask(server, { ...confirm, body: { token: code } });
  if (confirmed.status !== 200) throw new Error(`not confirmed: ${JSON.stringify(confirmed.body)}`);
  nextCode(server, person);
}
