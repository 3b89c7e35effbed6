import type { MatrixError } from '../base/matrix-error.js';
import type { StageForm } from '../uia/stage.js';

/** What is wrong with a form that was sent, in words for a person. */
export interface Problem {
  /** The name of the field beside which it stands; null where the form has none. */
  readonly field: string | null;
  readonly words: string;
}

export function problemOf(error: MatrixError, form: StageForm): Problem {
  const field = form.fields.find(({ name }) => namesMember(error.message, name)) ?? form.fields[0];
  return { field: field?.name ?? null, words: wordsOf(error, field) };
}

function wordsOf({ message, retryAfterMs }: MatrixError, field: StageForm['fields'][number] | undefined): string {
  // Such a message speaks to the developer of a client about the auth dict.
  if (field && /\bauth\./.test(message)) {
    const expected = field.hint === undefined ? '' : ` Expected: ${field.hint}.`;
    return `What you entered does not have the right form.${expected}`;
  }
  return retryAfterMs === undefined ? message : `${message}. You can try again in ${waitWords(retryAfterMs)}.`;
}

const namesMember = (message: string, name: string): boolean => message.split(/[^\w.-]/).includes(`auth.${name}`);

function waitWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 120) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
