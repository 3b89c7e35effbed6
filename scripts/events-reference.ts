import { writeFileSync } from 'node:fs';
import { type EventKind, SECURITY_EVENTS } from '../src/model/security-events.js';

const PAGE = new URL('../docs/reference/events.md', import.meta.url);

const HEAD = `# Security events

Made from [src/model/security-events.ts](../../src/model/security-events.ts) by \`npm run docs\`.

Every event has a \`type\`, the instant \`at\`, the \`actor\` (\`person\`: the account's holder, \`administrator\` with a user id,
\`command_line\`, \`server\`), the \`address\` and the \`userAgent\` of the request, the \`deviceId\`, the digest of the UIA \`session\`, a
\`reason\` where one was given, and under \`detail\` the fields of its type. What was not there is null. No event ever holds a secret.

How grave: \`info\` is for the record, \`notice\` a change that its owner made, \`warning\` asks whether it was you, \`alarm\` is probably an
attack.

| type | in words | how grave | who is told | fields |
|---|---|---|---|---|
`;

/** The page that lists every event. */
export function eventsPage(): string {
  const kinds = Object.entries<EventKind>(SECURITY_EVENTS).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${HEAD}${kinds.map(([type, kind]) => row(type, kind)).join('\n')}\n`;
}

function row(type: string, { words, severity, tells, fields }: EventKind): string {
  const listed = Object.entries(fields).map(([name, field]) => `\`${name}\` (${field.kind}): ${field.words}`);
  return `| \`${type}\` | ${words} | ${severity} | ${tells.join(', ') || '–'} | ${listed.join('; ') || '–'} |`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(PAGE, eventsPage());
