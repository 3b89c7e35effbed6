import type { SecurityEvent } from '../../model/security-event.js';
import { type Change, type SecurityDocument, withEvent } from './security-document.js';

export function noteRecovery(
  document: SecurityDocument,
  { operationId, event }: { readonly operationId: string; readonly event: SecurityEvent },
  now: number,
): Change<boolean> {
  if (document.lastRecovery?.operationId === operationId) return { answer: false };
  return { answer: true, document: withEvent({ ...document, lastRecovery: { at: now, operationId } }, event) };
}
