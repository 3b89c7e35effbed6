import { forbidden, limitExceeded } from '../base/matrix-error.js';
import type { Clock, Random } from '../base/runtime.js';
import type { Secret } from '../base/secret.js';
import { message } from '../base/words.js';
import { RECOVERY_STAGE } from '../model/factor-proof.js';
import type { LoginToken } from '../model/login-token.js';
import type { AccountRecords } from '../store/port/accounts.js';
import type { CounterRule, Counters } from '../store/port/counters.js';
import type { LoginTokens } from '../store/port/login-tokens.js';
import { loginTokenDigest, newLoginToken } from '../tokens/login-token.js';
import type { Answer, Grant, Operation } from '../uia/operation.js';
import { refuseWithoutFactor } from './refuse-without-factor.js';
import { type SignIn, type SignInOptions, signIn } from './sign-in.js';

export const GET_LOGIN_TOKEN: Operation = {
  name: 'getLoginToken',
  bind: [],
  repeatable: true,
  words: () => message('do-login-token'),
};

export interface LoginTokenOptions {
  readonly loginTokens: LoginTokens;
  readonly clock: Clock;
  readonly random: Random;
  readonly lifetimeMs: number;
}

/** Makes a token for somebody who has just been authenticated, with what was proven then. */
export async function makeLoginToken(
  { loginTokens, clock, random, lifetimeMs }: LoginTokenOptions,
  proven: Omit<LoginToken, 'digest' | 'expiresAt'>,
): Promise<Secret> {
  const token = newLoginToken(random);
  await loginTokens.create({ digest: loginTokenDigest(token.reveal()), ...proven, expiresAt: clock() + lifetimeMs });
  return token;
}

export interface GetLoginTokenOptions extends LoginTokenOptions {
  /** How often an account gets one (specification: POST login/get_token). */
  readonly rule: CounterRule;
  readonly counters: Counters;
  readonly isSecondFactor: (type: string) => boolean;
}

/** Order of writes: it is counted, the token is made. A repeated run is one more: it may have to wait for its minute. */
export const getLoginToken =
  (options: GetLoginTokenOptions) =>
  async ({ subject, requester, completed, stamp }: Grant): Promise<Answer> => {
    if (subject === null) throw new Error('a flow for a login token that names no user');
    const { counters, rule, clock, isSecondFactor, lifetimeMs } = options;
    const hit = await counters.hit(`login token ${subject}`, rule, clock());
    if (!hit.ok) throw limitExceeded(hit.retryAt - clock(), 'This account has just got a login token: wait a little');
    const secondFactor = completed.some(isSecondFactor);
    const recovered = completed.includes(RECOVERY_STAGE);
    const proven = { userId: subject, stamp, secondFactor, recovered, madeBy: requester?.deviceId ?? null };
    const token = await makeLoginToken(options, proven);
    return { status: 200, body: { login_token: token.reveal(), expires_in_ms: lifetimeMs } };
  };

export interface TokenLoginOptions extends SignInOptions {
  readonly loginTokens: LoginTokens;
  readonly accounts: Pick<AccountRecords, 'find'>;
}

type DeviceToSignIn = Pick<SignIn, 'deviceId' | 'displayName' | 'address' | 'userAgent' | 'refreshable'>;

/** Order of writes: the token is taken away, the device signs in. @throws MatrixError 403, the same for whatever is wrong with it */
export const loginByToken =
  (options: TokenLoginOptions) =>
  async (text: string, device: DeviceToSignIn): Promise<Answer> => {
    const { loginTokens, accounts, securities, devices, clock } = options;
    const digest = loginTokenDigest(text);
    const token = await loginTokens.consume(digest, clock());
    if (!token) throw refused();
    const { userId, secondFactor, recovered = false, stamp, madeBy } = token;
    // One of an earlier release does not say who made it.
    const makerIsThere = async (): Promise<boolean> => !madeBy || (await devices.find(userId, madeBy)) !== null;
    const account = await accounts.find(userId);
    const security = await securities.read(userId, clock());
    if (account?.deactivatedAt !== null || security.stamp !== stamp) throw refused();
    // It was made before a second factor was required: the maker's proof is not enough any more.
    await refuseWithoutFactor(options, security);
    if (!(await makerIsThere())) throw refused();
    const proven = { secondFactor, recovered, factorProof: null };
    const who = { ...device, ...proven, userId, operationId: `login token ${digest}`, stamp };
    const body = await signIn(options, who);
    // Whoever signs all devices out at this moment means this one, too.
    if (!(await makerIsThere())) {
      await devices.remove(userId, [body.device_id]);
      throw refused();
    }
    return { status: 200, body };
  };

const refused = () => forbidden('This login token is unknown, used or over: get a new one');
