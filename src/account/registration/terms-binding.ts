import { readVersions } from '../../model/terms.js';
import type { TermsRecords } from '../../store/port/terms.js';
import type { RegistrationBinding } from './proof.js';

/** The new account has accepted what the session did. */
export const termsBinding = (terms: Pick<TermsRecords, 'record'>): RegistrationBinding => ({
  stage: 'm.login.terms',
  bind: ({ userId, state: { accepted, at } }) => terms.record(userId, readVersions(accepted), Number(at)),
});
