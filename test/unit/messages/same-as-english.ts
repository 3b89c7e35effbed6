/** What reads the same in another language, by language: words that both have, and names. */
export const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  de: ['audit-client', 'enrol-name', 'proof-totp', 'role-support', 'sso-app', 'totp-label'],
  es: ['step-error-title', 'users-roles'],
  fr: [
    'admin-title',
    'app-menu',
    'app-nav-admin',
    'audit-client',
    'pager-label',
    'proof-totp',
    'tokens-title',
    'totp-label',
    'wait-minutes',
  ],
};
