import type { JsonObject } from '../base/json.js';
import type { Threepids } from '../store/port/threepids.js';
import type { AddressLetter } from './address-letter.js';
import { addressTakenMail, confirmMail } from './address-mails.js';
import { type ApprovalLetter, approvalMail } from './approval-mail.js';
import type { Channel } from './channel.js';
import type { MailText, SendMail } from './mail.js';
import type { MoreNoticesLetter, NoticeLetter } from './notice-letter.js';
import { moreNoticesMail, noticeMail } from './notice-mail.js';
import { ENGLISH } from './words/english.js';

export interface MailChannelOptions {
  readonly send: SendMail;
  readonly threepids: Pick<Threepids, 'find'>;
  readonly publicUrl: string;
  /** See `MailPlace`. */
  readonly hasAppPages: boolean;
}

/** The page that a confirmation mail leads to, below the public URL. */
export const CONFIRM_PATH = '/_uia/email/submit_token';

type MailLetter = AddressLetter | NoticeLetter | MoreNoticesLetter | ApprovalLetter;

/**
 * Makes mails of letters. Whether an address has an account is looked up here and not by the request: its answer, and the time
 * that it takes, tell nothing.
 */
export function mailChannel({ send, threepids, publicUrl, hasAppPages }: MailChannelOptions): Channel {
  const site = new URL(publicUrl).host;
  const place = { site, publicUrl, hasAppPages };

  return async (id, content) => {
    if (!isMailLetter(content)) throw new Error('a letter of an unknown kind');
    const mail = await mailFor(content);
    if (!mail) return 'dropped';
    return (await send({ id, to: content.to, ...mail })) === 'sent' ? 'sent' : 'dropped';
  };

  async function mailFor(letter: MailLetter): Promise<MailText | null> {
    switch (letter.kind) {
      case 'confirm_address':
        return addressMail(letter);
      case 'notice':
        return noticeMail(ENGLISH, place, letter);
      case 'more_notices':
        return moreNoticesMail(ENGLISH, place, letter);
      case 'approval':
        return approvalMail(ENGLISH, place, letter);
      default:
        return letter satisfies never;
    }
  }

  async function addressMail(letter: AddressLetter): Promise<MailText | null> {
    const owner = await threepids.find('email', letter.to);
    if (letter.purpose === 'reset_password') return owner ? confirmMail({ site, ...letter }, urlOf(letter)) : null;
    if (owner && owner.userId !== letter.userId) return addressTakenMail({ site, ...letter });
    return confirmMail({ site, ...letter }, urlOf(letter));
  }

  // Without the client's secret: whoever reads the link cannot use what it proves.
  function urlOf({ sid, token }: AddressLetter): string {
    return `${publicUrl}${CONFIRM_PATH}?${new URLSearchParams({ sid, token })}`;
  }
}

const KINDS: readonly MailLetter['kind'][] = ['confirm_address', 'notice', 'more_notices', 'approval'];

const isMailLetter = (content: JsonObject): content is MailLetter => KINDS.some((kind) => kind === content.kind);
