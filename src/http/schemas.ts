import { readFileSync } from 'node:fs';
import { isJsonObject, type JsonObject } from '../base/json.js';
import { compileCheck, type SchemaCheck } from '../uia/schema-check.js';

const folder = new URL('../../spec/schemas/', import.meta.url);

const readSchema = (name: string): JsonObject => {
  const schema: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  if (!isJsonObject(schema)) throw new Error(`spec/schemas/${name}.json is no schema`);
  return schema;
};

const compiled = new Map<string, SchemaCheck>();

/** The check of a request body by the contract in `spec/schemas`; compiled at start, once for the process. */
export function schemaCheck(name: string): SchemaCheck {
  const check = compiled.get(name) ?? compileCheck(readSchema(name), [readSchema('values')]);
  compiled.set(name, check);
  return check;
}
