import type { AppPassword } from '../../model/app-password.js';
import type { AuditHead } from '../../model/audit.js';
import type { KeptEnforcement } from '../../model/enforcement.js';
import { goodDevices, type RememberedDevice } from '../../model/remembered-device.js';
import type { Factor, Lane, PendingFactor, RecoveryCodeSet, SecurityState } from '../../model/security.js';
import { completeEvent, type KeptEvent, type NumberedEvent, type SecurityEvent } from '../../model/security-event.js';
import type { WaitingReset } from '../../model/waiting-reset.js';
import type { Reminded } from '../port/security-reminders.js';
import { textOfMapKey } from './map-key.js';

/** All about one user's second factors. Lists, and not maps, hold what has an id of its own. */
export interface SecurityDocument {
  readonly _id: string;
  readonly stamp: number;
  readonly passwordStamp: number;
  readonly passwordSession: string | null;
  readonly factors: readonly Factor[];
  readonly pending: readonly PendingFactor[];
  readonly codes: RecoveryCodeSet | null;
  /** By `mapKey` of the lane. */
  readonly lanes: Readonly<Record<string, Lane>>;
  /** Absent in documents of older releases. */
  readonly lastRecovery?: SecurityState['lastRecovery'];
  readonly factorsChange?: SecurityState['factorsChange'];
  readonly appPasswords?: readonly AppPassword[];
  readonly rememberedDevices?: readonly RememberedDevice[];
  readonly reset?: WaitingReset | null;
  /** The number of the last event. */
  readonly sequence: number;
  readonly events: readonly EventDocument[];
  readonly auditHead?: AuditHead;
  /** In the server's document only. */
  readonly enforcement?: KeptEnforcement;
  /** Absent until somebody was reminded to set up a second factor. */
  readonly reminded?: Reminded;
}

export interface EventDocument extends Omit<KeptEvent, 'detail'> {
  readonly sequence: number;
  readonly detail?: readonly (readonly [string, string | number])[];
}

/** The part of a document that a state is made of. */
export const STATE_ONLY = { sequence: 0, events: 0, auditHead: 0, enforcement: 0, reminded: 0 } as const;

export const securityOf = (
  {
    _id,
    stamp,
    passwordStamp,
    passwordSession,
    factors,
    pending,
    codes,
    lanes,
    lastRecovery = null,
    factorsChange = null,
    appPasswords = [],
    rememberedDevices = [],
    reset = null,
  }: Omit<SecurityDocument, keyof typeof STATE_ONLY>,
  now: number,
): SecurityState => ({
  userId: _id,
  stamp,
  passwordStamp,
  passwordSession,
  factors: Object.fromEntries(factors.map((factor) => [factor.id, factor])),
  pending: pending.filter(({ expiresAt }) => expiresAt > now),
  codes,
  lanes: Object.fromEntries(
    Object.entries(lanes)
      .filter(([, { failures }]) => failures > 0)
      .map(([key, lane]) => [textOfMapKey(key), lane]),
  ),
  lastRecovery,
  factorsChange,
  appPasswords,
  rememberedDevices: goodDevices(rememberedDevices, stamp, now),
  reset,
});

export const eventDocument = (event: SecurityEvent): Omit<EventDocument, 'sequence'> => {
  const { type, at, actor, address, userAgent, deviceId, session, reason, detail } = event;
  const lists = detail && { detail: Object.entries(detail) };
  return { type, at, actor, address, userAgent, deviceId, session, reason, ...lists };
};

export const numberedEvent = (
  userId: string,
  { type, at, actor, address, userAgent, deviceId, session, reason, detail, sequence }: EventDocument,
): NumberedEvent =>
  completeEvent<NumberedEvent>({
    userId,
    sequence,
    type,
    at,
    address,
    deviceId,
    ...(actor !== undefined && { actor }),
    ...(userAgent !== undefined && { userAgent }),
    ...(session !== undefined && { session }),
    ...(reason !== undefined && { reason }),
    ...(detail && { detail: Object.fromEntries(detail) }),
  });
