import { isJsonObject, type JsonObject } from '../base/json.js';
import { badJson, missingParam, unknownRequest } from '../base/matrix-error.js';

/** How a client names a user (specification: Identifier types). */
export type Identifier =
  | { readonly type: 'm.id.user'; readonly user: string }
  | { readonly type: 'm.id.thirdparty'; readonly medium: string; readonly address: string }
  | { readonly type: 'm.id.phone'; readonly country: string; readonly phone: string };

/** Whom a client names: `name` is what wrong passwords are counted under while `userId` is null, for it is no user of ours. */
export interface Named {
  readonly name: string;
  readonly userId: string | null;
}

/**
 * Reads the identifier of a password proof, or the older `user`, or `medium` and `address` (specification: Identifier types).
 * @throws MatrixError 400
 */
export function readIdentifier(auth: JsonObject): Identifier {
  const { identifier, user, medium, address } = auth;
  if (identifier === undefined || identifier === null) {
    if (typeof user === 'string') return { type: 'm.id.user', user };
    if (typeof medium === 'string' && typeof address === 'string') return { type: 'm.id.thirdparty', medium, address };
    if (typeof medium === 'string') throw missingParam(`Missing auth.address`);
    if (typeof address === 'string') throw missingParam(`Missing auth.medium`);
    throw missingParam(`Missing auth.identifier`);
  }
  if (!isJsonObject(identifier)) throw badJson(`auth.identifier must be an object`);
  const text = (member: string): string => {
    const value = identifier[member];
    if (value === undefined || value === null) throw missingParam(`Missing auth.identifier.${member}`);
    if (typeof value !== 'string') throw badJson(`auth.identifier.${member} must be a string`);
    return value;
  };
  const type = text('type');
  switch (type) {
    case 'm.id.user':
      return { type, user: text('user') };
    case 'm.id.thirdparty':
      return { type, medium: text('medium'), address: text('address') };
    case 'm.id.phone':
      return { type, country: text('country'), phone: text('phone') };
    default:
      throw unknownRequest(`auth.identifier.type is not known here: use m.id.user`);
  }
}
