import type { SecurityEvent } from '../../model/security-event.js';
import type { Reminded } from '../port/security-reminders.js';
import { type Change, type SecurityDocument, withEvent } from './security-document.js';

export function remind(document: SecurityDocument, reminded: Reminded, event: SecurityEvent): Change<boolean> {
  const { reminded: last } = document;
  if (Object.keys(document.factors).length > 0) return { answer: false };
  if (last && last.by === reminded.by && last.step >= reminded.step) return { answer: false };
  return { answer: true, document: { ...withEvent(document, event), reminded } };
}
