import { randomUUID } from 'node:crypto';
import type { Account } from '../../model/account.js';
import type { Device, TokenPair } from '../../model/device.js';
import type { OutboxMessage } from '../../model/outbox-message.js';
import type { RegistrationToken } from '../../model/registration-token.js';
import type { Factor, PendingFactor, RecoveryCodeSet, SecurityState } from '../../model/security.js';
import type { SecurityEvent } from '../../model/security-event.js';
import type { Threepid } from '../../model/threepid.js';
import type { UiaSession } from '../../model/uia-session.js';
import type { CodeUse, LaneRule } from '../../store/port/securities.js';
import type { Store } from '../../store/port/store.js';
import type { NewValidation } from '../../store/port/validations.js';

/** The instant at which every contract test begins. In the future, so that no database removes a record by its own clock. */
export const NOW = Date.UTC(2033, 4, 18);

/** A name that no other test uses. */
export const fresh = (what: string): string => `${what}-${randomUUID()}`;
export const freshUser = (): string => `@${randomUUID()}:example.org`;

/** Texts that a store is tempted to take for something else. */
export const AWKWARD = [
  'm.login.2fa.totp',
  '.',
  'a..b',
  '$set',
  'a.$b',
  '$',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'a:b/c\\d|e',
  'tab\tand\nline',
  '\u0001\u0002',
  'ﷺ ☃ 😀',
  'e\u0301',
  '\u00e9',
  '%2e~1[0]',
] as const;

export const sampleSession = (given: Partial<UiaSession> = {}): UiaSession => ({
  key: fresh('session'),
  status: 'open',
  operation: 'deleteDevices',
  method: 'POST',
  path: '/delete_devices',
  requester: { userId: '@alice:example.org', deviceId: 'LAPTOP', secondFactor: true },
  bound: 'bound',
  request: 'sealed request',
  subject: null,
  completed: [],
  stamp: 0,
  hostStamp: '',
  tries: 0,
  wrong: 0,
  state: {},
  operationId: fresh('operation'),
  lease: null,
  finishedBy: null,
  answer: null,
  address: '192.0.2.1',
  createdAt: NOW,
  expiresAt: NOW + 900_000,
  ...given,
});

export const sampleAccount = (given: Partial<Account> = {}): Account => ({
  userId: freshUser(),
  passwordHash: '$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA',
  roles: [],
  createdAt: NOW,
  deactivatedAt: null,
  operationId: fresh('operation'),
  ...given,
});

export const sampleDevice = (given: Partial<Device> = {}): Device => ({
  userId: freshUser(),
  deviceId: 'LAPTOP',
  displayName: 'Laptop',
  accessDigest: fresh('digest'),
  accessExpiresAt: null,
  refreshDigest: null,
  refreshExpiresAt: null,
  next: null,
  former: [],
  createdAt: NOW,
  lastSeenAt: NOW,
  lastSeenAddress: '192.0.2.1',
  secondFactorAt: null,
  factorProof: null,
  recoveredAt: null,
  appPassword: null,
  operationId: fresh('operation'),
  ...given,
});

export const samplePair = (given: Partial<TokenPair> = {}): TokenPair => ({
  accessDigest: fresh('access'),
  accessExpiresAt: NOW + 300_000,
  refreshDigest: fresh('refresh'),
  refreshExpiresAt: null,
  ...given,
});

export const sampleToken = (given: Partial<RegistrationToken> = {}): RegistrationToken => ({
  digest: fresh('token'),
  usesAllowed: 1,
  uses: 0,
  expiresAt: null,
  grants: [],
  ...given,
});

export const sampleThreepid = (given: Partial<Threepid> = {}): Threepid => ({
  medium: 'email',
  address: `${fresh('alice')}@example.org`,
  userId: freshUser(),
  validatedAt: NOW - 1000,
  addedAt: NOW,
  ...given,
});

export const sampleValidation = (given: Partial<NewValidation> = {}): NewValidation => ({
  sid: fresh('sid'),
  purpose: 'reset_password',
  medium: 'email',
  address: `${fresh('alice')}@example.org`,
  userId: null,
  secretDigest: fresh('secret'),
  sendAttempt: 1,
  nextLink: null,
  expiresAt: NOW + 900_000,
  token: fresh('token'),
  ...given,
});

export const sampleMessage = (given: Partial<OutboxMessage> = {}): OutboxMessage => ({
  id: fresh('message'),
  userId: null,
  channel: 'mail',
  payload: 'sealed payload',
  dueAt: NOW,
  attempts: 0,
  expiresAt: NOW + 900_000,
  ...given,
});

export const samplePending = (given: Partial<PendingFactor> = {}): PendingFactor => ({
  id: fresh('factor'),
  name: fresh('Phone'),
  secret: 'sealed secret',
  algorithm: 'SHA1',
  digits: 6,
  periodS: 30,
  deviceId: 'LAPTOP',
  createdAt: NOW,
  expiresAt: NOW + 900_000,
  wrong: 0,
  ...given,
});

export const sampleCodes = (given: Partial<RecoveryCodeSet> = {}): RecoveryCodeSet => ({
  id: fresh('codes'),
  keyId: 'k1',
  digests: Array.from({ length: 10 }, (_, index) => `digest-${index}`),
  total: 10,
  createdAt: NOW,
  lastUsed: null,
  ...given,
});

/** The use of the first of ten codes that are all there. */
export const sampleUse = (given: Partial<CodeUse> = {}): CodeUse => ({
  setId: 'set',
  digest: 'digest-0',
  session: 'session',
  seenRemaining: 10,
  replacement: null,
  events: [sampleEvent({ type: 'recovery_code_used' })],
  ...given,
});

export const sampleEvent = (given: Partial<SecurityEvent> = {}): SecurityEvent => ({
  type: 'factor_added',
  at: NOW,
  actor: { kind: 'person' },
  address: '192.0.2.1',
  userAgent: 'Element/1.0',
  deviceId: 'LAPTOP',
  session: 'session',
  reason: null,
  ...given,
});

export const sampleRule = (given: Partial<LaneRule> = {}): LaneRule => ({
  lockAfter: 100,
  delaysMs: [0, 0, 0, 2000, 4000],
  ...given,
});

/** Gives the user an active factor, and a code set when one is given. */
export async function enrol(
  store: Store,
  userId: string,
  { pending = samplePending(), codes = null }: { pending?: PendingFactor; codes?: RecoveryCodeSet | null } = {},
): Promise<Factor> {
  const before = await store.securities.read(userId, NOW);
  await store.securities.addPending(userId, pending, { most: 3, mostFactors: 10 }, NOW);
  const activated = await store.securities.activate(
    userId,
    {
      pendingId: pending.id,
      deviceId: pending.deviceId,
      mostWrong: 5,
      mostFactors: 10,
      step: 100,
      codes,
      seenCodes: before.codes?.id ?? null,
      name: pending.name,
      event: sampleEvent(),
    },
    NOW,
  );
  if (activated.outcome !== 'activated')
    throw new Error(`the factor of the test was not activated: ${activated.outcome}`);
  return activated.factor;
}

/** How many failures a lane has: a lane that is not there has none. */
export const failuresOf = ({ lanes }: SecurityState, lane: string): number =>
  Object.hasOwn(lanes, lane) ? (lanes[lane]?.failures ?? 0) : 0;
