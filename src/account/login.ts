import type { JsonObject } from '../base/json.js';
import type { Answer, Grant, Operation } from '../uia/operation.js';
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

/** Login flows that clients know; with a second factor they go on from the challenge. */
export const LOGIN_FLOWS: JsonObject = { flows: [{ type: 'm.login.password' }] };

export const login =
  (options: SignInOptions, isSecondFactor: (type: string) => boolean) =>
  async ({ subject, body, completed, address, operationId, stamp }: Grant): Promise<Answer> => {
    if (subject === null) throw new Error('a login flow that names no user');
    const text = (member: string): string | undefined => {
      const value = body[member];
      return typeof value === 'string' ? value : undefined;
    };
    const answer = await signIn(options, {
      userId: subject,
      deviceId: text('device_id'),
      displayName: text('initial_device_display_name'),
      address,
      secondFactor: completed.some(isSecondFactor),
      refreshable: body.refresh_token === true,
      operationId,
      stamp,
    });
    return { status: 200, body: answer };
  };
