import { readFileSync, writeFileSync } from 'node:fs';

interface Node {
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
}

const SCHEMA = new URL('../spec/config.schema.json', import.meta.url);
const PAGE = new URL('../docs/reference/settings.md', import.meta.url);

const HEAD = `# Settings

Made from [spec/config.schema.json](../../spec/config.schema.json) by \`npm run docs\`.

A setting comes from the flag \`--set key=value\`, else from the environment (\`MATRIX_UIA_\` and the key in capitals, \`__\` for
a dot: \`MATRIX_UIA_STORE__MONGODB__URL\`), else from the YAML file of \`--config\`, else it has its default. An unknown key or a
wrong value stops the start.

| key | default | what it does |
|---|---|---|
`;

/** The page that lists every setting. */
export function settingsPage(): string {
  const schema: Node = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  return `${HEAD}${rows(schema, '').join('\n')}\n`;
}

function rows(node: Node, at: string): string[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
    const key = at ? `${at}.${name}` : name;
    return child.properties ? rows(child, key) : [row(key, child)];
  });
}

function row(key: string, { default: value, description = '', enum: allowed }: Node): string {
  const shown = value === undefined ? 'none' : `\`${shownValue(value)}\``;
  const words = allowed ? ` One of ${allowed.map((each) => `\`${each}\``).join(', ')}.` : '';
  return `| \`${key}\` | ${shown} | ${description}${words} |`;
}

const shownValue = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(PAGE, settingsPage());
