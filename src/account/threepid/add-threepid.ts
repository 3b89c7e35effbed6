import type { JsonObject } from '../../base/json.js';
import { notFound, threepidAuthFailed, threepidInUse } from '../../base/matrix-error.js';
import type { Clock } from '../../base/runtime.js';
import { message } from '../../base/words.js';
import { byPerson, securityEvent } from '../../model/security-event.js';
import type { Validation } from '../../model/validation.js';
import type { AccountRecords } from '../../store/port/accounts.js';
import type { Securities } from '../../store/port/securities.js';
import type { Threepids } from '../../store/port/threepids.js';
import type { Validations } from '../../store/port/validations.js';
import { clientSecretDigest } from '../../tokens/validation-token.js';
import type { Answer, Grant, Operation } from '../../uia/operation.js';

export const ADD_THREEPID: Operation = {
  name: 'addThreepid',
  bind: ['sid', 'client_secret'],
  repeatable: true,
  words: () => message('do-add-address'),
};

export interface AddThreepidOptions {
  readonly accounts: Pick<AccountRecords, 'find'>;
  readonly threepids: Pick<Threepids, 'claim' | 'list' | 'release'>;
  readonly validations: Pick<Validations, 'find' | 'consume'>;
  readonly securities: Pick<Securities, 'note'>;
  readonly clock: Clock;
}

/** Nobody is asked for a password for an address that is not proven yet. */
export const refuseUnproven =
  ({ validations, clock }: Pick<AddThreepidOptions, 'validations' | 'clock'>) =>
  async (userId: string, { sid, client_secret: secret }: JsonObject, operationId: string): Promise<void> => {
    const found = await validations.find(String(sid), clock());
    const own = isFor(found, userId) && found.secretDigest === clientSecretDigest(String(secret));
    const unused = found?.consumedBy === null || found?.consumedBy === operationId;
    if (!own || !unused || found.validatedAt === null) throw unproven();
  };

/**
 * Order of writes: the proof is used up, the address is the account's, the event says so: twice, when a server died just
 * before it answered. Each can be repeated under the same operation. An
 * account that was deactivated meanwhile may not keep what it got after it had given all back.
 */
export const addThreepid =
  ({ accounts, threepids, validations, securities, clock }: AddThreepidOptions) =>
  async (grant: Grant): Promise<Answer> => {
    const { subject, body, operationId } = grant;
    if (subject === null) throw new Error('an address without an account');
    // What a proof is for never changes, so this is no decision that a write could overtake.
    const found = await validations.find(String(body.sid), clock());
    if (!isFor(found, subject)) throw unproven();
    const use = {
      sid: found.sid,
      secretDigest: clientSecretDigest(String(body.client_secret)),
      purpose: 'add_threepid',
      userId: found.userId,
      by: operationId,
    } as const;
    const proof = await validations.consume(use, clock());
    if (!proof || proof.validatedAt === null) throw unproven();
    const { medium, address, validatedAt } = proof;
    const claimed = await threepids.claim({ medium, address, userId: subject, validatedAt, addedAt: clock() });
    if (claimed === 'taken') throw threepidInUse('Another account has this e-mail address');
    if ((await accounts.find(subject))?.deactivatedAt !== null) {
      await threepids.release(subject, medium, address);
      throw notFound('This account is not there any more');
    }
    const now = clock();
    await securities.note(subject, securityEvent('address_added', byPerson(grant), now, { address }), now);
    return { status: 200, body: {} };
  };

/** Whoever asked for the mail without an access token uses the proof on any account. */
const isFor = (found: Validation | null, userId: string): found is Validation =>
  found !== null && (found.userId === null || found.userId === userId);

const unproven = () =>
  threepidAuthFailed(
    'This address is not confirmed: open the link in the mail that was sent to it, or ask for a new one',
  );
