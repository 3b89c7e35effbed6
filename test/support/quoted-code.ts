import { readFileSync } from 'node:fs';

export const readProjectFile = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The blocks of TypeScript in a page that stand in none of the files. Indentation does not count. */
export function unquotedBlocks(page: string, files: readonly string[]): { all: string[]; strange: string[] } {
  const source = withoutIndent(files.map(readProjectFile).join('\n'));
  const all = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  return { all, strange: all.filter((block) => !source.includes(withoutIndent(block))) };
}

const withoutIndent = (code: string): string =>
  code
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
