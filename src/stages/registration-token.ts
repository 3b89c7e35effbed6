import { MatrixError } from '../base/matrix-error.js';
import type { RegistrationTokens } from '../store/port/registration-tokens.js';
import { REGISTRATION_TOKEN, registrationTokenDigest } from '../tokens/registration-token.js';
import type { Stage } from '../uia/stage.js';

export interface RegistrationTokenStageOptions {
  readonly registrationTokens: Pick<RegistrationTokens, 'reserve' | 'release'>;
}

/**
 * `m.login.registration_token` (specification: Token-authenticated registration). A use stays pending while its session lives.
 * It keeps `{ token: digest, grants: roles }` for the registration.
 */
export const registrationTokenStage = ({ registrationTokens }: RegistrationTokenStageOptions): Stage => ({
  type: 'm.login.registration_token',
  role: 'other',
  schema: {
    type: 'object',
    required: ['token'],
    properties: {
      token: {
        description: 'a registration token: 1 to 64 of A–Z a–z 0–9 . _ ~ -',
        type: 'string',
        pattern: REGISTRATION_TOKEN.source,
      },
    },
  },

  async attempt(auth, { session, sessionExpiresAt, now }) {
    const digest = registrationTokenDigest(String(auth.token));
    const token = await registrationTokens.reserve(digest, session, sessionExpiresAt, now);
    if (token) return { outcome: 'passed', state: { token: digest, grants: token.grants } };
    const message = 'This registration token is unknown, used up or out of date';
    return { outcome: 'failed', error: new MatrixError(401, 'M_UNAUTHORIZED', message) };
  },

  abandon: (session, { token }) => registrationTokens.release(String(token), session),

  form: {
    title: 'Enter your registration token',
    text: 'This server registers new accounts by invitation.',
    fields: [{ name: 'token', label: 'Registration token', kind: 'text', autocomplete: 'off' }],
  },
});
