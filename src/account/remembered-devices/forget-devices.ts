import type { JsonObject } from '../../base/json.js';
import type { Clock } from '../../base/runtime.js';
import type { SecurityState } from '../../model/security.js';
import { byPerson, type Doing, securityEvent } from '../../model/security-event.js';
import type { Securities } from '../../store/port/securities.js';

const MOST_NAMED = 5;

export interface ForgetDevicesOptions {
  readonly securities: Pick<Securities, 'forgetDevices'>;
  readonly clock: Clock;
}

/** From then on they need a second factor; whether they are signed in is another matter. False: there was none of them. */
export function forgetDevices(
  { securities, clock }: ForgetDevicesOptions,
  userId: string,
  which: Parameters<Securities['forgetDevices']>[1],
  doing: Doing,
): Promise<boolean> {
  // A request may name a thousand: an event is kept in the account's own document.
  const ids = which?.values.slice(0, MOST_NAMED).join(' ') ?? '';
  return securities.forgetDevices(
    userId,
    which,
    securityEvent('devices_forgotten', byPerson(doing), clock(), { ids }),
    clock(),
  );
}

/** Never a token. */
export const rememberedDevicesBody = (enabled: boolean, { rememberedDevices }: SecurityState): JsonObject => ({
  enabled,
  devices: rememberedDevices.map(({ id, deviceId, name, createdAt, lastUsedAt, expiresAt }) => ({
    id,
    device_id: deviceId,
    name,
    created_at: createdAt,
    last_used_at: lastUsedAt,
    expires_at: expiresAt,
  })),
});
