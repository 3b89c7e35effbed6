import { MatrixError } from '../base/matrix-error.js';
import type { Message, Words } from '../base/words.js';
import type { StageField, StageForm } from '../uia/stage.js';

/** Why a form is shown again: what a stage refused, or what this server says of the form itself. */
export type Complaint = MatrixError | Message;

/** What is wrong with a form that was sent, in words for a person. */
export interface Problem {
  /** The name of the field beside which it stands; null where the form has none. */
  readonly field: string | null;
  readonly words: string;
}

export function problemOf(words: Words, complaint: Complaint, form: StageForm): Problem {
  if (!(complaint instanceof MatrixError)) return { field: null, words: words.say(complaint) };
  const field = form.fields.find(({ name }) => namesMember(complaint.message, name)) ?? form.fields[0];
  return { field: field?.name ?? null, words: wordsOf(words, complaint, field) };
}

/** What was refused, as whole sentences: in the words of whoever refused it where they are not ours. */
export const refusalWords = (words: Words, { message, phrase }: MatrixError): string =>
  phrase ? words.say(phrase) : `${message}.`;

function wordsOf(words: Words, error: MatrixError, field: StageField | undefined): string {
  // Such a message speaks to the developer of a client about the auth dict.
  if (field && !error.phrase && /\bauth\./.test(error.message)) {
    return field.hint === undefined
      ? words('wrong-form')
      : words('wrong-form-expected', { hint: words.say(field.hint) });
  }
  const { retryAfterMs } = error;
  if (retryAfterMs !== undefined) return `${refusalWords(words, error)} ${waitWords(words, retryAfterMs)}`;
  return error.phrase ? words.say(error.phrase) : error.message;
}

const namesMember = (message: string, name: string): boolean => message.split(/[^\w.-]/).includes(`auth.${name}`);

function waitWords(words: Words, ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 120) return words('wait-seconds', { seconds });
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? words('wait-minutes', { minutes }) : words('wait-hours', { hours: Math.ceil(minutes / 60) });
}
