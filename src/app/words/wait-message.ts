import type { MessageId } from '../contract/messages.js';

/** The message that tells when one may try again, and its number: in a unit that people count in. */
export function waitMessage(ms: number): [MessageId, Readonly<Record<string, number>>] {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 120) return ['error-too-many', { seconds }];
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120
    ? ['error-too-many-minutes', { minutes }]
    : ['error-too-many-hours', { hours: Math.ceil(minutes / 60) }];
}
