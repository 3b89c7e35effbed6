import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isJsonObject } from '../../base/json.js';
import { ConfigError } from './config-error.js';
import { nodeAt, type SchemaNode, unknownKey, wrongValue } from './config-schema.js';

/** One value for one key, and who says so. */
export interface Setting {
  readonly path: string;
  readonly value: unknown;
  /** For messages: a flag, the name of a variable or of a file. */
  readonly origin: string;
}

const PREFIX = 'MATRIX_UIA_';
// Kubernetes gives every container such variables for a service that is called matrix-uia.
const OF_A_SERVICE = /^(?:SERVICE_(?:HOST|PORT)|PORT_\d)/;
const ADDRESS_OF_A_SERVICE = /^(?:tcp|udp|sctp):\/\//;

/** From `--set store.mongodb.url=…`. */
export const settingsOfFlags = (schema: SchemaNode, sets: readonly string[]): Setting[] =>
  sets.map((text) => {
    const equals = text.indexOf('=');
    if (equals < 1) throw new ConfigError('--set wants KEY=VALUE, such as two_factor.issuer=Example');
    return settingOfText(schema, text.slice(0, equals).trim(), text.slice(equals + 1), 'set by --set');
  });

/** From `MATRIX_UIA_STORE__MONGODB__URL=…`; a variable that is empty counts as not there. */
export const settingsOfEnvironment = (
  schema: SchemaNode,
  env: Readonly<Record<string, string | undefined>>,
): Setting[] =>
  Object.entries(env).flatMap(([variable, text]) => {
    if (!variable.startsWith(PREFIX) || !text) return [];
    const name = variable.slice(PREFIX.length);
    if (name.startsWith('TEST_') || OF_A_SERVICE.test(name)) return [];
    if (name === 'PORT' && ADDRESS_OF_A_SERVICE.test(text)) return [];
    return [settingOfText(schema, name.toLowerCase().replaceAll('__', '.'), text, `set by ${variable}`)];
  });

/** From a YAML file; a key or a section without a value counts as not there. */
export function settingsOfFile(schema: SchemaNode, file: string): Setting[] {
  const content = readYaml(file);
  if (content === null || content === undefined) return [];
  if (!isJsonObject(content)) throw new ConfigError(`${file} must hold settings by name`);
  return settingsIn(schema, schema, content, '', `set by ${file}`);
}

function readYaml(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (fault) {
    throw new ConfigError(`cannot read ${file}: ${codeOf(fault)}`, { cause: fault });
  }
  try {
    return parse(text);
  } catch (fault) {
    const [line = ''] = (fault instanceof Error ? fault.message : '').split('\n');
    throw new ConfigError(`${file} is not YAML: ${line.replace(/:$/, '')}`);
  }
}

const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault ? String(fault.code) : 'it cannot be opened';

const settingsIn = (schema: SchemaNode, node: SchemaNode, section: object, prefix: string, origin: string): Setting[] =>
  Object.entries(section).flatMap(([name, value]) => {
    const path = `${prefix}${name}`;
    const inner = node.properties && Object.hasOwn(node.properties, name) ? node.properties[name] : undefined;
    if (!inner) throw unknownKey(schema, path, origin);
    if (value === null) return [];
    if (!inner.properties) return [{ path, value: inner.type === 'array' ? listOf(value) : value, origin }];
    if (!isJsonObject(value)) throw wrongValue(inner, path, origin);
    return settingsIn(schema, inner, value, `${path}.`, origin);
  });

function settingOfText(schema: SchemaNode, path: string, text: string, origin: string): Setting {
  const node = nodeAt(schema, path);
  if (!node) throw unknownKey(schema, path, origin);
  if (node.properties) throw wrongValue(node, path, origin);
  return { path, value: valueOfText(node, text), origin };
}

/** Text that does not fit stays text, which the schema then refuses. */
function valueOfText(node: SchemaNode, text: string): unknown {
  switch (node.type) {
    case 'integer':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'array':
      return listOfText(text);
    case 'object':
      return yamlOfText(text);
    case 'string':
      return text;
    default:
      return node.type satisfies never;
  }
}

/** One thing may stand for a list of one. */
const listOf = (value: unknown): unknown => (typeof value === 'string' ? listOfText(value) : value);

/** `[a, b]` or `a, b`. */
function listOfText(text: string): unknown {
  const bare = text.trim();
  if (!bare.startsWith('[')) return bare === '' ? [] : bare.split(',').map((item) => item.trim());
  return yamlOfText(bare);
}

function yamlOfText(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return text;
  }
}
