import type { ValidationPurpose } from '../model/validation.js';
import type { MailText } from './mail.js';
import { mailText } from './mail-layout.js';
import { quotable } from './quotable.js';

export interface AddressMail {
  /** The name under which people know the server. */
  readonly site: string;
  readonly purpose: ValidationPurpose;
  /** The account that asked, where one is signed in. */
  readonly userId: string | null;
  /** When and from where it was asked for. */
  readonly askedAt: number;
  readonly askedFrom: string;
  readonly lifetimeMs: number;
}

/** The mail whose link proves an address. */
export function confirmMail(mail: AddressMail, url: string): MailText {
  const { site, purpose, userId } = mail;
  const ends = `The link works once, for ${hours(mail.lifetimeMs)}.`;
  switch (purpose) {
    case 'reset_password':
      return mailText(`Reset your password on ${site}`, [
        `Somebody asked to set a new password for your account on ${site}: ${asked(mail)}.`,
        'If that was you, open this link and confirm it there. Then go back to the app.',
        { caption: 'Reset the password', url },
        `${ends} If it was not you, do not confirm it, for whoever asked could then set your password. Nothing has changed so far.`,
      ]);
    case 'add_threepid':
      return mailText(`Confirm your e-mail address on ${site}`, [
        `${userId === null ? 'Somebody' : `The account ${quotableId(userId)}`} wants to use this e-mail address for an account on ${site}: ${asked(mail)}.`,
        'If that is you, open this link and confirm it there. Then go back to the app.',
        { caption: 'Confirm the address', url },
        `${ends} If it is not you, do nothing: the address is not added then.`,
      ]);
    case 'register':
      return mailText(`Confirm your e-mail address on ${site}`, [
        `Somebody registers an account on ${site} with this e-mail address: ${asked(mail)}.`,
        'If that is you, open this link and confirm it there. Then go back to the app.',
        { caption: 'Confirm the address', url },
        `${ends} If it is not you, do nothing: no account gets your address then.`,
      ]);
    default:
      return purpose satisfies never;
  }
}

/** In place of a link, for an address that has an account already: nobody but its owner learns that. */
export const addressTakenMail = (mail: AddressMail): MailText =>
  mailText(`Your e-mail address on ${mail.site}`, [
    `Somebody asked to use this e-mail address for ${mail.purpose === 'register' ? 'a new' : 'another'} account on ${mail.site}: ${asked(mail)}.`,
    'An account there has the address already, so it was not used again. If that was you, sign in with the account that you have, or reset its password.',
    'If it was not you, there is nothing to do.',
  ]);

/** Whoever registers chooses the name, and may have this sent to any address: it must not become a link to a site of theirs. */
function quotableId(userId: string): string {
  const [name = '', ...server] = userId.split(':');
  return [quotable(name), ...server].join(':');
}

const asked = ({ askedAt, askedFrom }: AddressMail): string =>
  `on ${new Date(askedAt).toISOString().slice(0, 16).replace('T', ' at ')} UTC, from ${askedFrom}`;

function hours(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  if (minutes < 120) return minutes === 1 ? 'one minute' : `${minutes} minutes`;
  return `${Math.floor(minutes / 60)} hours`;
}
