import { sha256 } from '../base/digest.js';
import type { JsonObject } from '../base/json.js';
import type { MailText } from './mail.js';
import { mailText } from './mail-layout.js';
import type { MailPlace } from './notice-mail.js';
import type { Letter } from './post.js';
import { quotable } from './quotable.js';
import { dateIn } from './words/date-in.js';
import { filledIn, type NoticeWords } from './words/notice-words.js';

interface ApprovalFacts {
  readonly to: string;
  /** Whose second factors are to be removed. */
  readonly userId: string;
  /** The administrator who asked, by user id, and why. */
  readonly by: string;
  readonly reason: string;
  readonly at: number;
  /** Until when it may be approved. */
  readonly untilAt: number;
}

/** The content of a letter that tells an administrator of a reset that waits for an approval. */
export interface ApprovalLetter extends JsonObject, ApprovalFacts {
  readonly kind: 'approval';
}

/** What the letter says, and which administrator gets it: it goes with their account. */
export interface ApprovalNotice extends ApprovalFacts {
  readonly administrator: string;
  readonly resetId: string;
}

/** A letter under an id that is made of reset and address: writing it twice sends it once. */
export function approvalLetter({ administrator, resetId, ...told }: ApprovalNotice): Letter {
  const { userId, to, untilAt } = told;
  const content: ApprovalLetter = { kind: 'approval', ...told };
  const id = sha256(JSON.stringify(['approval', userId, resetId, untilAt, to]));
  return { id, userId: administrator, channel: 'mail', content, expiresAt: untilAt };
}

/** Its link leads to the account's record in the administration page, where there is one: there they sign in, look at it and prove who they are. */
export function approvalMail(
  { approval: words, ...notices }: NoticeWords,
  { site, publicUrl, hasAppPages }: MailPlace,
  { userId, by, reason, at, untilAt }: ApprovalLetter,
): MailText {
  const [when, until] = [dateIn(notices, at), dateIn(notices, untilAt)];
  const fields = { site, userId, by, reason: quotable(reason), when, until };
  const say = (text: string): string => filledIn(text, fields) ?? '';
  return mailText(say(words.subject), [
    say(words.opening),
    words.facts.map(say),
    ...(hasAppPages ? [{ caption: words.look, url: `${publicUrl}/admin/users/${encodeURIComponent(userId)}` }] : []),
    say(words.advice),
  ]);
}
