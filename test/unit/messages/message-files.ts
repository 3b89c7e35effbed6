import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { projectRoot } from '../../support/system.js';

const FOLDER = join(projectRoot, 'spec', 'messages');

/** What stands for a message after the parser: text, or a list of texts and expressions. */
export type Pattern = NonNullable<FluentResource['body'][number]['value']>;

export const languages: readonly string[] = readdirSync(FOLDER);
export const others: readonly string[] = languages.filter((language) => language !== 'en');
export const parts: readonly string[] = partsOf('en');

export function partsOf(language: string): string[] {
  return readdirSync(join(FOLDER, language)).map((name) => name.replace(/\.ftl$/, ''));
}

export const textOf = (language: string, part: string): string =>
  readFileSync(join(FOLDER, language, `${part}.ftl`), 'utf8');

/** The messages of a part, in their order. The parser leaves out what it cannot read. */
export function messagesOf(language: string, part: string): ReadonlyMap<string, Pattern> {
  const { body } = new FluentResource(textOf(language, part));
  return new Map(body.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])));
}

/** The ids that a person sees in the file. */
export const writtenIds = (language: string, part: string): string[] =>
  [...textOf(language, part).matchAll(/^([^\s#}[*.][^\s=]*) *=/gm)].map(([, id = '']) => id);
