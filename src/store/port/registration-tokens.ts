import type { RegistrationToken } from '../../model/registration-token.js';

/** Registration tokens by digest. A use is pending from its reservation until it is committed, released, or its session is over. */
export interface RegistrationTokens {
  /** False when the digest is there already. */
  create(token: RegistrationToken): Promise<boolean>;
  find(digest: string, now: number): Promise<RegistrationToken | null>;
  /** Whether a use is free now: unexpired, and `uses` plus unexpired pending uses below `usesAllowed`. */
  usable(digest: string, now: number): Promise<boolean>;
  /** Takes a pending use for a session until `untilAt`; the same session again keeps its one. Null: none is free. */
  reserve(digest: string, session: string, untilAt: number, now: number): Promise<RegistrationToken | null>;
  /**
   * pending → used. The same session again changes nothing and is true. False: the session had no pending use, or it was
   * past its end and another session took the place.
   */
  commit(digest: string, session: string): Promise<boolean>;
  /** Gives a pending use back; a committed one stays. */
  release(digest: string, session: string): Promise<void>;
  /** In the order of their digests, some of the unexpired tokens after `after` (null: from the first); none: there are no more. */
  page(after: string | null, most: number, now: number): Promise<readonly RegistrationToken[]>;
  /** False: there was none. A use that is pending is lost with it. */
  remove(digest: string): Promise<boolean>;
  /** Removes every token that grants the role. */
  removeGranting(role: string): Promise<number>;
}
