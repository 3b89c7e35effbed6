import { writeFileSync } from 'node:fs';
import type { Subject } from '../src/conformance/case.js';
import { loadSubjects } from '../src/conformance/load-cases.js';

const PAGE = new URL('../docs/reference/conformance.md', import.meta.url);

/** The page that lists every conformance case. */
export function conformancePage(): string {
  const subjects = loadSubjects();
  const count = subjects.flatMap(({ cases }) => cases).length;
  return `# Conformance cases

Made from [spec/conformance](../../spec/conformance) by \`npm run docs\`. The [guide](../guide/conformance.md) says how to run
them against a server and what the needs are. ${count} cases.

${subjects.map(section).join('\n')}`;
}

const section = ({ subject, title, cases }: Subject): string => `## ${title}

\`${subject}\`, ${cases.length} cases

| id | rule | needs | source |
|---|---|---|---|
${cases.map(({ id, title: rule, needs, source }) => `| ${id} | ${cell(rule)} | ${needs.join(', ')} | ${cell(source)} |\n`).join('')}`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(PAGE, conformancePage());
