import { forbidden, limitExceeded } from '../base/matrix-error.js';
import { Secret } from '../base/secret.js';
import { message } from '../base/words.js';
import type { Accounts } from '../model/accounts.js';
import { identify } from '../model/identify.js';
import type { Stage } from '../uia/stage.js';

export interface PasswordStageOptions {
  readonly accounts: Pick<Accounts, 'find' | 'findByEmail' | 'checkPassword'>;
  /** The stamp of a user's security, whether or not there is such a user. */
  readonly stampOf: (userId: string) => Promise<number>;
}

const NAME = {
  description: 'a name: 1 to 255 characters, without control characters',
  type: 'string',
  minLength: 1,
  maxLength: 255,
  pattern: '^[^\\p{Cc}\\p{Cs}]*$',
} as const;

/** `m.login.password` (specification: Password-based). */
export const passwordStage = ({ accounts, stampOf }: PasswordStageOptions): Stage => ({
  type: 'm.login.password',
  role: 'identity',
  schema: {
    type: 'object',
    required: ['password'],
    properties: {
      password: { type: 'string', maxLength: 512 },
      identifier: {
        type: 'object',
        properties: { user: NAME, medium: NAME, address: NAME, country: NAME, phone: NAME },
      },
      user: NAME,
      medium: NAME,
      address: NAME,
    },
  },

  async attempt(auth, { subject, address, now }) {
    const who = await identify(accounts, auth);
    // Unchecked, or a session would tell whether somebody else's password is right.
    if (subject && who.userId !== subject.userId) {
      return {
        outcome: 'refused',
        error: forbidden('The identifier names another user than the one who is signed in'),
      };
    }
    // Read before the check: a password changed from then on makes this proof void.
    const stamp = subject ? subject.security.stamp : await stampOf(who.userId ?? who.name);
    const verdict = await accounts.checkPassword(who, new Secret(String(auth.password)), { address, now });
    switch (verdict.outcome) {
      case 'right':
        return { outcome: 'passed', userId: verdict.userId, stamp };
      case 'wrong':
        return {
          outcome: 'failed',
          error: forbidden('Wrong user name or password', { phrase: message('refused-password') }),
        };
      case 'limited':
        return {
          outcome: 'refused',
          error: limitExceeded(
            verdict.retryAfterMs,
            'Too many tries with a password for this account: wait before the next one',
            message('refused-many-passwords'),
          ),
        };
      default:
        return verdict satisfies never;
    }
  },

  form: {
    title: message('password-step-title'),
    fields: [
      { name: 'password', label: message('password-label'), kind: 'password', autocomplete: 'current-password' },
    ],
  },
});
