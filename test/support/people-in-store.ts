import { signIn } from '../../src/account/sign-in.js';
import { confirmTotp } from '../../src/account/two-factor/confirm-totp.js';
import { ENROLMENT_DEFAULTS } from '../../src/account/two-factor/enrolment-rules.js';
import { createPasswordHasher } from '../../src/base/password-hasher.js';
import { systemRandom } from '../../src/base/runtime.js';
import { Secret } from '../../src/base/secret.js';
import { sealFactorSecret } from '../../src/mfa/factor-secret.js';
import { codeOfStep, newTotpSecret, stepAt } from '../../src/mfa/totp.js';
import { Authenticator, type Enrolled, PASSWORD, type Person } from './client.js';
import { WATCH } from './log-watch.js';
import type { TestServer } from './test-server.js';

/** What people are made from, without a request. */
export type Home = Pick<TestServer, 'store' | 'clock' | 'runtime' | 'config' | 'keys'>;

const HERE = { address: '127.0.0.1', userAgent: 'node' };
const NO_RULE = { from: async () => null, inForce: async () => false };
/** By the settings: the hash of the password that everybody has. */
const hashes = new Map<string, Promise<string>>();

function passwordHash({ passwords }: TestServer['config']): Promise<string> {
  const settings = JSON.stringify(passwords);
  const hash =
    hashes.get(settings) ?? createPasswordHasher({ ...passwords, random: systemRandom }).hash(new Secret(PASSWORD));
  hashes.set(settings, hash);
  return hash;
}

/** The account and the device that registering makes. */
export async function personInStore(home: Home, username: string): Promise<Person> {
  const { store, clock, runtime, config } = home;
  const userId = `@${username}:${config.serverName}`;
  const made = { roles: [], createdAt: clock.now(), deactivatedAt: null, operationId: runtime.newId() };
  const outcome = await store.accounts.create({ userId, passwordHash: await passwordHash(config), ...made });
  if (outcome !== 'created') throw new Error(`registering ${userId} failed: ${outcome}`);
  WATCH.keep(PASSWORD);
  return { userId, password: PASSWORD, ...(await deviceInStore(home, userId, { secondFactor: false })) };
}

/** A device that signed in. */
export async function deviceInStore(
  { store, clock, runtime, config }: Home,
  userId: string,
  { secondFactor = true } = {},
): Promise<Pick<Person, 'token' | 'deviceId'>> {
  const { lifetimes } = config.tokens;
  const signedIn = await signIn(
    { ...store, requirements: NO_RULE, clock: clock.now, random: runtime.random, lifetimes },
    {
      ...HERE,
      userId,
      secondFactor,
      factorProof: null,
      recovered: false,
      refreshable: false,
      operationId: runtime.newId(),
      stamp: null,
    },
  );
  const token = String(signedIn.access_token);
  WATCH.keep(token);
  return { token, deviceId: signedIn.device_id };
}

/** The authenticator and the recovery codes that enrolling makes, and its events. */
export async function enrolledInStore(home: Home, person: Person): Promise<Enrolled> {
  const { store, clock, runtime, config, keys } = home;
  const { userId, deviceId } = person;
  const { totp, recoveryCodes, issuer } = config.twoFactor;
  const rules = { ...ENROLMENT_DEFAULTS, ...totp, issuer, recoveryCodes: recoveryCodes.count };
  const { algorithm, digits, periodS, mostPending, mostFactors } = rules;
  const now = clock.now();
  const [id, secret] = [runtime.newId(), newTotpSecret(runtime.random)];
  const pending = {
    ...{ id, name: 'Phone', deviceId, algorithm, digits, periodS, createdAt: now, expiresAt: now + 1, wrong: 0 },
    secret: sealFactorSecret(keys, userId, id, secret),
  };
  await store.securities.addPending(userId, pending, { most: mostPending, mostFactors }, now);
  const confirm = confirmTotp({
    ...store,
    keys,
    clock: clock.now,
    random: runtime.random,
    newId: runtime.newId,
    rules,
    label: () => userId,
  });
  const code = codeOfStep(secret, rules, stepAt(now, periodS));
  const confirmed = await confirm({ ...HERE, userId, deviceId, id, code });
  WATCH.keepFrom({ secret: secret.reveal(), ...confirmed });
  const codes = Array.isArray(confirmed.recovery_codes) ? confirmed.recovery_codes.map(String) : [];
  clock.advance(30_000);
  return { ...person, authenticator: new Authenticator(secret.reveal()), factorId: id, recoveryCodes: codes };
}
