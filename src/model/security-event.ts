import type { EventFields, SecurityEventType } from './security-events.js';

/** Who did it: the account's own holder, another account in its office, an operator's command, or the server by itself. */
export type Actor =
  | { readonly kind: 'person' | 'command_line' | 'server' }
  | { readonly kind: 'administrator'; readonly userId: string };

/** Who did something, and from where. */
export interface EventOrigin {
  readonly actor: Actor;
  readonly address: string | null;
  /** What the client calls itself, shortened. */
  readonly userAgent: string | null;
  readonly deviceId: string | null;
  /** The digest of the UIA session in which it was done. */
  readonly session: string | null;
}

/** Something that happened to an account's security; it is written in the same write as the change itself. */
export interface SecurityEvent extends EventOrigin {
  readonly type: SecurityEventType;
  readonly at: number;
  /** Why, in the words of whoever did it. */
  readonly reason: string | null;
  /** The fields that the catalogue lists for its type, never secret. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** Event of one account under its number; the numbers of an account have no gaps. */
export interface NumberedEvent extends SecurityEvent {
  /** Whom it is about, or `SERVER`. */
  readonly userId: string;
  readonly sequence: number;
}

/** Whose events are those that are about no account. */
export const SERVER = '_server';

type Detail<Type extends SecurityEventType> = keyof EventFields<Type> extends never
  ? readonly [detail?: undefined, reason?: string]
  : readonly [detail: EventFields<Type>, reason?: string];

/** Makes an event: `securityEvent('factor_removed', byPerson(grant), now, { id })`. */
export function securityEvent<Type extends SecurityEventType>(
  type: Type,
  origin: EventOrigin,
  at: number,
  ...[detail, reason = undefined]: Detail<Type>
): SecurityEvent {
  return { type, at, ...origin, reason: reason ?? null, ...(detail && { detail }) };
}

/** What a `Grant`, a stage's context and a request have in common. */
export interface Doing {
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly deviceId?: string | null;
  readonly requester?: { readonly deviceId: string | null } | null;
  readonly session?: string | null;
}

/** Done by the account's own holder. */
export const byPerson = ({ address, userAgent, deviceId, requester, session }: Doing): EventOrigin => ({
  actor: { kind: 'person' },
  address,
  userAgent,
  deviceId: deviceId ?? requester?.deviceId ?? null,
  session: session ?? null,
});

/** Done to the account by another one. */
export const byAdministrator = (userId: string, doing: Doing): EventOrigin => ({
  ...byPerson(doing),
  actor: { kind: 'administrator', userId },
});

const FROM_NOWHERE = { address: null, userAgent: null, deviceId: null, session: null } as const;

export const byCommandLine: EventOrigin = { actor: { kind: 'command_line' }, ...FROM_NOWHERE };

/** Done by no one's request: a job, a deadline. */
export const byServer: EventOrigin = { actor: { kind: 'server' }, ...FROM_NOWHERE };

/** An event as a release kept it that did not know all of these facts. */
export type KeptEvent<Event extends SecurityEvent = SecurityEvent> = Omit<Event, 'actor' | MaybeMissing> &
  Partial<Pick<Event, 'actor' | MaybeMissing>>;
type MaybeMissing = 'userAgent' | 'session' | 'reason';

/** The event in full: before actors were written down there was no other than the account's holder. */
export const completeEvent = <Event extends SecurityEvent>(kept: KeptEvent<Event>): Event =>
  // The compiler does not see that the missing members are all given here.
  ({ actor: { kind: 'person' }, userAgent: null, session: null, reason: null, ...kept }) as unknown as Event;

/** The event without what tells where its doer was, what they used and what they named: what an erased account leaves. */
export function withoutTraces<Event extends SecurityEvent>(event: Event): Event {
  const { detail, ...rest } = event;
  // The compiler does not see that the rest of an event is one.
  return { ...rest, address: null, userAgent: null, deviceId: null, reason: null } as unknown as Event;
}
