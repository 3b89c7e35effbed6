import { forbidden } from '../base/matrix-error.js';
import type { Requirements } from '../mfa/requirements.js';
import type { SecurityState } from '../model/security.js';

/**
 * A sign-in in which no second factor can be set up is closed to whoever must do so. @throws MatrixError 403 `setup_required`
 */
export async function refuseWithoutFactor(
  { requirements }: { readonly requirements: Pick<Requirements, 'inForce'> },
  { userId, factors }: Pick<SecurityState, 'userId' | 'factors'>,
): Promise<void> {
  if (Object.keys(factors).length > 0 || !(await requirements.inForce(userId))) return;
  throw forbidden('This account must set up a second factor first: sign in with its password', {
    reason: 'setup_required',
  });
}
