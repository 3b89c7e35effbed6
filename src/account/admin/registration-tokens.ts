import type { JsonObject } from '../../base/json.js';
import type { KeyRing } from '../../base/key-ring.js';
import { invalidParam, notFound } from '../../base/matrix-error.js';
import type { Clock } from '../../base/runtime.js';
import { message } from '../../base/words.js';
import type { RegistrationToken } from '../../model/registration-token.js';
import { SERVER, securityEvent } from '../../model/security-event.js';
import type { Store } from '../../store/port/store.js';
import { registrationTokenDigest } from '../../tokens/registration-token.js';
import type { Answer, Grant, Operation } from '../../uia/operation.js';
import { NO_RECOVERY } from '../two-factor/change-factors.js';
import { administratorsOrigin } from './admin-grant.js';

export const MAKE_REGISTRATION_TOKEN: Operation = {
  name: 'makeRegistrationToken',
  repeatable: true,
  refuses: NO_RECOVERY,
  words: () => message('do-make-registration-token'),
};

export const REVOKE_REGISTRATION_TOKEN: Operation = {
  name: 'revokeRegistrationToken',
  repeatable: true,
  refuses: NO_RECOVERY,
  words: () => message('do-revoke-registration-token'),
};

export interface TokenAdministrationOptions {
  readonly store: Pick<Store, 'registrationTokens' | 'securities'>;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly isSecondFactor: (type: string) => boolean;
}

/** A token by its id, which is its digest: nobody can register with that. */
export const tokenBody = ({ digest, usesAllowed, uses, expiresAt, grants }: RegistrationToken): JsonObject => ({
  id: digest,
  uses_allowed: usesAllowed,
  uses,
  expires_at: expiresAt,
  grants: [...grants],
});

/** Said before any proof. @throws MatrixError 400 */
export const refusePastToken =
  (clock: Clock) =>
  ({ expires_at: expiresAt }: JsonObject): void => {
    if (typeof expiresAt === 'number' && expiresAt <= clock()) throw invalidParam('expires_at must be in the future');
  };

/**
 * Order of writes: the event, then the token, so that none works that no record tells of. A repeated run makes the same
 * token: it is made of the operation and a server key.
 */
export const makeRegistrationToken =
  ({ store, keys, clock, isSecondFactor }: TokenAdministrationOptions) =>
  async (grant: Grant): Promise<Answer> => {
    const origin = administratorsOrigin(grant, isSecondFactor);
    const { uses_allowed: usesAllowed, expires_at: expiresAt, grants } = grant.body;
    const token = keys.digest('registration token', [grant.operationId]);
    const made: RegistrationToken = {
      digest: registrationTokenDigest(token),
      usesAllowed: typeof usesAllowed === 'number' ? usesAllowed : null,
      uses: 0,
      expiresAt: typeof expiresAt === 'number' ? expiresAt : null,
      grants: Array.isArray(grants) ? grants.map(String) : [],
    };
    const now = clock();
    const detail = { id: made.digest, grants: made.grants.join(' ') };
    await store.securities.note(SERVER, securityEvent('registration_token_made', origin, now, detail), now);
    await store.registrationTokens.create(made);
    return { status: 200, body: { ...tokenBody(made), token } };
  };

/**
 * Order of writes: the event, then the token, so that none goes untold. A registration that holds a use of it ends with a refusal.
 * @throws MatrixError 404, also for a repeated run that finds its work done
 */
export const revokeRegistrationToken =
  ({ store, clock, isSecondFactor }: TokenAdministrationOptions) =>
  async (grant: Grant, id: string): Promise<Answer> => {
    const origin = administratorsOrigin(grant, isSecondFactor);
    const now = clock();
    if (!(await store.registrationTokens.find(id, now))) throw noToken();
    await store.securities.note(SERVER, securityEvent('registration_token_revoked', origin, now, { id }), now);
    if (!(await store.registrationTokens.remove(id))) throw noToken();
    return { status: 200, body: {} };
  };

const noToken = () => notFound('There is no such registration token');
