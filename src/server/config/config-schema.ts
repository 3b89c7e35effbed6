import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.js';
import { nearest } from './nearest.js';

/** What `spec/config.schema.json` says about one section or key. */
export interface SchemaNode {
  readonly type: 'object' | 'string' | 'integer' | 'boolean' | 'array';
  readonly title?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly enum?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
}

export const readConfigSchema = (): SchemaNode =>
  JSON.parse(readFileSync(new URL('../../../spec/config.schema.json', import.meta.url), 'utf8'));

/** The node at a path such as `store.mongodb.url`; null: there is no such setting. */
export function nodeAt(schema: SchemaNode, path: string): SchemaNode | null {
  let node: SchemaNode | undefined = schema;
  for (const part of path.split('.')) {
    node = node?.properties && Object.hasOwn(node.properties, part) ? node.properties[part] : undefined;
  }
  return node ?? null;
}

/** The paths of all settings. */
export const keysOf = (schema: SchemaNode, prefix = ''): string[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, node]) =>
    node.properties ? keysOf(node, `${prefix}${name}.`) : [`${prefix}${name}`],
  );

export const unknownKey = (schema: SchemaNode, path: string, origin: string): ConfigError =>
  new ConfigError(`there is no setting ${path} (${origin}); the nearest is ${nearest(path, keysOf(schema))}`);

export const wrongValue = (node: SchemaNode, path: string, origin: string | undefined): ConfigError =>
  new ConfigError(`${path} must be ${allowed(node)}${origin === undefined ? '' : ` (${origin})`}`);

/** What may stand there, in words. */
function allowed(node: SchemaNode): string {
  if (node.enum) return node.enum.length === 1 ? String(node.enum[0]) : `one of ${node.enum.join(', ')}`;
  if (node.title) return node.title;
  switch (node.type) {
    case 'object':
      return `a section with ${Object.keys(node.properties ?? {}).join(', ')}`;
    case 'array':
      return `a list of ${node.items ? allowed(node.items) : 'values'}${node.minItems ? ', not empty' : ''}`;
    case 'integer':
      return `a whole number from ${node.minimum} to ${node.maximum}`;
    case 'boolean':
      return 'true or false';
    case 'string':
      return 'text';
    default:
      return node.type satisfies never;
  }
}
