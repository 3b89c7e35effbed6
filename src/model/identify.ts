import type { JsonObject } from '../base/json.js';
import type { Accounts } from './accounts.js';
import { canonicalEmail } from './email.js';
import { type Named, readIdentifier } from './identifier.js';

/** Whom a password proof, or a sign-in in its form, is about. @throws MatrixError 400 */
export async function identify(accounts: Pick<Accounts, 'find' | 'findByEmail'>, auth: JsonObject): Promise<Named> {
  const identifier = readIdentifier(auth);
  switch (identifier.type) {
    case 'm.id.user':
      return { name: identifier.user, userId: await accounts.find(identifier.user) };
    case 'm.id.thirdparty': {
      const { medium, address } = identifier;
      const userId = medium === 'email' ? ((await accounts.findByEmail?.(address)) ?? null) : null;
      // One budget for all ways to write an address.
      return { name: `${medium} ${canonicalEmail(address) ?? address}`, userId };
    }
    case 'm.id.phone':
      return { name: `phone ${identifier.country} ${identifier.phone}`, userId: null };
    default:
      return identifier satisfies never;
  }
}
