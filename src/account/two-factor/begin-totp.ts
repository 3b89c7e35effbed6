import type { JsonObject } from '../../base/json.js';
import type { KeyRing } from '../../base/key-ring.js';
import { forbidden } from '../../base/matrix-error.js';
import type { Clock, Random } from '../../base/runtime.js';
import { message } from '../../base/words.js';
import { sealFactorSecret } from '../../mfa/factor-secret.js';
import { qrDataUri } from '../../mfa/qr-data-uri.js';
import { keyUri, newTotpSecret, typedSecret } from '../../mfa/totp.js';
import type { Securities } from '../../store/port/securities.js';
import type { Answer, Grant, Operation } from '../../uia/operation.js';
import type { EnrolmentRules } from './enrolment-rules.js';
import { freeName, isNameTaken, nameTaken } from './factor-names.js';

export const BEGIN_TOTP: Operation = {
  name: 'beginTotp',
  bind: ['name'],
  repeatable: true,
  enrols: true,
  words: ({ name }) =>
    typeof name === 'string' ? message('do-add-authenticator-name', { name }) : message('do-add-authenticator'),
};

const DEFAULT_NAME = 'Authenticator';

export interface BeginTotpOptions {
  readonly securities: Securities;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly random: Random;
  readonly rules: EnrolmentRules;
  /** The account's name in authenticator apps. */
  readonly label: (userId: string) => string;
}

/** Begins an enrolment: a pending factor beside the active ones, which work on. Its id is the operation's. */
export const beginTotp =
  ({ securities, keys, clock, random, rules, label }: BeginTotpOptions) =>
  async ({ subject, requester, body, operationId }: Grant): Promise<Answer> => {
    if (subject === null) throw new Error('an enrolment without a subject');
    const { algorithm, digits, periodS, issuer, pendingLifetimeMs, mostPending, mostFactors } = rules;
    const now = clock();
    const secret = newTotpSecret(random);
    const pending = {
      id: operationId,
      name: typeof body.name === 'string' ? body.name : freeName(await securities.read(subject, now), DEFAULT_NAME),
      secret: sealFactorSecret(keys, subject, operationId, secret),
      algorithm,
      digits,
      periodS,
      deviceId: requester?.deviceId ?? null,
      createdAt: now,
      expiresAt: now + pendingLifetimeMs,
      wrong: 0,
    };
    const added = await securities.addPending(subject, pending, { most: mostPending, mostFactors }, now);
    if (added === 'full') throw forbidden(`An account has at most ${mostFactors} authenticators: remove one first`);
    if (added === 'taken') throw nameTaken();
    const uri = keyUri(secret, rules, { issuer, account: label(subject) });
    return {
      status: 200,
      body: {
        id: pending.id,
        secret: secret.reveal(),
        typed: typedSecret(secret).reveal(),
        uri: uri.reveal(),
        qr: await qrDataUri(uri),
        algorithm,
        digits,
        period: periodS,
        expires_in_ms: pendingLifetimeMs,
      },
    };
  };

/** A name that the account has already needs no proof to be refused. */
export const refuseTakenName =
  ({ securities, clock }: Pick<BeginTotpOptions, 'securities' | 'clock'>) =>
  async ({ name }: JsonObject, userId: string): Promise<void> => {
    if (name !== undefined && isNameTaken(await securities.read(userId, clock()), name)) throw nameTaken();
  };
