/** What spares this browser the code of the next sign-in. It is there only where the person asked for it. */
export interface RememberedDevice {
  readonly userId: string;
  readonly deviceId: string;
  /** Good once. */
  readonly token: string;
}

const KEY = 'matrix-uia.device';

export function rememberedDevice(storage: Storage): RememberedDevice | null {
  try {
    const { userId, deviceId, token } = JSON.parse(storage.getItem(KEY) ?? '{}');
    return [userId, deviceId, token].every((part) => typeof part === 'string') ? { userId, deviceId, token } : null;
  } catch {
    return null;
  }
}

export function keepDevice(storage: Storage, device: RememberedDevice | null): void {
  if (device) storage.setItem(KEY, JSON.stringify(device));
  else storage.removeItem(KEY);
}

/** Whether somebody who types this means that account: by the whole user id, or by the name before the colon. */
export const isOf = ({ userId }: RememberedDevice, typed: string): boolean =>
  typed.startsWith('@') ? typed === userId : `@${typed.toLowerCase()}` === userId.split(':')[0];
