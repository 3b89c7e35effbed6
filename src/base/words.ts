import type { MessageValues } from './message-ids.js';

export type MessageId = keyof MessageValues;

/** A date is said as its time of day in UTC; a list with what stands between its items in the language. */
export type MessageValue = string | number | Date | readonly string[];

type ValuesOf<Id extends MessageId> = MessageValues[Id] extends never
  ? []
  : [values: Readonly<Record<MessageValues[Id], MessageValue>>];

/** One of the messages of `spec/messages`, to be said in whatever language the reader has. Only `message` makes it. */
export interface Message {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, MessageValue>>;
}

export const message = <Id extends MessageId>(id: Id, ...[values]: ValuesOf<Id>): Message => ({
  id,
  values: values ?? {},
});

/** A text that its author gives in several languages, by BCP 47 tag; readers of others get the first. */
export interface InLanguages {
  readonly texts: Readonly<Record<string, string>>;
}

/** A text that is shown as it is, or one for each language. */
export type Phrase = string | InLanguages | Message;

/** What there is to say, in one language. */
export interface Words {
  <Id extends MessageId>(id: Id, ...values: ValuesOf<Id>): string;
  say(phrase: Phrase): string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly direction: Direction;
}

export type Direction = 'ltr' | 'rtl';
