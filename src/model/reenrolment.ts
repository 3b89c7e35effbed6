import type { SecurityState } from './security.js';

/** Whether somebody has signed in by a recovery code since an authenticator was last used or added: it is lost, most likely. */
export function needsReenrolment({ factors, lastRecovery }: Pick<SecurityState, 'factors' | 'lastRecovery'>): boolean {
  const all = Object.values(factors);
  if (all.length === 0 || lastRecovery === null) return false;
  return all.every(({ createdAt, lastUsedAt }) => Math.max(createdAt, lastUsedAt ?? 0) < lastRecovery.at);
}
