import { sha256 } from '../base/digest.js';
import type { JsonObject } from '../base/json.js';
import type { SecurityEvent } from '../model/security-event.js';
import type { Letter } from './post.js';

/** The content of a letter that tells an account's owner of an event. */
export interface NoticeLetter extends JsonObject {
  readonly kind: 'notice';
  readonly to: string;
  readonly userId: string;
  readonly type: string;
  readonly at: number;
  /** The kind of whoever did it. */
  readonly by: string;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly detail: Readonly<Record<string, string | number>>;
  /** See `Notice`. */
  readonly link: string | null;
}

/** The content of a letter in place of those that would be too many. */
export interface MoreNoticesLetter extends JsonObject {
  readonly kind: 'more_notices';
  readonly to: string;
  readonly userId: string;
  /** Until then there are no more. */
  readonly untilAt: number;
}

/** News of so long ago is worth no mail. */
export const NOTICE_LIFE_MS = 7 * 24 * 3_600_000;

export interface Notice {
  readonly to: string;
  /** Whom the event is about. */
  readonly userId: string;
  readonly event: SecurityEvent;
  /** Names the event among those of the account. */
  readonly name: string | number;
  /** Whether the letter stays when the account goes. */
  readonly outlives?: boolean;
  /** A page below the public URL, with a slash first, where the owner can stop what is under way: it asks first. It may hold a token, for letters are sealed. */
  readonly link?: string;
}

/** A letter under an id that is made of account, event, channel and address: writing it twice sends it once. */
export function noticeLetter({ to, userId, event, name, outlives = false, link }: Notice): Letter {
  const { type, at, actor, address, userAgent, detail = {} } = event;
  const facts = { to, userId, type, at, by: actor.kind, address, userAgent, detail };
  const content: NoticeLetter = { kind: 'notice', ...facts, link: link ?? null };
  return {
    id: mailId(userId, name, to),
    userId: outlives ? null : userId,
    channel: 'mail',
    content,
    expiresAt: at + NOTICE_LIFE_MS,
  };
}

/** One for each window that `untilAt` ends. */
export function moreNoticesLetter(to: string, userId: string, untilAt: number): Letter {
  const content: MoreNoticesLetter = { kind: 'more_notices', to, userId, untilAt };
  const id = mailId(userId, `more until ${untilAt}`, to);
  return { id, userId, channel: 'mail', content, expiresAt: untilAt + NOTICE_LIFE_MS };
}

const mailId = (...parts: readonly (string | number)[]): string => sha256(JSON.stringify(['mail', ...parts]));
