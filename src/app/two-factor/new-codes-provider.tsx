import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { readSession } from '../api/session.js';
import { useSession } from '../api/use-session.js';
import { type NewCodes, NewCodesContext, type NewSet } from './use-new-codes.js';

interface Kept {
  /** The access token of the session that they are of. */
  readonly owner: string | null;
  readonly set: NewSet | null;
  readonly one: string | null;
}

const NONE: Kept = { owner: null, set: null, one: null };

/** New codes of the session that is open now: another one sees nothing of them, however late they come. */
export function NewCodesProvider({ children }: { readonly children: ComponentChildren }) {
  const { session } = useSession();
  const token = session?.token ?? null;
  const [kept, keep] = useState(NONE);
  const own = kept.owner === token ? kept : NONE;
  const newCodes = useMemo<NewCodes>(() => {
    /** A sign-in offers one before its session is there. */
    const isFor = (owner: string): boolean => [owner, undefined].includes(readSession(sessionStorage)?.token);
    return {
      set: own.set,
      one: own.one,
      // A new set takes the place of every earlier code.
      offerSet: (set, owner) => isFor(owner) && keep({ owner, set, one: null }),
      offerOne: (one, owner) =>
        isFor(owner) && keep((before) => ({ set: before.owner === owner ? before.set : null, owner, one })),
      forget: () => keep(NONE),
    };
  }, [own]);

  useEffect(() => keep((before) => (before.owner === token ? before : NONE)), [token]);

  const isShown = own !== NONE;
  useEffect(() => {
    if (!isShown) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isShown]);

  return <NewCodesContext.Provider value={newCodes}>{children}</NewCodesContext.Provider>;
}
