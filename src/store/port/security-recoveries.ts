import type { SecurityEvent } from '../../model/security-event.js';

/** Sign-ins by a recovery code, in the security document. */
export interface SecurityRecoveries {
  /** Notes the last one, by the operation that it is, and appends the event. False: it is noted already. */
  noteRecovery(
    userId: string,
    recovery: { readonly operationId: string; readonly event: SecurityEvent },
    now: number,
  ): Promise<boolean>;
}
