import type { SecurityEvent } from '../../model/security-event.js';

/** Which reminder of a deadline somebody had last. */
export interface Reminded {
  /** The deadline. */
  readonly by: number;
  /** Rises from one reminder of a deadline to the next. */
  readonly step: number;
}

export interface SecurityReminders {
  /**
   * Notes a reminder and appends its event. Guard: no factor is active, and the last reminder was of another deadline or had a
   * lower step; else false, and nothing is changed.
   */
  remind(userId: string, reminded: Reminded, event: SecurityEvent, now: number): Promise<boolean>;
}
