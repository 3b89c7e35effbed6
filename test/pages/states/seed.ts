import { enrolOfficial, giveRoles } from '../../support/administrators.js';
import { Authenticator, type Enrolled, enrolPerson, type Person, registerPerson } from '../../support/client.js';
import { ask, beginTotp, nextCode, onNewDevice, prove } from '../../support/journeys.js';
import { startTestServer, type TestServer } from '../../support/test-server.js';

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

export async function startSeed(): Promise<Seed> {
  const server = await startTestServer('embedded', { mail: true, sets: ['two_factor.required=["staff"]'] });
  const plain = await registerPerson(server, 'noor');
  const enrolled = await enrolPerson(server, await registerPerson(server, 'alice'));
  await addAuthenticator(server, enrolled, LONG_NAME);
  for (const name of ['Element on Ubuntu', LONG_NAME])
    await onNewDevice(server, plain, { initial_device_display_name: name });
  const due = await registerPerson(server, 'casey');
  await giveRoles(server, due.userId, ['staff']);
  const admin = await enrolOfficial(server, 'admin');
  for (const name of ['dora', 'emil', 'a-person-with-a-name-of-some-length-indeed']) await registerPerson(server, name);
  await server.drain();
  return { server, plain, enrolled, due, admin, stop: () => server.stop() };
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
