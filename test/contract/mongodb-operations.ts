import type { Account } from '../../src/model/account.js';
import type { Device } from '../../src/model/device.js';
import { deviceHandle } from '../../src/model/device-handle.js';
import type { PendingFactor } from '../../src/model/security.js';
import type { SecurityEvent } from '../../src/model/security-event.js';
import type { UiaSession } from '../../src/model/uia-session.js';
import type { Store } from '../../src/store/port/store.js';

export const NOW = 1_800_000_000_000;
export const USER = '@alice:example.org';

export const session: UiaSession = {
  key: 'session',
  status: 'open',
  operation: 'deleteDevices',
  method: 'POST',
  path: '/delete_devices',
  requester: { userId: USER, deviceId: 'ADEVICE', secondFactor: false },
  bound: '',
  request: null,
  subject: USER,
  completed: [],
  stamp: 0,
  hostStamp: '',
  tries: 0,
  wrong: 0,
  state: { 'm.login.email.identity': 'sealed', $where: 'sealed', ['__proto__']: 'sealed' },
  operationId: 'operation',
  lease: null,
  finishedBy: null,
  answer: null,
  address: '192.0.2.1',
  createdAt: NOW,
  expiresAt: NOW + 900_000,
};
export const event: SecurityEvent = {
  type: 'password_changed',
  at: NOW,
  actor: { kind: 'administrator', userId: '$admin' },
  address: null,
  userAgent: '$agent',
  deviceId: null,
  session: null,
  reason: '$reason',
  detail: { 'a.b': 'x', $c: 1 },
};
export const pending: PendingFactor = {
  id: 'factor.1',
  name: '$name',
  secret: 'sealed',
  algorithm: 'SHA1',
  digits: 6,
  periodS: 30,
  deviceId: 'ADEVICE',
  createdAt: NOW,
  expiresAt: NOW + 900_000,
  wrong: 0,
};
const account: Account = {
  userId: USER,
  passwordHash: '$argon2id$',
  roles: ['admin'],
  createdAt: NOW,
  deactivatedAt: null,
  operationId: 'operation',
};
const device: Device = {
  userId: USER,
  deviceId: 'ADEVICE',
  displayName: null,
  accessDigest: 'digest',
  accessExpiresAt: null,
  refreshDigest: 'refresh',
  refreshExpiresAt: null,
  next: null,
  former: [],
  createdAt: NOW,
  lastSeenAt: NOW,
  lastSeenAddress: null,
  secondFactorAt: null,
  factorProof: null,
  recoveredAt: null,
  appPassword: null,
  operationId: 'operation',
};
const HANDLE = deviceHandle(USER, 'ADEVICE');
const pair = { accessDigest: '$a.1', accessExpiresAt: NOW + 1000, refreshDigest: '$r.1', refreshExpiresAt: null };

export const activation = {
  pendingId: pending.id,
  deviceId: 'ADEVICE',
  mostWrong: 5,
  mostFactors: 5,
  step: 1,
  codes: { id: 'set', keyId: 'key', digests: ['one', 'two'], total: 2, createdAt: NOW, lastUsed: null },
  seenCodes: null,
  name: 'Phone',
  event,
};
export const codeUse = (session: string) => ({
  setId: 'set',
  digest: 'one',
  session,
  seenRemaining: 2,
  replacement: null,
  events: [event],
});
export const completion = {
  seenCompleted: [],
  seenSubject: USER,
  completed: ['m.login.password'],
  subject: USER,
  stamp: 0,
  hostStamp: '',
  state: session.state,
};
const beginning = { leaseId: 'lease', untilAt: NOW + 30_000, finishedBy: null };
export const lanes = { lockAfter: 100, delaysMs: [0] };
export const passwords = {
  perNetwork: { limit: 10, windowMs: 1000 },
  overall: { limit: 100, windowMs: 1000 },
};

const reserveUnknown = ({ accounts }: Store) => accounts.reservePassword('$un.known', '192-0-2-1', passwords, NOW);

// In the order in which they come in a life: each one's guard holds because of those before it.
export const hotOperations: readonly [name: string, run: (store: Store) => Promise<unknown>][] = [
  ['accounts.create', ({ accounts }) => accounts.create(account)],
  ['accounts.find', ({ accounts }) => accounts.find(USER)],
  ['accounts.reservePassword', ({ accounts }) => accounts.reservePassword(USER, '192-0-2-1', passwords, NOW)],
  ['accounts.settlePassword', ({ accounts }) => accounts.settlePassword(USER, '192-0-2-1', account.passwordHash)],
  ['accounts.reservePassword, no account', reserveUnknown],
  ['accounts.reservePassword, no account, again', reserveUnknown],
  ['accounts.settlePassword, no account', ({ accounts }) => accounts.settlePassword('$un.known', '192-0-2-1', null)],
  ['devices.put', ({ devices }) => devices.put(device)],
  ['devices.findByToken', ({ devices }) => devices.findByToken(HANDLE, 'digest', NOW)],
  ['devices.rotateRefresh', ({ devices }) => devices.rotateRefresh(HANDLE, 'refresh', pair, NOW)],
  ['devices.confirmPair', ({ devices }) => devices.confirmPair(HANDLE, pair.accessDigest)],
  ['devices.reportFormer', ({ devices }) => devices.reportFormer(HANDLE, 'refresh')],
  ['devices.touch', ({ devices }) => devices.touch(USER, 'ADEVICE', '192.0.2.1', 60_000, NOW + 60_000)],
  ['counters.hit', ({ counters }) => counters.hit('requests 192.0.2.1', { limit: 2, windowMs: 1000 }, NOW)],
  ['counters.hit again', ({ counters }) => counters.hit('requests 192.0.2.1', { limit: 2, windowMs: 1000 }, NOW)],
  ['securities.read', ({ securities }) => securities.read(USER, NOW)],
  ['securities.reserveAttempt, the first', ({ securities }) => securities.reserveAttempt(USER, 'a.b', lanes, NOW)],
  ['securities.reserveAttempt', ({ securities }) => securities.reserveAttempt(USER, 'a.b', lanes, NOW)],
  ['securities.addPending', (store) => store.securities.addPending(USER, pending, { most: 3, mostFactors: 5 }, NOW)],
  ['securities.activate', ({ securities }) => securities.activate(USER, activation, NOW)],
  [
    'securities.acceptStep',
    ({ securities }) =>
      securities.acceptStep(USER, { factorId: pending.id, step: 2, session: 'session', clearLanes: ['x'] }, NOW),
  ],
  ['securities.consumeCode', (store) => store.securities.consumeCode(USER, codeUse('$s.1'), NOW)],
  ['sessions.create', ({ sessions }) => sessions.create(session)],
  ['sessions.find', ({ sessions }) => sessions.find('session', NOW)],
  ['sessions.reserveTry', ({ sessions }) => sessions.reserveTry('session', 5, NOW)],
  ['sessions.completeStage', ({ sessions }) => sessions.completeStage('session', completion, NOW)],
  ['sessions.begin', ({ sessions }) => sessions.begin('session', completion.completed, beginning, NOW)],
  ['sessions.finish', ({ sessions }) => sessions.finish('session', 'lease', 'sealed', NOW + 60_000, NOW)],
  ['audit.append', ({ audit }) => audit.append([{ ...event, userId: USER, sequence: 1 }])],
  ['audit.append again', ({ audit }) => audit.append([{ ...event, userId: USER, sequence: 1 }])],
  ['audit.link', ({ audit }) => audit.link(USER, 1, { prev: '$prev', traces: '$traces', mac: '$mac', keyId: 'k1' })],
  [
    'audit.putCheckpoint',
    ({ audit }) => audit.putCheckpoint({ userId: USER, upTo: 1, mac: '$mac', at: NOW, keyId: 'k1', seal: '$seal' }),
  ],
  ['securities.auditState', ({ securities }) => securities.auditState(USER)],
  ['securities.dropEvents', ({ securities }) => securities.dropEvents(USER, { sequence: 1, mac: '$mac' })],
];
