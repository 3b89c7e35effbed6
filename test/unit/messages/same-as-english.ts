/** What reads the same in another language, by language: words that both have, and names. */
export const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  de: ['enrol-name', 'proof-totp', 'sso-app', 'totp-label'],
  es: ['step-error-title'],
  fr: ['app-menu', 'app-nav-admin', 'proof-totp', 'totp-label', 'wait-minutes'],
};
