import { readFileSync, writeFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';

/** The parts that the server says itself. */
const PARTS = ['pages', 'sso'];
const FOLDER = new URL('../spec/messages/en/', import.meta.url);
const FILE = new URL('../src/base/message-ids.ts', import.meta.url);

/** The module that lists every message of the server with the names of its variables. */
export function messageIds(): string {
  const lines = PARTS.flatMap(messagesOf)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, names]) => `  readonly ${nameOf(id)}: ${names.map((name) => `'${name}'`).join(' | ') || 'never'};`);
  return `/** The messages of spec/messages with the names of their variables; made by \`npm run docs\`. */
export interface MessageValues {
${lines.join('\n')}
}
`;
}

function messagesOf(part: string): [id: string, variables: string[]][] {
  return new FluentResource(readIfThere(part)).body
    .filter(({ id }) => !id.startsWith('-'))
    .map(({ id, value }) => [id, [...new Set(variablesOf(value))].sort()]);
}

function readIfThere(part: string): string {
  try {
    return readFileSync(new URL(`${part}.ftl`, FOLDER), 'utf8');
  } catch {
    return '';
  }
}

/** Every `{type: 'var', name}` in a pattern, however deep. */
export function variablesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && node.type === 'var' && 'name' in node ? [String(node.name)] : [];
  return [...own, ...Object.values(node).flatMap(variablesOf)];
}

const nameOf = (id: string): string => (/^[a-z]+$/.test(id) ? id : `'${id}'`);

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(FILE, messageIds());
