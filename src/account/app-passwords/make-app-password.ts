import type { KeyRing } from '../../base/key-ring.js';
import { conflict, forbidden, invalidParam } from '../../base/matrix-error.js';
import type { Clock, Random } from '../../base/runtime.js';
import { message } from '../../base/words.js';
import { digestAppPassword, newAppPassword, readAppPassword } from '../../mfa/app-passwords.js';
import { MOST_APP_PASSWORDS } from '../../model/app-password.js';
import { byPerson, securityEvent } from '../../model/security-event.js';
import type { Securities } from '../../store/port/securities.js';
import type { Answer, Grant, Operation } from '../../uia/operation.js';
import { NO_RECOVERY } from '../two-factor/change-factors.js';

// What it makes opens the account without a second factor: a recovery code is no reason for that.
export const MAKE_APP_PASSWORD: Operation = {
  name: 'makeAppPassword',
  bind: ['name'],
  repeatable: true,
  refuses: NO_RECOVERY,
  words: ({ name }) => message('do-make-app-password', { name: String(name) }),
};

export interface MakeAppPasswordOptions {
  readonly securities: Pick<Securities, 'addAppPassword'>;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly random: Random;
}

/** Its id is the operation's: a repeated run puts another one in its place. Shown this once. */
export const makeAppPassword =
  ({ securities, keys, clock, random }: MakeAppPasswordOptions) =>
  async (grant: Grant): Promise<Answer> => {
    const { subject, body, operationId: id, stamp } = grant;
    if (subject === null) throw new Error('an app password without a subject');
    const now = clock();
    const name = String(body.name);
    const password = newAppPassword(random);
    const digest = digestAppPassword(keys, subject, readAppPassword(password.reveal()) ?? '');
    const added = { id, name, digest, keyId: keys.activeId, createdAt: now, lastUsedAt: null };
    const event = securityEvent('app_password_made', byPerson(grant), now, { id, name });
    const outcome = await securities.addAppPassword(subject, added, stamp, event, now);
    switch (outcome) {
      case 'added':
        return { status: 200, body: { id, name, password: password.reveal(), created_at: now } };
      case 'taken':
        throw invalidParam('Another app password of this account has this name: choose another one', {
          reason: 'name_taken',
        });
      case 'full':
        throw forbidden(`An account has at most ${MOST_APP_PASSWORDS} app passwords: revoke one first`);
      case 'lost':
        throw conflict('The two-factor settings were changed at the same moment: start again', { reason: 'conflict' });
      default:
        return outcome satisfies never;
    }
  };
