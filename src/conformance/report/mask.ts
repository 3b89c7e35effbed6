import { isJsonObject, type JsonValue } from '../../base/json.js';
import { asPattern } from '../as-pattern.js';
import type { Problem } from '../judge.js';

const SECRETS = [
  'access_token',
  'login_token',
  'loginToken',
  'new_password',
  'password',
  'qr',
  'recovery_codes',
  'refresh_token',
  'secret',
  'token',
  'uri',
  '_form_token',
];
const HIDDEN = '(hidden)';

/** A body as it may be printed: JSON over several lines, and without what opens anything. */
export function maskedBody(text: string): string {
  try {
    return JSON.stringify(maskedJson(JSON.parse(text)), null, 2);
  } catch {
    return maskedForm(text.length > 1500 ? `${text.slice(0, 1500)}…` : text);
  }
}

export function maskedJson(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(maskedJson);
  if (typeof value === 'string' && value.length > 300) return `${value.slice(0, 60)}… (${value.length} characters)`;
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, member = null]) => [
    key,
    // A switch such as `refresh_token: true` is no secret.
    SECRETS.includes(key) && typeof member !== 'boolean' ? HIDDEN : maskedJson(member),
  ]);
  return Object.fromEntries(entries);
}

/** Problems without the secrets that stand in what was sent, received or kept. */
export function hideSecrets(problems: readonly Problem[], seen: readonly unknown[]): Problem[] {
  const secrets = seen.flatMap((value) => secretsIn(value, false));
  const forms = secrets.flatMap((secret) => [secret, asPattern(secret)]);
  const hide = (text: string): string => forms.reduce((rest, form) => rest.replaceAll(form, HIDDEN), text);
  return problems.map(({ where, expected, got }) => ({ where, expected: hide(expected), got: hide(got) }));
}

/** Texts below a member that holds a secret. Very short ones are none, and would be found everywhere. */
function secretsIn(value: unknown, secret: boolean): string[] {
  if (typeof value === 'string') return secret && value.length >= 6 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => secretsIn(member, secret || SECRETS.includes(key)));
}

/** Headers, one line each. */
export const maskedHeaders = (headers: Iterable<readonly [string, string]>): string[] =>
  [...headers].map(([name, value]) => `${name}: ${maskedHeader(name.toLowerCase(), value)}`);

const maskedHeader = (name: string, value: string): string => {
  if (name === 'authorization') return value.replace(/^(\S+) .*$/, `$1 ${HIDDEN}`);
  if (name === 'cookie') return value.replaceAll(/=[^;]*/g, `=${HIDDEN}`);
  return name === 'set-cookie' ? value.replace(/=[^;]*/, `=${HIDDEN}`) : maskedUrl(value);
};

/** Fields of forms and hidden fields of pages. */
const maskedForm = (text: string): string =>
  text
    .replace(new RegExp(`\\b(${SECRETS.join('|')})=([^&\\s"]+)`, 'g'), `$1=${HIDDEN}`)
    .replace(/(name="_form_token" value=)"[^"]*"/g, `$1"${HIDDEN}"`);

/** An address without the tokens in its query. */
export const maskedUrl = (url: string): string =>
  url.replace(/([?&](?:access_token|token|loginToken)=)[^&]+/g, `$1${HIDDEN}`);
