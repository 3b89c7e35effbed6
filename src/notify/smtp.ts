import { createTransport } from 'nodemailer';
import type { Secret } from '../base/secret.js';
import type { SendMail } from './mail.js';

export interface SmtpOptions {
  /** May hold a name and a password; its query may hold nodemailer's options. */
  readonly url: Secret;
  /** The sender: an address, or a name and an address. */
  readonly from: string;
  /** The right side of the mails' ids. */
  readonly host: string;
}

const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;

/** Sends mails through a mail server. */
export function smtpSender({ url, from, host }: SmtpOptions): SendMail {
  const transport = createTransport({
    url: url.reveal(),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    // A mail is made of texts alone: nothing in it may name a file or a URL to read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return async ({ id, to, subject, text, html }) => {
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        html: html.toString(),
        messageId: `<${id}@${host}>`,
        // Out-of-office notes and the like need not answer (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return 'sent';
    } catch (fault) {
      if (isFinal(fault)) return 'refused';
      throw fault;
    }
  };
}

/** The server said 5xx to this recipient or this mail; what it says to us, such as a wrong password or sender, may be mended. */
function isFinal(fault: unknown): boolean {
  if (!(fault instanceof Error) || !('responseCode' in fault) || !('command' in fault)) return false;
  const { command, responseCode } = fault;
  return typeof responseCode === 'number' && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}
