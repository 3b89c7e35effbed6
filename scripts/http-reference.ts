import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { membersOf, typeText } from './http-reference/members.js';
import {
  type Contract,
  contractReader,
  type Media,
  type Operation,
  type PathItem,
  type Reply,
} from './http-reference/reader.js';

const PAGE = new URL('../docs/reference/http.md', import.meta.url);
const SPEC = new URL('../spec/openapi.yaml', import.meta.url);
const CLIENT_API = '/_matrix/client/v3';
const METHODS = ['get', 'put', 'post', 'delete'] as const;

const contract: Contract = parse(readFileSync(SPEC, 'utf8'));
const { resolve } = contractReader(contract);

/** The page that describes every operation to whoever writes a client. */
export function httpPage(): string {
  const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, item, method: method.toUpperCase(), operation }] : [];
    }),
  );
  const chapters = contract.tags.map(({ name, description }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name));
    const list = own.map((each) => section(each)).join('\n');
    return { name, text: `## ${name}\n\n${description}\n\n${list}`, own };
  });
  const contents = chapters.flatMap(({ name, own }) => [
    `- ${name}`,
    ...own.map((each) => `  - [\`${title(each)}\`](#${anchor(each.operation)}) ${each.operation.summary}`),
  ]);
  const shared = Object.entries(contract.components.responses).filter(([name]) => name !== 'Done');
  const answers = shared.map(
    ([name, reply]) => `<a id="${name.toLowerCase()}"></a>\n### ${name}\n\n${answer(reply).join('\n')}`,
  );
  const rest = `## Answers that operations share\n\n${answers.join('\n')}`;
  return `${head()}${contents.join('\n')}\n\n${chapters.map(({ text }) => text).join('\n')}\n${rest}`;
}

interface Described {
  readonly path: string;
  readonly item: PathItem;
  readonly method: string;
  readonly operation: Operation;
}

function head(): string {
  return `# HTTP

Made from [spec/openapi.yaml](../../spec/openapi.yaml) by \`npm run docs\`.

${contract.info.description.trim()}

`;
}

const title = ({ method, path, item }: Described): string =>
  `${method} ${item.servers ? path : `${CLIENT_API}${path}`}`;
const anchor = ({ operationId }: Operation): string => operationId.toLowerCase();

function section(each: Described): string {
  const { item, operation } = each;
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) => resolve(one).value);
  const isOpen = operation.security?.length === 0;
  const answers = Object.entries(operation.responses);
  return [
    `<a id="${anchor(operation)}"></a>\n### ${title(each)}\n`,
    `${operation.summary}.${isOpen ? '' : ' Needs an access token.'}\n`,
    ...(operation.description ? [`${operation.description.trim()}\n`] : []),
    ...table(
      ['parameter', 'in', 'type', ''],
      parameters.map(({ name, in: place, required, schema, description = '' }) => [
        `\`${name}\`${required ? '' : ' (optional)'}`,
        place,
        typeText(resolve(schema).value, resolve),
        description,
      ]),
    ),
    ...bodyOf(operation),
    ...answers
      .filter(([, reply]) => !isShared(reply))
      .flatMap(([status, reply]) => {
        const [first = '', ...rest] = answer(reply);
        return [`**${status}**: ${first}`, ...rest];
      }),
    ...table(
      ['also', 'when', 'with'],
      answers.filter(([, reply]) => isShared(reply)).map(([status, reply]) => alsoAnswered(status, reply)),
    ),
  ].join('\n');
}

function bodyOf({ requestBody }: Operation): string[] {
  if (!requestBody) return [];
  const { required = false, content } = resolve(requestBody).value;
  return Object.entries(content).flatMap(([type, media]) => [
    `**Body**${required ? '' : ' (may be left out)'}, \`${type}\`:\n`,
    ...members(media),
    ...examples(media),
  ]);
}

const nameOf = ({ $ref = '' }: Reply): string => $ref.split('/').at(-1) ?? '';
const isShared = (reply: Reply): boolean => reply.$ref !== undefined && nameOf(reply) !== 'Done';

function answer(reply: Reply): string[] {
  const { description, content = {} } = resolve(reply).value;
  return [
    `${description}\n`,
    ...Object.entries(content).flatMap(([type, media]) =>
      type === 'application/json' ? [...members(media), ...examples(media)] : [`A body of the type \`${type}\`.\n`],
    ),
  ];
}

function alsoAnswered(status: string, reply: Reply): string[] {
  const { description, content = {} } = resolve(reply).value;
  const bodies = Object.values(content).flatMap((media) => exampleList(media).map(([, value]) => value));
  const codes = bodies.flatMap((body) =>
    typeof body === 'object' && body !== null && 'errcode' in body ? [`\`${String(body.errcode)}\``] : [],
  );
  return [`[${status}](#${nameOf(reply).toLowerCase()})`, description, [...new Set(codes)].join(', ')];
}

const members = (media: Media): string[] =>
  table(
    ['member', 'type', ''],
    membersOf(media.schema, resolve).map(({ name, required, type, description }) => [
      `\`${name}\`${required ? '' : ' (optional)'}`,
      type,
      description,
    ]),
  );

const examples = (media: Media): string[] =>
  exampleList(media).map(
    ([summary, value]) => `${summary ? `${summary}:\n\n` : ''}\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\`\n`,
  );

function exampleList({ example, examples: named = {} }: Media): (readonly [string, unknown])[] {
  const list = Object.values(named).map((each) => resolve(each).value);
  return [
    ...(example === undefined ? [] : [['', example] as const]),
    ...list.map(({ summary = '', value }) => [summary, value] as const),
  ];
}

const cell = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
  return [`${lines.join('\n')}\n`];
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(PAGE, httpPage());
