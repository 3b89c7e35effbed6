import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { logout } from '../contract/operations.js';
import { call, sendTo } from './call.js';
import { keepSession, readSession, type Session } from './session.js';
import { type Ending, SessionContext } from './use-session.js';

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
      if (which.token === readSession(sessionStorage)?.token) set(null, ending);
    },
    [set],
  );

  const holder = useMemo(
    () => ({
      session,
      ended,
      enter: (next: Session) => set(next, null),
      lose: (which: Session) => end(which, 'lost'),
      over: (which: Session) => end(which, 'closed'),
      async leave() {
        if (session === null) return;
        set(null, 'left');
        // Gone from here whatever happens; a server that was not reached lists the device until its token expires.
        await call(sendTo(logout, {}, session.token)).catch(() => undefined);
      },
    }),
    [session, ended, set, end],
  );
  return <SessionContext.Provider value={holder}>{children}</SessionContext.Provider>;
}
