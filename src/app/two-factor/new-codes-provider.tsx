import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useSession } from '../api/use-session.js';
import { NewCodesContext, type NewSet } from './use-new-codes.js';

interface Kept {
  readonly set: NewSet | null;
  readonly one: string | null;
}

const NONE: Kept = { set: null, one: null };

export function NewCodesProvider({ children }: { readonly children: ComponentChildren }) {
  const { session } = useSession();
  const [kept, keep] = useState(NONE);
  const newCodes = useMemo(
    () => ({
      ...kept,
      // A new set takes the place of every earlier code.
      offerSet: (set: NewSet) => keep({ set, one: null }),
      offerOne: (one: string) => keep((before) => ({ ...before, one })),
      forget: () => keep(NONE),
    }),
    [kept],
  );

  const who = useRef(session);
  useEffect(() => {
    if (session === null && who.current !== null) keep(NONE);
    who.current = session;
  }, [session]);

  const isShown = kept !== NONE;
  useEffect(() => {
    if (!isShown) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isShown]);

  return <NewCodesContext.Provider value={newCodes}>{children}</NewCodesContext.Provider>;
}
