import type { JsonObject, JsonValue } from '../../base/json.js';
import type { SessionView } from '../../uia/page-door.js';
import type { PageStage } from './fallback-address.js';
import { PASSWORD } from './fallback-visit.js';
import type { FormBody } from './form-body.js';

/**
 * The auth dict of a form that was sent: only fields that the stage's form names, or, where it has several, that its schema does;
 * without those left empty.
 */
export function proofOfForm(stage: PageStage, { subject }: SessionView, sent: FormBody): JsonObject {
  const { type, form, formAfter, schema } = stage;
  const properties: Readonly<Record<string, { readonly type?: unknown }>> = schema.properties ?? {};
  const names = formAfter ? Object.keys(properties) : form.fields.map(({ name }) => name);
  const values = names.flatMap((name): (readonly [string, JsonValue])[] => {
    const typed = sent.get(name) ?? '';
    const isPassword = form.fields.some((field) => field.name === name && field.kind === 'password');
    const value = isPassword ? typed : typed.trim();
    if (value === '') return [];
    return [[name, properties[name]?.type === 'boolean' ? value === 'true' : value]];
  });
  // The page asks the one whom the session is about, and nobody else.
  const identifier = { type: 'm.id.user', user: subject };
  return { ...Object.fromEntries(values), type, ...(type === PASSWORD && { identifier }) };
}
