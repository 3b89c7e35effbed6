import type { JsonObject } from '../base/json.js';
import type { TotpAlgorithm } from '../model/security.js';
import type { PersonSpec } from './case.js';
import type { Authenticator } from './codes.js';
import { PASSWORD, type RegistrationMeans, registerAccount } from './registration.js';
import { PreparationError, type ServerClient } from './server-client.js';

export interface Registrar {
  readonly client: ServerClient;
  readonly codes: Authenticator;
  readonly means: RegistrationMeans;
}

/**
 * Makes an account as a case describes it. What the case can then name: `user_id`, `localpart`, `server`, `password`, `token`,
 * `device_id`; `2.token` and `2.device_id` for a second device; `secret`, `factor_id` and `recovery_codes` with a second factor.
 */
export async function makePerson(
  { client, codes, means }: Registrar,
  username: string,
  { devices = 1, two_factor: twoFactor = false }: PersonSpec,
): Promise<JsonObject> {
  const made = await registerAccount(client, means, username);
  const userId = textIn(made, 'user_id');
  const [localpart, server] = splitUserId(userId);
  const own = { user_id: userId, localpart, server, password: PASSWORD, ...deviceOf(made) };
  const others: Record<string, JsonObject> = {};
  for (let number = 2; number <= devices; number++) others[number] = deviceOf(await signIn(client, userId));
  if (!twoFactor) return { ...own, ...others };
  return { ...own, ...others, ...(await enrol(client, codes, userId, own.token)) };
}

const proof = (userId: string): JsonObject => ({
  type: 'm.login.password',
  identifier: { type: 'm.id.user', user: userId },
  password: PASSWORD,
});

const signIn = (client: ServerClient, userId: string): Promise<JsonObject> =>
  client.must('a second device', 'POST', 'login', proof(userId));

const deviceOf = (body: JsonObject) => ({
  token: textIn(body, 'access_token'),
  device_id: textIn(body, 'device_id'),
});

async function enrol(client: ServerClient, codes: Authenticator, userId: string, token: string): Promise<JsonObject> {
  const path = 'account/two-factor/totp';
  const begun = await client.must('an authenticator', 'POST', path, { name: 'Phone', auth: proof(userId) }, token);
  const { algorithm, digits, period } = begun;
  const [id, secret] = [textIn(begun, 'id'), textIn(begun, 'secret')];
  const parameters = { algorithm: algorithmOf(algorithm), digits: Number(digits), periodS: Number(period) };
  const code = await codes.next(secret, parameters);
  const confirmed = await client.must('confirming it', 'POST', `${path}/${id}/confirm`, { token: code }, token);
  const { recovery_codes: recoveryCodes } = confirmed;
  return { secret, algorithm, digits, period, factor_id: id, recovery_codes: recoveryCodes };
}

function algorithmOf(value: unknown): TotpAlgorithm {
  if (value === 'SHA1' || value === 'SHA256' || value === 'SHA512') return value;
  throw new PreparationError(`an authenticator with the algorithm ${value}`);
}

function textIn(body: JsonObject, member: string): string {
  const value = body[member];
  if (typeof value === 'string') return value;
  throw new PreparationError(`preparing an account: no ${member} in the answer`);
}

function splitUserId(userId: string): [localpart: string, server: string] {
  const colon = userId.indexOf(':');
  return [userId.slice(1, colon), userId.slice(colon + 1)];
}
