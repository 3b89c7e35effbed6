import { isJsonObject } from '../../base/json.js';
import type { TermsRecords } from '../../store/port/terms.js';
import type { RegistrationBinding } from './proof.js';

/** The new account has accepted what the session did. */
export const termsBinding = (terms: Pick<TermsRecords, 'record'>): RegistrationBinding => ({
  stage: 'm.login.terms',

  async bind({ userId, state: { accepted, at } }) {
    const versions = (Array.isArray(accepted) ? accepted : []).filter(isJsonObject);
    await terms.record(
      userId,
      versions.map(({ policy, version }) => ({ policy: String(policy), version: String(version) })),
      Number(at),
    );
  },
});
