import { SECURITY_EVENTS, type SecurityEventType } from '../../model/security-events.js';
import type { NoticeWords } from './notice-words.js';

const LOST = 'If it was not you, somebody else uses your account';
const YOURS = `${LOST}: change your password, sign out the devices that you do not know, and remove authenticators and addresses that are not yours.`;
const GONE = 'If you did not want that, tell whoever runs {site}.';

const DUE =
  'It is done on {due}: your authenticators and recovery codes are gone then, all devices are signed out, and the password alone is enough to sign in.';
const STOP =
  'If you asked for it because you lost your authenticator, just wait. If not, stop it by the link, or by signing in with a code, and tell whoever runs {site}.';

/** Where the catalogue's words are too long for a subject. */
const SHORTER: Partial<Record<SecurityEventType, string>> = {
  code_reused: 'A code of your authenticator was used twice',
  reset_requested: 'An administrator asked to remove all second factors',
};

/** The notices in English. */
export const ENGLISH: NoticeWords = {
  locale: 'en-GB',
  what: (type: SecurityEventType) => SHORTER[type] ?? SECURITY_EVENTS[type].words,
  subject: '{what} – {site}',
  opening: '{what}. This is about the account {userId} on {site}.',
  when: 'When: {when} UTC',
  from: 'From: {address}',
  fromNowhere: 'From: unknown',
  agent: 'With: {agent}',
  by: {
    administrator: 'By: an administrator of {site}',
    command_line: 'By: an operator of {site}',
    server: 'By: the server, without anybody’s request',
  },
  more: {
    two_factor_enabled:
      'The authenticator is called “{name}”. From now on a sign-in asks for a code too. Keep your recovery codes where you find them without your phone.',
    two_factor_disabled: 'From now on the password alone is enough to sign in.',
    factor_added: 'It is called “{name}”, and its codes are as good as those of your others.',
    factor_removed: 'Its codes are worth nothing any more.',
    recovery_codes_replaced: 'The recovery codes that you had before are worth nothing any more.',
    recovery_codes_removed:
      'Without them nobody gets into your account once your authenticator is lost. Make new ones.',
    recovery_code_used: 'Recovery codes that are left: {remaining}. If your authenticator is lost, add a new one.',
    recovery_code_renewed:
      'The new code was shown where the old one was used. Recovery codes that are left: {remaining}. If your authenticator is lost, add a new one.',
    recovery_codes_low: 'Recovery codes that are left: {remaining}. Make new ones before they are used up.',
    recovery_codes_empty: 'Without them nobody gets into your account once your authenticator is lost. Make new ones.',
    factor_locked:
      'Whoever typed them knows your password. A recovery code opens the lock, and so do three right codes, one after the other, in one sign-in.',
    factor_unlocked: 'If the wrong ones were not yours, somebody else knows your password.',
    code_reused:
      'The second use was refused. It was right, and came from elsewhere: somebody may read what you type, or may have lured you to a page that is not ours.',
    signed_in_by_recovery: 'If your authenticator is lost, add a new one and remove the old one.',
    two_factor_reset: 'From now on the password alone is enough to sign in. Sign in, and add an authenticator anew.',
    reset_scheduled: DUE,
    reset_requested:
      'Another administrator may agree until {until}. If one does, your authenticators and recovery codes are removed, all devices are signed out, and the password alone is enough to sign in.',
    reset_approved: DUE,
    reset_cancelled: 'Your authenticators and recovery codes stay as they are.',
    two_factor_required:
      'From {by} on, you set an authenticator up before anything else when you sign in. Add one to your account before: then nothing stops you that day.',
    signed_out_everywhere: 'Sign in again where you want to.',
    app_password_made: 'It is called “{name}”. Whoever has it signs in with it alone, until it is revoked.',
    app_password_revoked: 'It is worth nothing any more.',
    address_added: 'It is {address}. Whoever reads mail there can ask for a new password.',
    address_removed: 'It was {address}. It is of no use for signing in or for a new password any more.',
    device_remembered: 'Its device id is {device}. Forget it if the device is not yours alone.',
    password_changed: 'The old password is worth nothing any more.',
    account_deactivated: 'It is over for good: nobody can sign in to it again.',
    account_erased: 'It is over for good: nobody can sign in to it again.',
  },
  stop: 'Look at it, and stop it if you want',
  ifNotYou: {
    info: YOURS,
    notice: YOURS,
    warning: YOURS,
    alarm: `${YOURS} Then tell whoever runs {site}.`,
  },
  ifUnwanted: GONE,
  advice: {
    account_deactivated: GONE,
    account_erased: GONE,
    reset_scheduled: STOP,
    reset_requested: STOP,
    reset_approved: STOP,
    two_factor_required: 'If you have questions about that, ask whoever runs {site}.',
  },
  moreNotices: {
    subject: 'More happened to your account – {site}',
    text: [
      'So much happened to the account {userId} on {site} within an hour that you are not told of each thing by itself: there are no more mails of this kind until {until} UTC.',
      `Look at the devices, authenticators and addresses of your account. ${YOURS}`,
    ],
  },
  approval: {
    subject: 'A reset waits for an approval – {site}',
    opening:
      'An administrator asked to remove all second factors of the account {userId} on {site}. It is done only once another administrator agrees, and you are one of those who may.',
    facts: ['Asked by: {by}', 'Why: {reason}', 'When: {when} UTC', 'It lapses: {until} UTC'],
    look: 'Look at it, and approve or stop it',
    advice:
      'Agree only if you have made sure yourself that the owner of the account asks for it: whoever talks an administrator into a reset gets past the second factor. Where you are not sure, do nothing, or stop it.',
  },
};
