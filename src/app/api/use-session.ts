import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Session } from './session.js';

/** How the last session ended: the person signed out, the server did not know it any more, or the account was closed. */
export type Ending = 'left' | 'lost' | 'closed';

export interface SessionHolder {
  /** Null: nobody is signed in. */
  readonly session: Session | null;
  /** Null: none was there before. */
  readonly ended: Ending | null;
  readonly enter: (session: Session) => void;
  /** Signs out: this device is removed on the server, and everything of it here. */
  readonly leave: () => Promise<void>;
  /** The server does not know this session any more. */
  readonly lose: (session: Session) => void;
  /** The account is closed. */
  readonly over: (session: Session) => void;
}

export const SessionContext = createContext<SessionHolder | null>(null);

export function useSession(): SessionHolder {
  const holder = useContext(SessionContext);
  if (!holder) throw new Error('no session around this part');
  return holder;
}

/** Where only signed-in people get. */
export function useSignedIn(): Session {
  const { session } = useSession();
  if (!session) throw new Error('nobody is signed in');
  return session;
}
