import type { JsonObject } from '../../base/json.js';
import { type Device, viaOf } from '../../model/device.js';
import { needsReenrolment } from '../../model/reenrolment.js';
import { type Factor, FEW_CODES, type SecurityState } from '../../model/security.js';
import type { WaitingReset } from '../../model/waiting-reset.js';
import { type AttemptRules, isLocked } from '../../uia/attempts.js';

type Who = { readonly deviceId: string | null } & Partial<Pick<Device, 'recoveredAt' | 'appPassword'>>;

/** What the owner may know of the account's second factors; never a secret or a code. */
export function twoFactorStatus(
  security: SecurityState,
  { deviceId, recoveredAt = null, appPassword = null }: Who,
  rules: AttemptRules,
  requiredFrom: number | null,
  now: number,
): JsonObject {
  const factors = Object.values(security.factors).sort((a, b) => a.createdAt - b.createdAt);
  return {
    enabled: factors.length > 0,
    factors: factors.map(factorBody),
    pending: security.pending
      .filter((pending) => pending.deviceId === deviceId)
      .map(({ id, name, expiresAt }) => ({ id, name, expires_in_ms: expiresAt - now })),
    recovery: recoveryBody(security),
    required: requiredFrom !== null && now >= requiredFrom,
    // Since ever is no date.
    required_by: requiredFrom === 0 ? null : requiredFrom,
    locked: isLocked(rules, security),
    reset: security.reset && resetTimes(security.reset),
    reenrolment: needsReenrolment(security),
    via: viaOf({ recoveredAt, appPassword }),
  };
}

export const factorBody = ({ id, name, createdAt, lastUsedAt }: Factor): JsonObject => ({
  id,
  type: 'm.login.2fa.totp',
  name,
  created_at: createdAt,
  last_used_at: lastUsedAt,
});

/** Until when another administrator may approve it, or when it is done. */
export const resetTimes = ({ awaitsApproval = false, dueAt }: WaitingReset): JsonObject => ({
  approve_by: awaitsApproval ? dueAt : null,
  due_at: awaitsApproval ? null : dueAt,
});

/** How many codes are left, never which. */
export const recoveryBody = ({ codes }: Pick<SecurityState, 'codes'>): JsonObject | null =>
  codes && {
    remaining: codes.digests.length,
    total: codes.total,
    low: codes.digests.length <= FEW_CODES,
    created_at: codes.createdAt,
  };
