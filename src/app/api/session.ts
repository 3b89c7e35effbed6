/** Who is signed in on this page. */
export interface Session {
  readonly userId: string;
  readonly deviceId: string;
  readonly token: string;
}

const KEY = 'matrix-uia.session';

/**
 * Where the session is kept: in this tab, so that a reload keeps it, and no longer than the tab is open. A browser that brings
 * closed tabs back may bring it back too: signing out is what ends it.
 */
export function readSession(storage: Storage): Session | null {
  try {
    const { userId, deviceId, token } = JSON.parse(storage.getItem(KEY) ?? '{}');
    return [userId, deviceId, token].every((part) => typeof part === 'string') ? { userId, deviceId, token } : null;
  } catch {
    return null;
  }
}

export function keepSession(storage: Storage, session: Session | null): void {
  if (session) storage.setItem(KEY, JSON.stringify(session));
  else storage.removeItem(KEY);
}
