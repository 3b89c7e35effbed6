import type { Words } from '../base/words.js';
import type { StageField } from '../uia/stage.js';
import { type Html, html } from './html.js';

export interface FieldState {
  /** Distinguishes the fields of a page: a field's name may hold what an id may not. */
  readonly number: number;
  readonly focused: boolean;
  readonly required: boolean;
  /** The words beside it, when it was filled in wrongly. What was entered as a secret is never shown again. */
  readonly problem: string | null;
}

/** A field with its label, hint and error, which screen readers read out together. */
export function stageField(words: Words, field: StageField, { number, focused, required, problem }: FieldState): Html {
  const id = `field-${number}`;
  const describedBy = [field.hint !== undefined && `${id}-hint`, problem !== null && `${id}-problem`].filter(Boolean);
  return html`<div class="field">
<label for="${id}">${words.say(field.label)}</label>
<input id="${id}" name="${field.name}" class="${field.kind}"${kindOf(field)} autocapitalize="none" autocorrect="off" spellcheck="false"${
    required && html` required`
  }${field.value !== undefined && html` value="${field.value}"`}${focused && html` autofocus`}${problem !== null && html` aria-invalid="true"`}${
    describedBy.length > 0 && html` aria-describedby="${describedBy.join(' ')}"`
  }>
${field.hint !== undefined && html`<p class="hint" id="${id}-hint">${words.say(field.hint)}</p>`}
${problem !== null && html`<p class="alert" role="alert" id="${id}-problem">${problem}</p>`}
</div>`;
}

function kindOf({ kind, autocomplete }: StageField): Html {
  const fill = autocomplete ?? (kind === 'code' ? 'one-time-code' : undefined);
  const completing = fill !== undefined && html` autocomplete="${fill}"`;
  switch (kind) {
    case 'password':
      return html` type="password"${completing}`;
    case 'code':
      return html` type="text" inputmode="numeric"${completing}`;
    case 'text':
      return html` type="text"${completing}`;
    default:
      return kind satisfies never;
  }
}
