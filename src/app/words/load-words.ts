import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { MessageId } from '../contract/messages.js';
import type { Language } from './languages.js';
import { plain } from './plain.js';

export type Values = Readonly<Record<string, string | number>>;

/** The words of one language. */
export interface Words {
  readonly language: Language;
  /** A message with its variables filled in. */
  readonly say: (id: MessageId, values?: Values) => string;
  /** Whether there is such a message: for ids that are made of what a server answered. */
  readonly knows: (id: string) => id is MessageId;
}

const files = import.meta.glob<string>(
  '../../../spec/messages/*/{shell,errors,sign-in,two-factor,account,events,admin}.ftl',
  {
    query: '?raw',
    import: 'default',
  },
);

/** Reads the files of a language, and of English for what it lacks. */
export async function loadWords(language: Language): Promise<Words> {
  const texts = Object.entries(files).filter(([path]) => path.split('/').at(-2) === language.code);
  const bundle = new FluentBundle(language.code);
  for (const text of await Promise.all(texts.map(([, read]) => read()))) bundle.addResource(new FluentResource(text));
  return {
    language,
    say(id, values) {
      const pattern = bundle.getMessage(id)?.value;
      // A test proves that no language lacks a message.
      return pattern ? bundle.formatPattern(pattern, values && plainIn(values), []) : id;
    },
    knows: (id): id is MessageId => bundle.hasMessage(id),
  };
}

/** Fluent keeps each value apart from the direction of the sentence; nothing in it may end that. */
const plainIn = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]),
  );
