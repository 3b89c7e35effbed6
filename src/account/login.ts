import type { JsonObject } from '../base/json.js';
import { RECOVERY_STAGE } from '../model/factor-proof.js';
import type { Answer, Grant, Operation } from '../uia/operation.js';
import { deviceWishes } from './device-wishes.js';
import { type SignInOptions, signIn } from './sign-in.js';

export const LOGIN: Operation = {
  name: 'login',
  bind: [],
  forget: ['password', 'token'],
  repeatable: true,
  words: (body) =>
    typeof body.initial_device_display_name === 'string'
      ? `Sign in on the new device “${body.initial_device_display_name}”`
      : 'Sign in on a new device',
};

/** Login flows that clients know; with a second factor they go on from the challenge. Some clients take the first one. */
export const LOGIN_FLOWS: JsonObject = {
  flows: [{ type: 'm.login.password' }, { type: 'm.login.token', get_login_token: true }],
};

export const login =
  (options: SignInOptions, isSecondFactor: (type: string) => boolean) =>
  async (grant: Grant): Promise<Answer> => {
    const { subject, body, completed } = grant;
    if (subject === null) throw new Error('a login flow that names no user');
    const answer = await signIn(options, {
      ...grant,
      ...deviceWishes(body),
      userId: subject,
      secondFactor: completed.some(isSecondFactor),
      recovered: completed.includes(RECOVERY_STAGE),
    });
    return { status: 200, body: answer };
  };
