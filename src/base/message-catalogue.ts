import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentDateTime, FluentResource, type FluentVariable } from '@fluent/bundle';
import { isolated } from './isolated.js';
import type { Direction, MessageId, MessageValue, Phrase, Words } from './words.js';

/** The language that everything is written in first. */
export const FIRST_LANGUAGE = 'en';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

const TIME_OF_DAY = { timeZone: 'UTC', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

export type MessageCatalogue = ReadonlyMap<string, Words>;

/** Reads `<folder>/<language>/<part>.ftl`: a folder each is a language. What a language does not say is said in the first one. */
export function readMessages(folder: URL, parts: readonly string[]): MessageCatalogue {
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => Number(b === FIRST_LANGUAGE) - Number(a === FIRST_LANGUAGE) || (a < b ? -1 : 1));
  const first = bundleOf(folder, FIRST_LANGUAGE, parts);
  return new Map(languages.map((language) => [language, wordsOf(bundleOf(folder, language, parts), language, first)]));
}

export const directionOf = (language: string): Direction =>
  RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';

function bundleOf(folder: URL, language: string, parts: readonly string[]): FluentBundle {
  // People's own words are isolated below, and only where they could mix with what stands around them.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const part of parts) {
    const file = new URL(`${language}/${part}.ftl`, folder);
    const [fault] = bundle.addResource(new FluentResource(readIfThere(file)));
    if (fault) throw new Error(`${language}/${part}.ftl: ${fault.message}`);
  }
  return bundle;
}

function readIfThere(file: URL): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return '';
    throw fault;
  }
}

function wordsOf(bundle: FluentBundle, language: string, first: FluentBundle): Words {
  const direction = directionOf(language);

  function format(id: MessageId, values: Readonly<Record<string, MessageValue>> = {}): string {
    const own = bundle.hasMessage(id) ? bundle : first;
    const pattern = own.getMessage(id)?.value;
    if (!pattern) throw new Error(`no message ${id}`);
    const given = Object.entries(values).map(([name, value]) => [name, variableOf(value)] as const);
    return own.formatPattern(pattern, Object.fromEntries(given));
  }

  function variableOf(value: MessageValue): FluentVariable {
    if (typeof value === 'number') return value;
    if (typeof value === 'string') return isolated(value, direction);
    if (value instanceof Date) return new FluentDateTime(value, TIME_OF_DAY);
    return value.map((item) => isolated(item, direction)).join(format('list-separator'));
  }

  function say(phrase: Phrase): string {
    if (typeof phrase === 'string') return phrase;
    if ('id' in phrase) return format(phrase.id, phrase.values);
    return phrase.texts[language] ?? Object.values(phrase.texts)[0] ?? '';
  }

  return Object.assign(format, { say, language, direction });
}
