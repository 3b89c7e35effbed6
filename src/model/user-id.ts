/** What a new localpart may be made of (specification appendices: User Identifiers). */
const LOCALPART = /^[a-z0-9._=\-/+]+$/;
const MOST_BYTES = 255;

/** `@localpart:server`, or null when it is longer than a user id may be. */
function userId(localpart: string, serverName: string): string | null {
  const id = `@${localpart}:${serverName}`;
  return Buffer.byteLength(id) <= MOST_BYTES ? id : null;
}

/** The user id of a name that somebody wants to register; capitals become small. Null: the name is not allowed. */
export function newUserId(name: string, serverName: string): string | null {
  const localpart = name.toLowerCase();
  return LOCALPART.test(localpart) ? userId(localpart, serverName) : null;
}

/** The user id that a localpart or a whole user id stands for on this server; null: it cannot be one of ours. */
export function readUserId(name: string, serverName: string): string | null {
  if (!name.startsWith('@')) return newUserId(name, serverName);
  const colon = name.indexOf(':');
  if (colon < 0 || name.slice(colon + 1) !== serverName) return null;
  return newUserId(name.slice(1, colon), serverName);
}

export const localpartOf = (id: string): string => id.slice(1, id.indexOf(':'));
