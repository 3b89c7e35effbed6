import { createHmac } from 'node:crypto';
import type { Secret } from '../../base/secret.js';

export interface Signed {
  readonly id: string;
  /** Unix seconds. */
  readonly timestampS: number;
  readonly body: string;
}

/** `v1,` and HMAC-SHA256 over id, timestamp and body (Standard Webhooks 1.0: Signature scheme). */
export function signatureOf(secret: Secret, { id, timestampS, body }: Signed): string {
  const hmac = createHmac('sha256', Buffer.from(secret.reveal(), 'base64'));
  return `v1,${hmac.update(`${id}.${timestampS}.${body}`).digest('base64')}`;
}
