import type { JsonObject } from '../base/json.js';
import { message } from '../base/words.js';
import { RECOVERY_STAGE } from '../model/factor-proof.js';
import type { Answer, Grant, Operation } from '../uia/operation.js';
import { deviceWishes } from './device-wishes.js';
import { DEVICE_TOKEN } from './remembered-devices/device-token.js';
import { type RememberDeviceOptions, recognise, rememberIfAsked } from './remembered-devices/remember-device.js';
import { type SignInOptions, signIn } from './sign-in.js';

export const LOGIN: Operation = {
  name: 'login',
  bind: [],
  forget: ['password', 'token'],
  repeatable: true,
  words: (body) =>
    typeof body.initial_device_display_name === 'string'
      ? message('do-sign-in-name', { name: body.initial_device_display_name })
      : message('do-sign-in'),
};

/** Login flows that clients know; with a second factor they go on from the challenge, or in the browser. Some clients take the first one. */
export const loginFlows = (inBrowser: boolean): JsonObject => ({
  flows: [
    { type: 'm.login.password' },
    ...(inBrowser ? [{ type: 'm.login.sso' }] : []),
    { type: 'm.login.token', get_login_token: true },
  ],
});

/**
 * Order of writes: the token of a remembered device is changed for another one, the device signs in, a device is remembered. All of it
 * can be repeated under one operation.
 */
export const login =
  (
    options: SignInOptions,
    isSecondFactor: (type: string) => boolean,
    remembering: RememberDeviceOptions | null = null,
  ) =>
  async (grant: Grant): Promise<Answer> => {
    const { subject, body, completed } = grant;
    if (subject === null) throw new Error('a login flow that names no user');
    const secondFactor = completed.some(isSecondFactor);
    const recognised = remembering && !secondFactor ? await recognise(remembering, grant) : null;
    const answer = await signIn(options, {
      ...grant,
      ...deviceWishes(body),
      userId: subject,
      secondFactor,
      recovered: completed.includes(RECOVERY_STAGE),
      ...(recognised && { provenAt: recognised.device.provenAt }),
    });
    if (recognised) return { status: 200, body: { ...answer, [DEVICE_TOKEN]: recognised.token.reveal() } };
    const remembered = remembering && (await rememberIfAsked(remembering, grant, answer.device_id));
    return { status: 200, body: { ...answer, ...remembered } };
  };
