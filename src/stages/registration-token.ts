import { MatrixError } from '../base/matrix-error.js';
import { message } from '../base/words.js';
import type { RegistrationTokens } from '../store/port/registration-tokens.js';
import { REGISTRATION_TOKEN, registrationTokenDigest } from '../tokens/registration-token.js';
import type { Stage } from '../uia/stage.js';

export interface RegistrationTokenStageOptions {
  readonly registrationTokens: Pick<RegistrationTokens, 'reserve' | 'release'>;
}

const UNUSABLE = 'This registration token is unknown, used up or out of date';

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
    const phrase = message('refused-registration-token');
    return { outcome: 'failed', error: new MatrixError(401, 'M_UNAUTHORIZED', UNUSABLE, { phrase }) };
  },

  abandon: (session, { token }) => registrationTokens.release(String(token), session),

  form: {
    title: message('registration-token-title'),
    text: message('registration-token-text'),
    fields: [{ name: 'token', label: message('registration-token-label'), kind: 'text', autocomplete: 'off' }],
  },
});
