import { forbidden } from '../../base/matrix-error.js';
import type { AccountRecords } from '../../store/port/accounts.js';
import type { RegistrationTokens } from '../../store/port/registration-tokens.js';
import type { RegistrationBinding } from './proof.js';

/** The use of a registration token is spent, its roles are the account's; after the first administrator no token makes another. */
export const tokenBinding = (
  accounts: Pick<AccountRecords, 'find'>,
  registrationTokens: Pick<RegistrationTokens, 'commit' | 'removeGranting'>,
): RegistrationBinding => ({
  stage: 'm.login.registration_token',

  async spend({ state, session, operationId, userId }) {
    if (!(await registrationTokens.commit(String(state.token), session))) {
      // A run before this one may have made the account and removed the token.
      const made = await accounts.find(userId);
      if (made?.operationId !== operationId) throw forbidden('The registration token was withdrawn meanwhile');
    }
    return rolesOf(state.grants);
  },

  async bind({ state }) {
    if (rolesOf(state.grants).includes('admin')) await registrationTokens.removeGranting('admin');
  },
});

const rolesOf = (grants: unknown): readonly string[] => (Array.isArray(grants) ? grants.map(String) : []);
