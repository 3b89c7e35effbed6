import type { Actor } from '../../model/security-event.js';
import type { EventKind, SecurityEventType } from '../../model/security-events.js';

type ForType = Readonly<Partial<Record<SecurityEventType, string>>>;

/** All words of notices in one language; what stands in braces is filled in. */
export interface NoticeWords {
  /** How dates are written. */
  readonly locale: string;
  /** What happened, without a full stop. */
  readonly what: (type: SecurityEventType) => string;
  readonly subject: string;
  readonly opening: string;
  readonly when: string;
  readonly from: string;
  readonly fromNowhere: string;
  readonly agent: string;
  /** Who did it, unless it was the owner. */
  readonly by: Readonly<Record<Exclude<Actor['kind'], 'person'>, string>>;
  /** What else to say of an event; braces hold its fields. */
  readonly more: ForType;
  /** The link to a page that stops what is under way. */
  readonly stop: string;
  /** What to do about something that was done in the owner's name. */
  readonly ifNotYou: Readonly<Record<EventKind['severity'], string>>;
  /** What to do about something that another did. */
  readonly ifUnwanted: string;
  /** What to do about an event of this type, whoever did it, in place of either. */
  readonly advice: ForType;
  readonly moreNotices: { readonly subject: string; readonly text: readonly string[] };
  /** To administrators, of a reset that waits for one of them. */
  readonly approval: {
    readonly subject: string;
    readonly opening: string;
    readonly facts: readonly string[];
    /** The link to the page where it is approved or stopped. */
    readonly look: string;
    readonly advice: string;
  };
}

/** Null: a field that the text needs is not there. */
export function filledIn(text: string, fields: Readonly<Record<string, string>>): string | null {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (!names.every((name) => Object.hasOwn(fields, name))) return null;
  return text.replaceAll(/\{(\w+)\}/g, (_braces, name: string) => fields[name] ?? '');
}
