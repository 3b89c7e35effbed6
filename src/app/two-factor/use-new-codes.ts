import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** A set of recovery codes that nobody can show again. */
export interface NewSet {
  readonly codes: readonly string[];
  /** As the server words them, for a file. */
  readonly text?: string | undefined;
  /** What is told once they are kept. */
  readonly news: string;
}

/**
 * New recovery codes, in the memory of this page alone, until the person has kept them: no way through the pages loses them, and the end
 * of the session does. `owner`: the access token of the session that they are of.
 */
export interface NewCodes {
  readonly set: NewSet | null;
  /** One that took the place of a used one. */
  readonly one: string | null;
  readonly offerSet: (set: NewSet, owner: string) => void;
  readonly offerOne: (code: string, owner: string) => void;
  readonly forget: () => void;
}

export const NewCodesContext = createContext<NewCodes | null>(null);

export function useNewCodes(): NewCodes {
  const codes = useContext(NewCodesContext);
  if (!codes) throw new Error('nobody keeps new codes around this part');
  return codes;
}
