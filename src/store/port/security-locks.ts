import type { SecurityEvent } from '../../model/security-event.js';

/** The lock of an account's authenticators, put by hand. */
export interface SecurityLocks {
  /** Gives a lane so many failures, and appends the event. False: it has as many already. */
  lock(userId: string, lane: string, failures: number, event: SecurityEvent, now: number): Promise<boolean>;
}
