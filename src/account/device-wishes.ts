import type { JsonObject } from '../base/json.js';
import type { SignIn } from './sign-in.js';

/** What a login or a registration asks for its device. */
export function deviceWishes(body: JsonObject): Pick<SignIn, 'deviceId' | 'displayName' | 'refreshable'> {
  const { device_id: deviceId, initial_device_display_name: displayName, refresh_token: refresh } = body;
  return {
    deviceId: typeof deviceId === 'string' ? deviceId : undefined,
    displayName: typeof displayName === 'string' ? displayName : undefined,
    refreshable: refresh === true,
  };
}
