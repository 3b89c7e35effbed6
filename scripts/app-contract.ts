import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { readMessages } from '../src/base/message-catalogue.js';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const CLIENT_API = '/_matrix/client/v3';
const METHODS = ['get', 'put', 'post', 'delete'] as const;
const HEAD = '// Made of spec/openapi.yaml by `npm run docs`.\n';

interface PathItem extends Partial<Record<(typeof METHODS)[number], { readonly operationId: string }>> {
  readonly servers?: readonly unknown[];
}

/** What requests take and give, as types. */
export function contractTypes(): string {
  const folder = mkdtempSync(join(tmpdir(), 'matrix-uia-contract-'));
  try {
    const [input, output] = [join(folder, 'openapi.json'), join(folder, 'client.ts')];
    cpSync(at('spec/schemas'), join(folder, 'schemas'), { recursive: true });
    const contract = parse(readFileSync(at('spec/openapi.yaml'), 'utf8'));
    writeFileSync(input, JSON.stringify(withoutDeepRefs(contract, contract)));
    const redocly = at('node_modules/@redocly/cli/bin/cli.js');
    execFileSync(process.execPath, [redocly, 'generate-client', input, '--output', output], { stdio: 'ignore' });
    return HEAD + typesOf(readFileSync(output, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** References to a member of a schema, which the generator takes for names, replaced by what they mean. */
function withoutDeepRefs(value: unknown, contract: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutDeepRefs(item, contract));
  if (typeof value !== 'object' || value === null) return value;
  const ref = '$ref' in value ? /^#\/(.*\/properties\/.*)$/.exec(String(value.$ref))?.[1] : undefined;
  if (ref === undefined)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withoutDeepRefs(item, contract)]));
  const meant = ref.split('/').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], contract);
  return withoutDeepRefs(meant, contract);
}

/** The types of the client that Redocly makes, without the client. */
function typesOf(client: string): string {
  const declarations = [
    ...client.matchAll(/^export (?:type|interface|const) (\w+)\b[\s\S]*?(?=^\/\*\*|^export |(?![\s\S]))/gm),
  ];
  const end = declarations.findIndex(([, name]) => name === 'OPERATIONS');
  return (
    declarations
      .slice(0, end)
      .map(([text]) => text)
      .join('')
      // A type may be part of itself as an index signature, not as an argument.
      .replace(/= Record<string, (string \| StageParams)>/, '= { [name: string]: $1 }')
  );
}

/** Where each operation is, under the name that the contract gives it. `types`: those of `contractTypes`. */
export function contractOperations(types: string): string {
  const { paths }: { paths: Record<string, PathItem> } = parse(readFileSync(at('spec/openapi.yaml'), 'utf8'));
  const names = new Set([...types.matchAll(/^ {4}(\w+): \{\n {8}args: /gm)].map(([, name]) => name));
  const lines = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const id = item[method]?.operationId;
      if (id === undefined) return [];
      const name = names.has(id) ? id : `${id}_2`;
      const place = item.servers ? path : CLIENT_API + path;
      return [`export const ${id}: Operation<'${name}'> = { method: '${method.toUpperCase()}', path: '${place}' };\n`];
    }),
  );
  return `${HEAD}import type { Ops } from './types.js';

export interface Operation<Name extends keyof Ops> {
  readonly method: string;
  /** With \`{name}\` for each parameter. */
  readonly path: string;
  /** Ties the types to it; there is no such member. */
  readonly name?: Name;
}

${lines.join('')}`;
}

/** The ids of the messages that the app may show. */
export function messageIds(): string {
  const folder = at('spec/messages/en');
  const ids = readdirSync(folder)
    .sort()
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/^([a-z][\w-]*) =/gm)].map(([, id]) => id),
    );
  return `// Made of spec/messages/en by \`npm run docs\`.\nexport type MessageId =\n${ids.map((id) => `  | '${id}'\n`).join('')};\n`;
}

/** The languages that there are, by their own names. */
export function languages(): string {
  const all = [...readMessages(new URL('../spec/messages/', import.meta.url), ['pages']).values()];
  const lines = all.map(
    (words) => `  { code: '${words.language}', name: '${words('language-name')}', dir: '${words.direction}' },\n`,
  );
  return `// Made of spec/messages by \`npm run docs\`; English comes first.\nexport const LANGUAGES = [\n${lines.join('')}] as const;\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const types = contractTypes();
  writeFileSync(at('src/app/contract/types.ts'), types);
  writeFileSync(at('src/app/contract/operations.ts'), contractOperations(types));
  writeFileSync(at('src/app/contract/messages.ts'), messageIds());
  writeFileSync(at('src/app/contract/languages.ts'), languages());
}
