import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { logout } from '../contract/operations.js';
import { call, sendTo } from './call.js';
import { keepSession, readSession, type Session } from './session.js';
import { SessionContext } from './use-session.js';

export function SessionProvider({ children }: { readonly children: ComponentChildren }) {
  const [session, setSession] = useState<Session | null>(() => readSession(sessionStorage));
  const [lost, setLost] = useState(false);

  const set = useCallback((next: Session | null, isLost: boolean): void => {
    keepSession(sessionStorage, next);
    setSession(next);
    setLost(isLost);
  }, []);

  const holder = useMemo(
    () => ({
      session,
      lost,
      enter: (next: Session) => set(next, false),
      lose: (which: Session) => {
        if (which.token === readSession(sessionStorage)?.token) set(null, true);
      },
      async leave() {
        if (session === null) return;
        set(null, false);
        // Gone from here whatever happens; a server that was not reached lists the device until its token expires.
        await call(sendTo(logout, {}, session.token)).catch(() => undefined);
      },
    }),
    [session, lost, set],
  );
  return <SessionContext.Provider value={holder}>{children}</SessionContext.Provider>;
}
