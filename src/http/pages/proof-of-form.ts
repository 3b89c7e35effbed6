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
  const { user, ...rest }: JsonObject = Object.fromEntries(values);
  if (type !== PASSWORD) return { ...Object.fromEntries(values), type };
  // Once it is about somebody, the page asks them and nobody else.
  const identifier = subject === null ? identifierOf(user) : { type: 'm.id.user', user: subject };
  return { ...rest, type, ...(identifier && { identifier }) };
}

/** A user name, or an e-mail address. */
function identifierOf(typed: JsonValue | undefined): JsonObject | null {
  if (typeof typed !== 'string') return null;
  const isEmail = typed.indexOf('@') > 0;
  return isEmail ? { type: 'm.id.thirdparty', medium: 'email', address: typed } : { type: 'm.id.user', user: typed };
}
