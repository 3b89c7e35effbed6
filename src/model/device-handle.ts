import { sha256 } from '../base/digest.js';

/** A device's id in the store: the first 16 bytes of SHA-256 of user and device, base64url (22 characters). */
export const deviceHandle = (userId: string, deviceId: string): string =>
  sha256(JSON.stringify([userId, deviceId])).slice(0, 22);
