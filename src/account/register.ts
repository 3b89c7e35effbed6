import type { JsonObject } from '../base/json.js';
import { missingParam, userInUse } from '../base/matrix-error.js';
import type { PasswordHasher } from '../base/password-hasher.js';
import { Secret } from '../base/secret.js';
import type { Flow } from '../model/flow.js';
import type { AccountRecords } from '../store/port/accounts.js';
import type { Answer, Grant, Operation } from '../uia/operation.js';
import { deviceWishes } from './device-wishes.js';
import { checkPasswordStrength } from './password-strength.js';
import type { RegistrationBinding, RegistrationProof } from './registration/proof.js';
import { generatedName, readUsername } from './registration/user-name.js';
import { type SignInOptions, signIn } from './sign-in.js';

export const registerOperation = (flows: readonly Flow[]): Operation => ({
  name: 'register',
  bind: [],
  repeatable: true,
  answersSession: true,
  flows,
  words: (body) =>
    typeof body.username === 'string' ? `Register the account “${body.username}”` : 'Register an account',
});

export interface RegisterOptions extends SignInOptions {
  readonly serverName: string;
  readonly minimumPasswordLength: number;
  readonly accounts: AccountRecords;
  readonly hasher: PasswordHasher;
  /** What becomes of the stages' proofs, in the order of their steps. */
  readonly bindings: readonly RegistrationBinding[];
}

/** What can be said about a registration before any stage. A name that this same operation took is no conflict. */
export const refuseRegistration =
  ({ serverName, accounts, minimumPasswordLength }: RegisterOptions) =>
  async ({ username, password }: JsonObject, operationId: string): Promise<void> => {
    const userId = typeof username === 'string' ? readUsername(username, serverName) : null;
    if (typeof password === 'string') checkPasswordStrength(password, minimumPasswordLength);
    const account = userId === null ? null : await accounts.find(userId);
    if (account && account.operationId !== operationId) throw taken();
  };

/**
 * Order of writes: what the stages reserved is spent, the account is made, it is given what they proved, the device signs in.
 * Each can be repeated under the same operation.
 */
export const register =
  (options: RegisterOptions) =>
  async (grant: Grant): Promise<Answer> => {
    const { serverName, accounts, hasher, clock } = options;
    const { body, operationId, session, address } = grant;
    if (typeof body.password !== 'string') throw missingParam('Missing password');
    const username = typeof body.username === 'string' ? body.username : generatedName(operationId);
    const userId = readUsername(username, serverName);
    const passwordHash = await hasher.hash(new Secret(body.password));

    const bindings = options.bindings.filter(({ stage }) => grant.completed.includes(stage));
    const proofOf = ({ stage }: RegistrationBinding): RegistrationProof => ({
      state: grant.state[stage] ?? {},
      session,
      operationId,
      userId,
    });
    const roles: string[] = [];
    for (const binding of bindings) roles.push(...((await binding.spend?.(proofOf(binding))) ?? []));
    const account = { userId, passwordHash, roles, createdAt: clock(), deactivatedAt: null, operationId };
    if ((await accounts.create(account)) === 'taken') throw taken();
    for (const binding of bindings) await binding.bind?.(proofOf(binding));

    if (body.inhibit_login === true) return { status: 200, body: { user_id: userId } };
    const signedIn = await signIn(options, {
      userId,
      ...deviceWishes(body),
      address,
      secondFactor: false,
      operationId,
      stamp: null,
    });
    return { status: 200, body: signedIn };
  };

const taken = () => userInUse('This user name is taken: choose another one');
