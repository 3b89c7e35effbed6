import { unavailable } from '../../base/matrix-error.js';
import type { AuditHead, AuditState } from '../../model/audit.js';
import type { KeptEnforcement } from '../../model/enforcement.js';
import { goodDevices } from '../../model/remembered-device.js';
import { MOST_WAITING_EVENTS, noSecurity, type SecurityState } from '../../model/security.js';
import type { NumberedEvent, SecurityEvent } from '../../model/security-event.js';
import type { Reminded } from '../port/security-reminders.js';

/** What is stored about a user: the state and what no reader of it sees. */
export interface SecurityDocument extends SecurityState {
  /** Not yet drained, oldest first. */
  readonly events: readonly NumberedEvent[];
  readonly nextSequence: number;
  /** Absent until events were drained into a chain. */
  readonly auditHead?: AuditHead;
  /** In the server's document only. */
  readonly enforcement?: KeptEnforcement;
  /** Absent until somebody was reminded to set up a second factor. */
  readonly reminded?: Reminded;
}

/** As an older release kept it. */
type Later = 'lastRecovery' | 'factorsChange' | 'appPasswords' | 'rememberedDevices' | 'reset';
export type KeptDocument = Omit<SecurityDocument, Later> & Partial<Pick<SecurityDocument, Later>>;

/** What a change answers and, unless it was lost, the document after it. */
export interface Change<Answer> {
  readonly answer: Answer;
  readonly document?: SecurityDocument;
}

export const noDocument = (userId: string): SecurityDocument => ({
  ...noSecurity(userId),
  events: [],
  nextSequence: 1,
});

/** The document as a reader sees it. */
export function stateOf(
  { events, nextSequence, auditHead, enforcement, reminded, ...state }: SecurityDocument,
  now: number,
): SecurityState {
  return {
    ...state,
    pending: state.pending.filter(({ expiresAt }) => expiresAt > now),
    rememberedDevices: goodDevices(state.rememberedDevices, state.stamp, now),
  };
}

/** @throws MatrixError 503 when too many events wait: then the change is not made. */
export function withEvent(document: SecurityDocument, event: SecurityEvent): SecurityDocument {
  const { userId, events, nextSequence } = document;
  if (events.length >= MOST_WAITING_EVENTS) {
    throw unavailable('Too many changes of this account are still being recorded: try again in a moment');
  }
  const numbered = { ...event, userId, sequence: nextSequence };
  return { ...document, events: [...events, numbered], nextSequence: nextSequence + 1 };
}

export function dropEvents(document: SecurityDocument, auditHead: AuditHead): Change<boolean> {
  const { auditHead: seen, nextSequence } = document;
  if ((seen?.sequence ?? 0) >= auditHead.sequence || auditHead.sequence >= nextSequence) return { answer: false };
  const events = document.events.filter(({ sequence }) => sequence > auditHead.sequence);
  return { answer: true, document: { ...document, events, auditHead } };
}

export const auditStateOf = ({ auditHead, nextSequence, events }: SecurityDocument): AuditState => ({
  head: auditHead ?? null,
  last: nextSequence - 1,
  waiting: events.length,
});

/** The members whose names are not in the list. */
export const without = <Value>(
  members: Readonly<Record<string, Value>>,
  names: readonly string[],
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));

/** The member that the record has itself: names such as `constructor` come from clients. */
export const memberOf = <Value>(members: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(members, name) ? members[name] : undefined;
