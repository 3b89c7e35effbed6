/** What a name may be made of: a localpart (specification appendices: User Identifiers), with capitals. */
const NAME = /^[A-Za-z0-9._=\-/+]+$/;
const MOST_BYTES = 255;

/** `@localpart:server`, or null when it is longer than a user id may be. */
function userId(localpart: string, serverName: string): string | null {
  const id = `@${localpart}:${serverName}`;
  return Buffer.byteLength(id) <= MOST_BYTES ? id : null;
}

/** Kept for servers' own users and for guests, as Synapse keeps them: a leading underscore, and digits alone. */
const RESERVED = /^(?:_|\d+$)/;

/** The user id of a name that somebody wants to register; capitals become small. Null: the name is not allowed. */
export const newUserId = (name: string, serverName: string): string | null =>
  RESERVED.test(name) ? null : userIdOf(name, serverName);

/** The user id of a localpart; capitals become small. */
function userIdOf(localpart: string, serverName: string): string | null {
  // Checked before, since letters of other scripts become small Latin ones: the Kelvin sign is a k.
  return NAME.test(localpart) ? userId(localpart.toLowerCase(), serverName) : null;
}

/**
 * The user id that a localpart or a whole user id stands for on this server, in capitals or not; null: it cannot be one of
 * ours.
 */
export function readUserId(name: string, serverName: string): string | null {
  if (!name.startsWith('@')) return userIdOf(name, serverName);
  const colon = name.indexOf(':');
  if (colon < 0 || name.slice(colon + 1).toLowerCase() !== serverName.toLowerCase()) return null;
  return userIdOf(name.slice(1, colon), serverName);
}

export const localpartOf = (id: string): string => id.slice(1, id.indexOf(':'));
