import type { JsonObject } from '../base/json.js';
import { forbidden, invalidUsername, missingParam, userInUse, weakPassword } from '../base/matrix-error.js';
import type { PasswordHasher } from '../base/password-hasher.js';
import { Secret } from '../base/secret.js';
import type { Flow } from '../model/flow.js';
import { newUserId } from '../model/user-id.js';
import type { AccountRecords } from '../store/port/accounts.js';
import type { RegistrationTokens } from '../store/port/registration-tokens.js';
import type { Answer, Grant, Operation } from '../uia/operation.js';
import { type SignInOptions, signIn } from './sign-in.js';

export interface RegistrationRules {
  /** Whether anybody may register; else only holders of a token. */
  readonly open: boolean;
  readonly stages: readonly string[];
}

const TOKEN = 'm.login.registration_token';

/**
 * A token always works: it brings roles, and it is the only way while registration is closed. What else is asked for comes
 * after it, the dummy too: matrix-nio gives up when the token alone is enough.
 */
function registrationFlows({ open, stages }: RegistrationRules): readonly Flow[] {
  const withToken = [TOKEN, ...stages.filter((type) => type !== TOKEN)];
  return open && stages[0] !== TOKEN ? [stages, withToken] : [withToken];
}

export const registerOperation = (rules: RegistrationRules): Operation => ({
  name: 'register',
  bind: [],
  repeatable: true,
  answersSession: true,
  flows: registrationFlows(rules),
  words: (body) =>
    typeof body.username === 'string' ? `Register the account “${body.username}”` : 'Register an account',
});

export interface RegisterOptions extends SignInOptions {
  readonly serverName: string;
  readonly minimumPasswordLength: number;
  readonly accounts: AccountRecords;
  readonly registrationTokens: RegistrationTokens;
  readonly hasher: PasswordHasher;
}

/** What can be said about a registration before any stage. A name that this same operation took is no conflict. */
export const refuseRegistration =
  ({ serverName, accounts, minimumPasswordLength }: RegisterOptions) =>
  async ({ username, password }: JsonObject, operationId: string): Promise<void> => {
    if (typeof password === 'string') checkPasswordStrength(password, minimumPasswordLength);
    if (typeof username !== 'string') return;
    const account = await accounts.find(readUsername(username, serverName));
    if (account && account.operationId !== operationId) throw taken();
  };

/**
 * Order of writes: the token's use is spent, the account is made, the device signs in, other administrator tokens die. Each can
 * be repeated under the same operation.
 */
export const register =
  (options: RegisterOptions) =>
  async ({ body, address, operationId, session, state }: Grant): Promise<Answer> => {
    const { serverName, accounts, registrationTokens, hasher, clock } = options;
    if (typeof body.password !== 'string') throw missingParam('Missing password');
    const username = typeof body.username === 'string' ? body.username : generatedName(operationId);
    const userId = readUsername(username, serverName);
    const passwordHash = await hasher.hash(new Secret(body.password));

    const invitation = state[TOKEN];
    if (invitation && !(await registrationTokens.commit(String(invitation.token), session))) {
      const made = await accounts.find(userId);
      if (made?.operationId !== operationId) throw forbidden('The registration token was withdrawn meanwhile');
    }
    const roles = Array.isArray(invitation?.grants) ? invitation.grants.map(String) : [];
    const made = await accounts.create({
      userId,
      passwordHash,
      roles,
      createdAt: clock(),
      deactivatedAt: null,
      operationId,
    });
    if (made === 'taken') throw taken();
    const device = {
      userId,
      deviceId: typeof body.device_id === 'string' ? body.device_id : undefined,
      displayName: typeof body.initial_device_display_name === 'string' ? body.initial_device_display_name : undefined,
      address,
      secondFactor: false,
      operationId,
      stamp: null,
    };
    const answer = body.inhibit_login === true ? { user_id: userId } : await signIn(options, device);
    if (roles.includes('admin')) await registrationTokens.removeGranting('admin');
    return { status: 200, body: answer };
  };

/** @throws MatrixError 400 `M_INVALID_USERNAME` */
export function readUsername(username: string, serverName: string): string {
  const userId = newUserId(username, serverName);
  if (userId === null) throw invalidUsername('A user name is made of a–z, 0–9 and . _ = - / +, and is not too long');
  return userId;
}

/** @throws MatrixError 400 `M_WEAK_PASSWORD` */
export function checkPasswordStrength(password: string, minimumLength: number): void {
  if ([...password].length < minimumLength) throw weakPassword(`A password has at least ${minimumLength} characters`);
}

// From the operation's id, so that a repeated run makes the same name.
const generatedName = (operationId: string): string => `user-${operationId.replaceAll('-', '').slice(-16)}`;

const taken = () => userInUse('This user name is taken: choose another one');
