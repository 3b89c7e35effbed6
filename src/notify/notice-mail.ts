import { SECURITY_EVENTS, type SecurityEventType } from '../model/security-events.js';
import type { MailText } from './mail.js';
import { mailText } from './mail-layout.js';
import type { MoreNoticesLetter, NoticeLetter } from './notice-letter.js';
import { quotable } from './quotable.js';
import { dateIn } from './words/date-in.js';
import { filledIn, type NoticeWords } from './words/notice-words.js';

export interface MailPlace {
  /** The name under which people know the server. */
  readonly site: string;
  /** Where every link begins. */
  readonly publicUrl: string;
  /** Whether the account page and the administration page are served. */
  readonly hasAppPages: boolean;
}

/** The mail that tells an owner of an event. @throws Error for an event that only a newer release knows */
export function noticeMail(words: NoticeWords, { site, publicUrl }: MailPlace, letter: NoticeLetter): MailText {
  const { type, by, userAgent, address, link } = letter;
  if (!isKnown(type)) throw new Error('a notice of an unknown event');
  const fields: Readonly<Record<string, string>> = {
    site,
    userId: letter.userId,
    what: words.what(type),
    when: dateIn(words, letter.at),
    ...(address !== null && { address }),
    ...(userAgent !== null && { agent: quotable(userAgent) }),
  };
  const say = (text: string): string[] => {
    const said = filledIn(text, fields);
    return said === null ? [] : [said];
  };
  const kinds: Readonly<Record<string, { readonly kind: string }>> = SECURITY_EVENTS[type].fields;
  const inWords = (name: string, value: string | number): string =>
    kinds[name]?.kind === 'instant' && typeof value === 'number'
      ? `${dateIn(words, value)} UTC`
      : quotable(String(value));
  const detail = Object.entries(letter.detail).map(([name, value]) => [name, inWords(name, value)] as const);
  const more = filledIn(words.more[type] ?? '', { site, ...Object.fromEntries(detail) });
  const isOwn = by === 'person';
  const where = isOwn ? say(address === null ? words.fromNowhere : words.from) : say(doerIn(words, by));
  return mailText(say(words.subject).join(), [
    ...say(words.opening),
    ...(more ? [more] : []),
    [...say(words.when), ...where, ...(isOwn ? say(words.agent) : [])],
    ...(link ? [{ caption: words.stop, url: `${publicUrl}${link}` }] : []),
    ...say(words.advice[type] ?? (isOwn ? words.ifNotYou[SECURITY_EVENTS[type].severity] : words.ifUnwanted)),
  ]);
}

/** The mail that says that there was more to tell. */
export function moreNoticesMail(
  words: NoticeWords,
  { site }: MailPlace,
  { userId, untilAt }: MoreNoticesLetter,
): MailText {
  const fields = { site, userId, until: dateIn(words, untilAt) };
  const { subject, text } = words.moreNotices;
  return mailText(
    filledIn(subject, fields) ?? '',
    text.map((part) => filledIn(part, fields) ?? ''),
  );
}

const isKnown = (type: string): type is SecurityEventType => Object.hasOwn(SECURITY_EVENTS, type);

const doerIn = ({ by }: NoticeWords, kind: string): string =>
  kind === 'administrator' || kind === 'command_line' ? by[kind] : by.server;
