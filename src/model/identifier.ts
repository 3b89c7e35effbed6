import { isJsonObject, type JsonObject } from '../base/json.js';
import { badJson, missingParam, unknownRequest } from '../base/matrix-error.js';
import { readUserId } from './user-id.js';

/** Whom a client names: `name` is what wrong passwords are counted under, `userId` is null when it is no user of ours. */
export interface Named {
  readonly name: string;
  readonly userId: string | null;
}

/**
 * Reads the identifier of a password proof, or the older `user`, or `medium` and `address` (specification: Identifier types).
 * @throws MatrixError 400
 */
export function readIdentifier(auth: JsonObject, read: (user: string) => Named): Named {
  const { identifier, user, medium, address } = auth;
  if (identifier === undefined || identifier === null) {
    if (typeof user === 'string') return read(user);
    if (typeof medium === 'string' && typeof address === 'string')
      return { name: `${medium} ${address}`, userId: null };
    throw missingParam(`Missing auth.identifier`);
  }
  if (!isJsonObject(identifier)) throw badJson(`auth.identifier must be an object`);
  const text = (member: string): string => {
    const value = identifier[member];
    if (value === undefined || value === null) throw missingParam(`Missing auth.identifier.${member}`);
    if (typeof value !== 'string') throw badJson(`auth.identifier.${member} must be a string`);
    return value;
  };
  switch (text('type')) {
    case 'm.id.user':
      return read(text('user'));
    case 'm.id.thirdparty':
      return { name: `${text('medium')} ${text('address')}`, userId: null };
    case 'm.id.phone':
      return { name: `phone ${text('country')} ${text('phone')}`, userId: null };
    default:
      throw unknownRequest(`auth.identifier.type is not known here: use m.id.user`);
  }
}

/** A localpart or whole user id of this server. */
export const localUser =
  (serverName: string) =>
  (user: string): Named => {
    const userId = readUserId(user, serverName);
    return { name: userId ?? user, userId };
  };
