import { createHash, timingSafeEqual } from 'node:crypto';

/** SHA-256 as base64url: how values of at least 128 random bits are kept. */
export const sha256 = (value: string): string => createHash('sha256').update(value).digest('base64url');

/** Compares two texts in time that depends on their lengths alone. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.byteLength === right.byteLength && timingSafeEqual(left, right);
}
