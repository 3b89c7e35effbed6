import type { Collection, Document, Filter } from 'mongodb';
import { unavailable } from '../../base/matrix-error.js';
import { MOST_WAITING_EVENTS } from '../../model/security.js';
import type { SecurityEvent } from '../../model/security-event.js';
import { literal, oneMore } from './expressions.js';
import { guardedUpsert } from './guarded-upsert.js';
import { eventDocument, type SecurityDocument } from './security-document.js';

export type SecurityCollection = Collection<SecurityDocument>;
type SecurityGuard = Filter<SecurityDocument> & { readonly _id: string };

/** The first stage of a write that may make the document: whatever it lacks. */
export const COMPLETE_DOCUMENT: Document = {
  $set: {
    stamp: { $ifNull: ['$stamp', 0] },
    passwordStamp: { $ifNull: ['$passwordStamp', 0] },
    passwordSession: { $ifNull: ['$passwordSession', null] },
    factors: { $ifNull: ['$factors', []] },
    pending: { $ifNull: ['$pending', []] },
    codes: { $ifNull: ['$codes', null] },
    lanes: { $ifNull: ['$lanes', literal({})] },
    appPasswords: { $ifNull: ['$appPasswords', []] },
    rememberedDevices: { $ifNull: ['$rememberedDevices', []] },
    sequence: { $ifNull: ['$sequence', 0] },
    events: { $ifNull: ['$events', []] },
  },
};

export const STAMPED: Document = { $set: { stamp: oneMore('$stamp') } };

/** The stages of a change of the factors or the codes. */
export const factorsChanged = ({ session }: Pick<SecurityEvent, 'session'>): readonly Document[] =>
  session === null ? [STAMPED] : [STAMPED, { $set: { factorsChange: { session: literal(session), stamp: '$stamp' } } }];

/** Guard: the list has fewer members than `count`. Unlike an expression it may stand in an upsert. */
export const fewerThan = (list: 'events' | 'factors' | 'appPasswords', count: number): Document => ({
  [`${list}.${count - 1}`]: { $exists: false },
});

export const atLeast = (list: 'events' | 'factors', count: number): Document => ({
  [`${list}.${count - 1}`]: { $exists: true },
});

export const someFactor = atLeast('factors', 1);

/** Guard: the code set is still the one seen. */
export const sameCodes = (seenCodes: string | null): Document =>
  seenCodes === null ? { codes: null } : { 'codes.id': seenCodes };

const FACTORS_ONLY = { factors: 1 } as const;

/** Guard: no active factor has the name. */
export const noFactorNamed = (name: string): Document => ({ 'factors.name': { $ne: name } });

/** Writes with one or more events under the next numbers; the factors after it, or null when the guard is lost. */
export async function writeWithEvent(
  securities: SecurityCollection,
  guard: SecurityGuard,
  stages: readonly Document[],
  event: SecurityEvent | readonly SecurityEvent[],
  { upsert = false } = {},
): Promise<Pick<SecurityDocument, 'factors'> | null> {
  const events = [event].flat();
  const guarded = { ...guard, ...fewerThan('events', MOST_WAITING_EVENTS - events.length + 1) };
  const update = [...stages, ...appended(events)];
  const after = upsert
    ? await guardedUpsert(securities, guarded, update, FACTORS_ONLY)
    : await securities.findOneAndUpdate(guarded, update, { returnDocument: 'after', projection: FACTORS_ONLY });
  if (after) return after;
  // All but the room for the event is there.
  if (await securities.findOne(guard)) throw unavailable('The server is catching up: try again in a moment');
  return null;
}

const appended = (events: readonly SecurityEvent[]): Document[] =>
  events.map((event) => ({
    $set: {
      sequence: oneMore('$sequence'),
      events: {
        $concatArrays: [
          '$events',
          [{ $mergeObjects: [literal(eventDocument(event)), { sequence: oneMore('$sequence') }] }],
        ],
      },
    },
  }));
