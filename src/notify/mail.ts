import type { Html } from '../base/html.js';

/** What a mail says, in both its forms. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: Html;
}

/** A mail to one person; the address is canonical. */
export interface Mail extends MailText {
  readonly to: string;
  /** Names the mail, so that one that is sent twice can be told from two. */
  readonly id: string;
}

/** `refused`: the mail server will never take it. @throws when it may take it later */
export type SendMail = (mail: Mail) => Promise<'sent' | 'refused'>;
