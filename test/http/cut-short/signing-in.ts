import type { JsonObject } from '../../../src/base/json.js';
import { sampleEvent } from '../../../src/testing/store-contract/samples.js';
import { giveRoles } from '../../support/administrators.js';
import { Authenticator, call, type Reply, registerPerson } from '../../support/client.js';
import { ask, LOGIN, signIn } from '../../support/journeys.js';
import { tokenOf, toTheQuestion } from '../../support/sso-journey.js';
import type { TestServer } from '../../support/test-server.js';
import { align, type Scenario, someone } from './kit.js';

const MUST = 'must-have-one';
const SETUP = 'm.login.2fa.setup';

/** Somebody who must set up a second factor before they are signed in: their session, after the password. */
async function beforeSetUp(server: TestServer) {
  const { store, clock } = server;
  const person = await registerPerson(server);
  await giveRoles(server, person.userId, [MUST]);
  const version = (await store.enforcement.read())?.version ?? 0;
  const kept = { required: [MUST], from: 0, version: version + 1, changedAt: clock.now(), by: `for ${person.userId}` };
  await store.enforcement.put(kept, version, sampleEvent({ type: 'enforcement_changed' }), clock.now());
  // What a server knows of it may be two seconds old.
  align(server);
  const { session } = (await signIn(server, person)).body;
  const submit = (more: JsonObject = {}): Promise<Reply> => ask(server, LOGIN, { type: SETUP, session, ...more });
  const begun = async (): Promise<JsonObject> => {
    const { secret } = (await submit()).body.params[SETUP];
    return { token: new Authenticator(secret).code(clock.now()) };
  };
  return { about: person.userId, submit, begun };
}

/** Sign-ins that take several steps of their own. */
export const SIGNING_IN: Readonly<Record<string, Scenario>> = {
  'the beginning of a set-up': async (server) => {
    const { about, submit } = await beforeSetUp(server);
    return { about, send: () => submit() };
  },
  'the code of a set-up': async (server) => {
    const { about, submit, begun } = await beforeSetUp(server);
    const code = await begun();
    return { about, send: () => submit(code) };
  },
  'the end of a set-up': async (server) => {
    const { about, submit, begun } = await beforeSetUp(server);
    await submit(await begun());
    return { about, send: () => submit({ saved: true }) };
  },
  'the end of a sign-in in the browser': async (server) => {
    const person = await someone(server);
    const browser = await toTheQuestion(server, person);
    const question = await browser.show();
    align(server);
    let token = '';
    return {
      about: person.userId,
      async send() {
        const page = await browser.fill({}, question);
        token = tokenOf(page);
        return { status: page.status, headers: page.headers, body: {} };
      },
      async more() {
        const body = { type: 'm.login.token', token };
        return { signsIn: (await call(server.url, 'POST', 'login', { body })).status };
      },
    };
  },
};
