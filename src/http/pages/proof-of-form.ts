import type { JsonObject } from '../../base/json.js';
import type { SessionView } from '../../uia/page-door.js';
import type { PageStage } from './fallback-address.js';
import { PASSWORD } from './fallback-visit.js';
import type { FormBody } from './form-body.js';

/** The auth dict of a form that was sent: only fields that the stage's form names, without those left empty. */
export function proofOfForm({ type, form }: PageStage, { subject }: SessionView, sent: FormBody): JsonObject {
  const values = form.fields.flatMap(({ name, kind }) => {
    const typed = sent.get(name) ?? '';
    const value = kind === 'password' ? typed : typed.trim();
    return value === '' ? [] : [[name, value] as const];
  });
  // The page asks the one whom the session is about, and nobody else.
  const identifier = { type: 'm.id.user', user: subject };
  return { ...Object.fromEntries(values), type, ...(type === PASSWORD && { identifier }) };
}
