import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { logout } from '../contract/operations.js';
import { call, sendTo } from './call.js';
import { keepSession, readSession, type Session } from './session.js';
import { type Ending, SessionContext } from './use-session.js';

/** Tells the other tabs of this site which session is over. */
const CHANNEL = new BroadcastChannel('matrix-uia.over');
const nameOf = ({ userId, deviceId }: Session): string => JSON.stringify([userId, deviceId]);

export function SessionProvider({ children }: { readonly children: ComponentChildren }) {
  const [session, setSession] = useState<Session | null>(() => readSession(sessionStorage));
  const [ended, setEnded] = useState<Ending | null>(null);

  const set = useCallback((next: Session | null, ending: Ending | null): void => {
    keepSession(sessionStorage, next);
    setSession(next);
    setEnded(ending);
  }, []);

  /** An answer that comes late ends no later session. */
  const end = useCallback(
    (which: Session, ending: Ending): void => {
      if (which.token !== readSession(sessionStorage)?.token) return;
      set(null, ending);
      CHANNEL.postMessage(nameOf(which));
    },
    [set],
  );

  // A tab that was duplicated, or opened from this one, holds the same session.
  useEffect(() => {
    const heard = ({ data }: MessageEvent): void => {
      const held = readSession(sessionStorage);
      if (held && nameOf(held) === data) set(null, 'left');
    };
    CHANNEL.addEventListener('message', heard);
    return () => CHANNEL.removeEventListener('message', heard);
  }, [set]);

  const holder = useMemo(
    () => ({
      session,
      ended,
      enter(next: Session) {
        // A sign-in that took so long that somebody else is signed in by now.
        if (readSession(sessionStorage)) void signOut(next);
        else set(next, null);
      },
      lose: (which: Session) => end(which, 'lost'),
      over: (which: Session) => end(which, 'closed'),
      async leave() {
        if (session === null) return;
        end(session, 'left');
        await signOut(session);
      },
    }),
    [session, ended, set, end],
  );
  return <SessionContext.Provider value={holder}>{children}</SessionContext.Provider>;
}

/** Gone from here whatever happens; a server that was not reached lists the device until its token expires. */
const signOut = async ({ token }: Session): Promise<void> => {
  await call(sendTo(logout, {}, token)).catch(() => undefined);
};
