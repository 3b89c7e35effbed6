import type { JsonObject } from '../base/json.js';
import { missingParam } from '../base/matrix-error.js';
import type { PasswordHasher } from '../base/password-hasher.js';
import { Secret } from '../base/secret.js';
import { message } from '../base/words.js';
import type { Flow } from '../model/flow.js';
import type { AccountRecords } from '../store/port/accounts.js';
import type { Answer, Grant, Operation } from '../uia/operation.js';
import { deviceWishes } from './device-wishes.js';
import type { PasswordPolicy } from './password-policy.js';
import { holdForRun, type NameOptions, nameHolding, nameTaken, refuseTakenName } from './registration/held-name.js';
import type { RegistrationBinding, RegistrationProof } from './registration/proof.js';
import { generatedName, readUsername } from './registration/user-name.js';
import { type SignInOptions, signIn } from './sign-in.js';

export const registerOperation = (flows: readonly Flow[], names: NameOptions): Operation => ({
  name: 'register',
  bind: [],
  repeatable: true,
  answersSession: true,
  flows,
  holding: nameHolding(names),
  words: (body) =>
    typeof body.username === 'string' ? message('do-register-name', { name: body.username }) : message('do-register'),
});

export interface RegisterOptions extends SignInOptions, NameOptions {
  readonly policy: PasswordPolicy;
  readonly accounts: AccountRecords;
  readonly hasher: PasswordHasher;
  /** What becomes of the stages' proofs, in the order of their steps. */
  readonly bindings: readonly RegistrationBinding[];
}

/** What can be said about a registration before any stage. A name that this same operation took is no conflict. */
export const refuseRegistration =
  (options: RegisterOptions) =>
  async ({ username, password }: JsonObject, operationId: string): Promise<void> => {
    const userId = typeof username === 'string' ? readUsername(username, options.serverName) : null;
    if (typeof password === 'string') await options.policy.check(password);
    if (userId !== null) await refuseTakenName(options, userId, operationId);
  };

/**
 * Order of writes: the name is held, what the stages reserved is spent, the account is made, it is given what they proved, the
 * device signs in, unless a second factor has to be set up before. Each can be repeated under the same operation.
 */
export const register =
  (options: RegisterOptions) =>
  async (grant: Grant): Promise<Answer> => {
    const { serverName, accounts, hasher, clock } = options;
    const { body, operationId, session, address, userAgent } = grant;
    if (typeof body.password !== 'string') throw missingParam('Missing password');
    const username = typeof body.username === 'string' ? body.username : generatedName(operationId);
    const userId = readUsername(username, serverName);
    const passwordHash = await hasher.hash(new Secret(body.password));
    await holdForRun(options, userId, operationId);

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
    if ((await accounts.create(account)) === 'taken') throw nameTaken();
    for (const binding of bindings) await binding.bind?.(proofOf(binding));

    // Whoever must have a second factor gets no token before it is set up: that is a sign-in's matter.
    if (body.inhibit_login === true || (await options.requirements.inForce(userId)))
      return { status: 200, body: { user_id: userId } };
    const signedIn = await signIn(options, {
      userId,
      ...deviceWishes(body),
      address,
      userAgent,
      secondFactor: false,
      factorProof: null,
      recovered: false,
      operationId,
      stamp: null,
    });
    return { status: 200, body: signedIn };
  };
