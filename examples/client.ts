import { type InteractiveOptions, interactive, type Json, type Prompt, request } from '../src/client/index.js';

/** Asks a person, in whatever way the app does; null: they gave up. */
export type Ask = (question: string) => Promise<string | null>;

/** How this app answers the stages that it knows. */
export const answers = (userId: string, ask: Ask): InteractiveOptions['answer'] => {
  const typed =
    (member: string, question: string, more: Json = {}) =>
    async ({ refusal }: Prompt) => {
      const text = await ask(refusal?.message ?? question);
      return text === null ? null : { ...more, [member]: text };
    };
  return {
    'm.login.password': typed('password', 'Your password', { identifier: { type: 'm.id.user', user: userId } }),
    'm.login.2fa.totp': typed('token', 'The code from your authenticator'),
    'm.login.2fa.recovery': typed('token', 'One of your recovery codes'),
  };
};

/** Signs in, with a second factor where there is one. */
export const signIn = (baseUrl: string, user: string, password: string, options: InteractiveOptions): Promise<Json> => {
  const body = { type: 'm.login.password', identifier: { type: 'm.id.user', user }, password };
  return interactive(request(`${baseUrl}/_matrix/client/v3/login`, { body }), options);
};

/** Removes a device. */
export const deleteDevice = (baseUrl: string, token: string, deviceId: string, options: InteractiveOptions) =>
  interactive(request(`${baseUrl}/_matrix/client/v3/devices/${deviceId}`, { method: 'DELETE', token }), options);
