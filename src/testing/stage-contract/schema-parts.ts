import { isJsonObject, type JsonValue } from '../../base/json.js';
import type { Stage } from '../../uia/stage.js';

/** The JSON Schema type of a value. */
export function typeOf(value: JsonValue): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

/** The members that a stage reads, with their types. */
export function typesOf({ schema }: Stage): [member: string, type: unknown][] {
  const properties: unknown = schema.properties ?? {};
  if (!isJsonObject(properties)) throw new Error('schema.properties is no object');
  return Object.entries(properties).map(([member, rule]) => [member, isJsonObject(rule) ? rule.type : undefined]);
}

export const requiredOf = ({ schema }: Stage): string[] =>
  Array.isArray(schema.required) ? schema.required.map(String) : [];
