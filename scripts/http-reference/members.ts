import type { Resolve, Schema } from './reader.js';

interface Member {
  /** With a dot for what is inside, and `[]` for the items of a list. */
  readonly name: string;
  readonly required: boolean;
  readonly type: string;
  readonly description: string;
}

const MOST_DEPTH = 3;

/** The members of an object, those inside of others after them. */
export function membersOf(schema: Schema, resolve: Resolve, depth = 0): Member[] {
  const { value } = resolve(schema);
  const parts = [...(value.allOf ?? []), ...(value.oneOf ?? []), ...(value.anyOf ?? [])];
  const required = new Set(value.required ?? []);
  const own = Object.entries(value.properties ?? {}).flatMap(([name, child]) => {
    const { value: meant } = resolve(child);
    const member = { name, required: required.has(name), type: typeText(meant, resolve), description: wordsOf(meant) };
    return depth < MOST_DEPTH ? [member, ...inside(name, meant, resolve, depth + 1)] : [member];
  });
  const more = parts.flatMap((part) => membersOf(part, resolve, depth));
  const seen = new Set<string>();
  return [...own, ...more].filter(({ name }) => !seen.has(name) && seen.add(name));
}

function inside(name: string, schema: Schema, resolve: Resolve, depth: number): Member[] {
  const items = schema.items && resolve(schema.items).value;
  const at = items ? `${name}[]` : name;
  return membersOf(items ?? schema, resolve, depth).map((member) => ({ ...member, name: `${at}.${member.name}` }));
}

const wordsOf = ({ description = '', deprecated, default: value }: Schema): string =>
  [description, value === undefined ? '' : `Absent: \`${String(value)}\`.`, deprecated ? 'Deprecated.' : '']
    .filter((text) => text !== '')
    .join(' ');

/** `string, 1 to 255`, `list of integer`, `"a" or "b"`. */
export function typeText(schema: Schema, resolve: Resolve): string {
  const { const: only, enum: some, anyOf, oneOf, items } = schema;
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  if (some) return some.map((each) => `\`${JSON.stringify(each)}\``).join(' or ');
  const choices = anyOf ?? oneOf;
  if (choices && !schema.type)
    return [...new Set(choices.map((each) => typeText(resolve(each).value, resolve)))].join(' or ');
  if (items) return `list of ${typeText(resolve(items).value, resolve)}${bounds(undefined, schema.maxItems)}`;
  const type = typeof schema.type === 'object' ? schema.type.join(' or ') : (schema.type ?? 'any');
  const { minLength, maxLength, minimum, maximum } = schema;
  if (minLength === 1 && maxLength === undefined) return `${type}, not empty`;
  const length = bounds(minLength, maxLength);
  return `${type}${length}${length && ' characters'}${bounds(minimum, maximum)}`;
}

function bounds(least: number | undefined, most: number | undefined): string {
  if (most === undefined) return least ? `, at least ${least}` : '';
  return least === undefined ? `, at most ${most}` : `, ${least} to ${most}`;
}
