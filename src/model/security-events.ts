/** What one field of an event holds; words for the reference. */
interface EventField {
  /** `instant`: epoch milliseconds. */
  readonly kind: 'text' | 'number' | 'instant';
  readonly words: string;
}

/** A kind of event: how grave it is, who is told by mail, its fields (never secret), and what it is called for a person. */
export interface EventKind {
  /** `info`: for the record · `notice`: a change that its owner made · `warning`: look whether it was you · `alarm`: probably an attack. */
  readonly severity: 'info' | 'notice' | 'warning' | 'alarm';
  readonly tells: readonly ('owner' | 'administrators')[];
  readonly words: string;
  readonly fields: Readonly<Record<string, EventField>>;
}

const text = (words: string) => ({ kind: 'text', words }) as const;
const number = (words: string) => ({ kind: 'number', words }) as const;
const instant = (words: string) => ({ kind: 'instant', words }) as const;

const FACTOR_ID = text('the id of the authenticator');
const REMAINING = number('how many codes are left');
const FACTOR_NAME = text('the name of the authenticator');

/**
 * Everything that can happen to an account's security. To add an event, add it here and run `npm run docs`; what else its mail
 * says to the owner stands in `src/notify/words`.
 */
export const SECURITY_EVENTS = {
  two_factor_enabled: {
    severity: 'notice',
    tells: ['owner'],
    words: 'Two-factor authentication was turned on',
    fields: { id: FACTOR_ID, name: FACTOR_NAME },
  },
  two_factor_disabled: {
    severity: 'warning',
    tells: ['owner'],
    words: 'Two-factor authentication was turned off',
    fields: {},
  },
  factor_added: {
    severity: 'notice',
    tells: ['owner'],
    words: 'An authenticator was added',
    fields: { id: FACTOR_ID, name: FACTOR_NAME },
  },
  factor_removed: {
    severity: 'warning',
    tells: ['owner'],
    words: 'An authenticator was removed',
    fields: { id: FACTOR_ID },
  },
  recovery_codes_replaced: {
    severity: 'notice',
    tells: ['owner'],
    words: 'The recovery codes were replaced by new ones',
    fields: {},
  },
  recovery_codes_removed: {
    severity: 'warning',
    tells: ['owner'],
    words: 'The recovery codes were removed',
    fields: {},
  },
  recovery_code_used: {
    severity: 'warning',
    tells: ['owner'],
    words: 'A recovery code was used',
    fields: { remaining: REMAINING },
  },
  recovery_code_renewed: {
    severity: 'warning',
    tells: ['owner'],
    words: 'A recovery code was used, and a new one took its place',
    fields: { remaining: REMAINING },
  },
  recovery_codes_low: {
    severity: 'notice',
    tells: ['owner'],
    words: 'Few recovery codes are left',
    fields: { remaining: REMAINING },
  },
  recovery_codes_empty: {
    severity: 'warning',
    tells: ['owner'],
    words: 'The last recovery code was used',
    fields: {},
  },
  factor_locked: {
    severity: 'alarm',
    tells: ['owner'],
    words: 'The authenticators were locked after too many wrong codes',
    fields: {},
  },
  code_reused: {
    severity: 'alarm',
    tells: ['owner'],
    words:
      'The code of an authenticator was right, and came a second time from elsewhere: somebody may be reading along',
    fields: { id: FACTOR_ID },
  },
  signed_in_by_recovery: {
    severity: 'warning',
    tells: ['owner'],
    words: 'A device signed in by a recovery code',
    fields: {},
  },
  address_added: {
    severity: 'notice',
    tells: ['owner'],
    words: 'An e-mail address was added',
    fields: { address: text('the address') },
  },
  address_removed: {
    severity: 'warning',
    tells: ['owner'],
    words: 'An e-mail address was removed',
    fields: { address: text('the address') },
  },
  password_changed: {
    severity: 'warning',
    tells: ['owner'],
    words: 'The password was changed',
    fields: {},
  },
  refresh_token_reused: {
    severity: 'warning',
    // A client with two processes may do it too: no mail for that.
    tells: [],
    words: 'A refresh token was used that a later one had replaced',
    fields: {},
  },
  app_password_made: {
    severity: 'warning',
    tells: ['owner'],
    words: 'An app password was made, with which an application signs in without a second factor',
    fields: { id: text('the app password by its id'), name: text('what it was called') },
  },
  device_remembered: {
    severity: 'notice',
    tells: ['owner'],
    words: 'A device was remembered: it signs in by the password alone',
    fields: { id: text('the remembered device by its id'), device: text('its device id') },
  },
  devices_forgotten: {
    severity: 'info',
    tells: [],
    words: 'Remembered devices were forgotten',
    fields: { ids: text('the first five by their ids or device ids, with spaces between them; empty: all') },
  },
  app_password_revoked: {
    severity: 'notice',
    tells: ['owner'],
    words: 'An app password was revoked',
    fields: { id: text('the app password by its id') },
  },
  account_deactivated: {
    severity: 'warning',
    tells: ['owner'],
    words: 'The account was deactivated',
    fields: {},
  },
  account_erased: {
    severity: 'warning',
    tells: ['owner'],
    words: 'The account was deactivated, and what was known of its owner was erased',
    fields: {},
  },
  two_factor_reset: {
    severity: 'warning',
    tells: ['owner'],
    words: 'An administrator removed all second factors and signed all devices out',
    fields: {},
  },
  reset_scheduled: {
    severity: 'alarm',
    tells: ['owner'],
    words: 'An administrator will remove all second factors',
    fields: { due: instant('from which instant on') },
  },
  reset_requested: {
    severity: 'alarm',
    tells: ['owner', 'administrators'],
    words: 'An administrator asked to remove all second factors, and another one has to agree',
    fields: { until: instant('until when another administrator may approve it') },
  },
  reset_approved: {
    severity: 'alarm',
    tells: ['owner'],
    words: 'A second administrator agreed to remove all second factors',
    fields: { due: instant('from which instant on it is done') },
  },
  reset_cancelled: {
    severity: 'notice',
    tells: ['owner'],
    words: 'The removal of all second factors was stopped before it was due',
    fields: {},
  },
  factor_unlocked: {
    severity: 'notice',
    tells: ['owner'],
    words: 'Codes are taken again after too many wrong ones',
    fields: {},
  },
  enforcement_changed: {
    severity: 'warning',
    tells: [],
    words: 'Who must have a second factor was changed',
    fields: {
      required: text('`nobody`, `administrators`, `everyone`, or roles with spaces between them'),
      from: instant('from which instant on'),
    },
  },
  two_factor_required: {
    severity: 'notice',
    tells: ['owner'],
    words: 'Your account must have a second factor soon',
    fields: { by: instant('from which instant on it is required'), days: number('how many days are left, rounded up') },
  },
  signed_out_everywhere: {
    severity: 'warning',
    tells: ['owner'],
    words: 'An administrator signed all devices out',
    fields: {},
  },
  roles_changed: {
    severity: 'notice',
    tells: ['owner'],
    words: 'What the account may do beyond itself was changed',
    fields: { roles: text('the roles from then on, with spaces between them; empty: none') },
  },
  registration_token_made: {
    severity: 'notice',
    tells: [],
    words: 'A registration token was made',
    fields: { id: text('the token by its id'), grants: text('the roles that it gives, with spaces between them') },
  },
  registration_token_revoked: {
    severity: 'notice',
    tells: [],
    words: 'A registration token was revoked',
    fields: { id: text('the token by its id') },
  },
  administrator_token_made: {
    severity: 'notice',
    tells: [],
    words: 'A registration token for the first administrator was shown at the start of a server',
    fields: {},
  },
} as const satisfies Readonly<Record<string, EventKind>>;

export type SecurityEventType = keyof typeof SECURITY_EVENTS;

/** The detail that an event of this type carries. */
export type EventFields<Type extends SecurityEventType> = {
  readonly [Field in keyof (typeof SECURITY_EVENTS)[Type]['fields']]: (typeof SECURITY_EVENTS)[Type]['fields'][Field] extends {
    readonly kind: 'number' | 'instant';
  }
    ? number
    : string;
};
