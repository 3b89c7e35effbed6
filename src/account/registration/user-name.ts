import { invalidUsername } from '../../base/matrix-error.js';
import { newUserId } from '../../model/user-id.js';

/** The user id of a name that is asked for. @throws MatrixError 400 `M_INVALID_USERNAME` */
export function readUsername(username: string, serverName: string): string {
  const userId = newUserId(username, serverName);
  if (userId === null) {
    throw invalidUsername(
      'A user name is made of a–z, 0–9 and . _ = - / +, does not begin with _, is more than digits, and is not too long',
    );
  }
  return userId;
}

/** From the operation's id, so that a repeated run makes the same name. */
export const generatedName = (operationId: string): string => `user-${operationId.replaceAll('-', '').slice(-16)}`;
