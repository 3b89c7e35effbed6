import type { JsonObject } from '../../base/json.js';
import type { KeyRing } from '../../base/key-ring.js';
import { conflict, forbidden, invalidParam, notFound } from '../../base/matrix-error.js';
import type { Clock, Random } from '../../base/runtime.js';
import { openFactorSecret } from '../../mfa/factor-secret.js';
import { newRecoveryCodes } from '../../mfa/recovery-codes.js';
import { matchedStep, readTotpCode } from '../../mfa/totp.js';
import type { PendingFactor, SecurityState } from '../../model/security.js';
import { byPerson, type SecurityEvent, securityEvent } from '../../model/security-event.js';
import type { Devices } from '../../store/port/devices.js';
import type { Securities } from '../../store/port/securities.js';
import { codesAnswer } from './codes-answer.js';
import { refuseWhileCooling } from './cooling.js';
import type { EnrolmentRules } from './enrolment-rules.js';
import { freeName } from './factor-names.js';

export interface ConfirmTotpOptions {
  readonly securities: Securities;
  /** Absent where devices are not ours. */
  readonly devices?: Pick<Devices, 'find' | 'markSecondFactor'>;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: () => string;
  readonly rules: EnrolmentRules;
  /** The account's name in authenticator apps, and above its recovery codes. */
  readonly label: (userId: string) => string;
}

export interface Confirmation {
  readonly userId: string;
  readonly deviceId: string | null;
  readonly id: string;
  readonly code: string;
  readonly address: string;
  readonly userAgent: string | null;
}

/** pending → active, by a right code from the device that began. Answers with a new set of codes where the rules make one. */
export const confirmTotp =
  (options: ConfirmTotpOptions) =>
  async (confirmation: Confirmation): Promise<JsonObject> => {
    const { userId, deviceId, id } = confirmation;
    const { securities, devices, clock } = options;
    const now = clock();
    const security = await securities.read(userId, now);
    const pending = security.pending.find((each) => each.id === id && each.deviceId === deviceId);
    if (!pending && Object.hasOwn(security.factors, id)) return {};
    if (!pending) throw gone();
    await refuseWhileCooling({ ...options, ...options.rules })(userId, deviceId);

    const step = await confirmedStep(options, confirmation, pending, now);
    const newSet = newSetFor(options, security, userId, now);
    const { mostWrong, mostFactors } = options.rules;
    const activated = await securities.activate(
      userId,
      {
        pendingId: id,
        deviceId,
        mostWrong,
        mostFactors,
        step,
        codes: newSet?.set ?? null,
        seenCodes: security.codes?.id ?? null,
        // Another one may have been confirmed under this name since it was begun.
        name: freeName(security, pending.name),
        event: eventOf(confirmation, security, pending, now),
      },
      now,
    );
    if (activated.outcome === 'full')
      throw forbidden(`An account has at most ${mostFactors} authenticators: remove one first`);
    if (activated.outcome === 'lost') {
      throw conflict('The two-factor settings were changed at the same moment: try again', { reason: 'conflict' });
    }
    if (deviceId !== null) await devices?.markSecondFactor(userId, deviceId, null, now);
    const about = { issuer: options.rules.issuer, account: options.label(userId), now };
    return newSet ? codesAnswer(newSet.codes, about) : {};
  };

/** The step of the code; a wrong code is counted, and the last one allowed destroys the pending factor. */
async function confirmedStep(
  { securities, keys, rules }: ConfirmTotpOptions,
  { userId, id, code: typed }: Confirmation,
  pending: PendingFactor,
  now: number,
): Promise<number> {
  const code = readTotpCode(typed, pending.digits);
  if (code === null) throw invalidParam(`token must be ${pending.digits} digits`);
  const step = matchedStep(openFactorSecret(keys, userId, id, pending.secret), code, pending, rules.window, now);
  if (step !== null) return step;
  const wrong = await securities.failPending(userId, id, rules.mostWrong, now);
  if (wrong === null || wrong >= rules.mostWrong) throw gone();
  throw forbidden('Wrong code: enter the code that the authenticator shows now, and check that its clock is right', {
    reason: 'wrong_code',
  });
}

function newSetFor(
  { keys, random, newId, rules }: ConfirmTotpOptions,
  security: SecurityState,
  userId: string,
  now: number,
) {
  if (security.codes && rules.onReconfigure === 'keep') return null;
  return newRecoveryCodes(keys, random, { userId, setId: newId(), count: rules.recoveryCodes, now });
}

function eventOf(
  confirmation: Confirmation,
  security: SecurityState,
  pending: PendingFactor,
  now: number,
): SecurityEvent {
  const type = Object.keys(security.factors).length === 0 ? 'two_factor_enabled' : 'factor_added';
  return securityEvent(type, byPerson(confirmation), now, { id: pending.id, name: freeName(security, pending.name) });
}

const gone = () =>
  notFound('This enrolment is over, or was begun on another device: begin a new one', { reason: 'enrolment_expired' });
