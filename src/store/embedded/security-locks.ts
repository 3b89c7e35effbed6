import type { SecurityEvent } from '../../model/security-event.js';
import { type Change, memberOf, type SecurityDocument, withEvent } from './security-document.js';

export function lock(
  document: SecurityDocument,
  lane: string,
  failures: number,
  event: SecurityEvent,
): Change<boolean> {
  if ((memberOf(document.lanes, lane)?.failures ?? 0) >= failures) return { answer: false };
  const lanes = { ...document.lanes, [lane]: { failures, notBeforeAt: 0 } };
  return { answer: true, document: withEvent({ ...document, lanes }, event) };
}
