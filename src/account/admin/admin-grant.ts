import type { Message } from '../../base/words.js';
import { byAdministrator, type EventOrigin } from '../../model/security-event.js';
import type { Grant, Operation } from '../../uia/operation.js';
import { NO_RECOVERY } from '../two-factor/change-factors.js';
import { secondFactorNeeded } from './administrator.js';

/** An operation on the account that the path names. */
export const onAccount = (name: string, words: (account: string) => Message): Operation => ({
  name,
  repeatable: true,
  refuses: NO_RECOVERY,
  words: (_body, path) => words(decodeURIComponent(path.split('/')[5] ?? '')),
});

/** The administrator whom the flow authenticated, as the origin of events. @throws MatrixError 403 when no second factor was proven */
export function administratorsOrigin(grant: Grant, isSecondFactor: (type: string) => boolean): EventOrigin {
  // The last authenticator may have gone after the request was looked at.
  const shown = grant.steppedUp || grant.completed.some(isSecondFactor);
  if (grant.subject === null || !shown) throw secondFactorNeeded();
  return byAdministrator(grant.subject, grant);
}
