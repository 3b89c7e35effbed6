import { signIn } from '../../src/account/sign-in.js';
import { type Person, registerPerson } from './client.js';
import type { TestServer } from './test-server.js';

const NO_RULE = { from: async () => null, inForce: async () => false };

/** Somebody new on a device that was signed in before a second factor was required. */
export async function registerBeforeTheRule(server: TestServer): Promise<Person & { readonly refreshToken: string }> {
  const person = await registerPerson(server);
  const { store, clock, runtime, config } = server;
  const signedIn = await signIn(
    { ...store, requirements: NO_RULE, clock: clock.now, random: runtime.random, lifetimes: config.tokens.lifetimes },
    {
      userId: person.userId,
      address: '127.0.0.1',
      userAgent: null,
      secondFactor: false,
      factorProof: null,
      recovered: false,
      refreshable: true,
      operationId: `before the rule ${person.userId}`,
      stamp: null,
    },
  );
  const [token, refreshToken] = [String(signedIn.access_token), String(signedIn.refresh_token)];
  return { ...person, token, refreshToken, deviceId: signedIn.device_id };
}
