/** User ids that nobody has yet and a registration under way will want. One past its end is held by nobody. */
export interface HeldNames {
  /** Holds the id for a holder until `untilAt`; the holder itself can only move the end on. False: another one holds it. */
  hold(userId: string, holder: string, untilAt: number, now: number): Promise<boolean>;
  /** Who holds it; null: nobody. */
  holder(userId: string, now: number): Promise<string | null>;
  /** Guard: it is this holder's. */
  release(userId: string, holder: string): Promise<void>;
}
