import { addressOf } from './address-of.js';

/** Which trail, and which records of it, as the address of the page says it. */
export interface AuditChoice {
  /** A user id, or `_server`. */
  readonly user: string;
  readonly type: string;
  readonly actor: string;
  /** Local time, as a field of the type `datetime-local` gives it. */
  readonly since: string;
  readonly until: string;
  readonly before: string;
}

/** The trail of what is about no account. */
export const SERVER = '_server';

export function auditChoice(query: Readonly<Record<string, string>>): AuditChoice {
  const { user = '', type = '', actor = '', since = '', until = '', before = '' } = query;
  return { user, type, actor, since, until, before };
}

export const auditAddress = (choice: Partial<AuditChoice>): string => addressOf('/admin/audit', { ...choice });
