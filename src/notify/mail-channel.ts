import type { JsonObject } from '../base/json.js';
import type { Threepids } from '../store/port/threepids.js';
import type { AddressLetter } from './address-letter.js';
import { addressTakenMail, confirmMail } from './address-mails.js';
import type { MailText, SendMail } from './mail.js';

/** Sends one letter; `dropped`: there is nobody to send it to, or nobody takes it. @throws when it may be sent later */
export type Channel = (id: string, content: JsonObject) => Promise<'sent' | 'dropped'>;

export interface MailChannelOptions {
  readonly send: SendMail;
  readonly threepids: Pick<Threepids, 'find'>;
  readonly publicUrl: string;
}

/** The page that a confirmation mail leads to, below the public URL. */
export const CONFIRM_PATH = '/_uia/email/submit_token';

/**
 * Makes mails of letters. Whether an address has an account is looked up here and not by the request: its answer, and the time
 * that it takes, tell nothing.
 */
export function mailChannel({ send, threepids, publicUrl }: MailChannelOptions): Channel {
  const site = new URL(publicUrl).host;

  return async (id, content) => {
    if (!isAddressLetter(content)) throw new Error('a letter of an unknown kind');
    const mail = await mailFor(content);
    if (!mail) return 'dropped';
    return (await send({ id, to: content.to, ...mail })) === 'sent' ? 'sent' : 'dropped';
  };

  async function mailFor(letter: AddressLetter): Promise<MailText | null> {
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

const isAddressLetter = (content: JsonObject): content is AddressLetter => content.kind === 'confirm_address';
