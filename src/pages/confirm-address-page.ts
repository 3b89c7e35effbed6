import type { Message, Words } from '../base/words.js';
import type { ValidationPurpose } from '../model/validation.js';
import { type Html, html } from './html.js';
import { layout, type PageHead } from './layout.js';
import { FORM_TOKEN } from './stage-page.js';

export interface ConfirmAddress {
  readonly address: string;
  readonly purpose: ValidationPurpose;
  readonly userId: string | null;
  readonly formToken: string;
  /** Why it is shown again. */
  readonly problem: Message | null;
}

/** What the link in a mail leads to. Opening it changes nothing: programs that look through mail open links too. */
export function confirmAddressPage(head: PageHead, page: ConfirmAddress): Html {
  const { words } = head;
  const { title, text, button } = askingFor(words, page);
  const content = html`<h1>${title}</h1>
<p>${text}</p>
<p><strong><bdi>${page.address}</bdi></strong></p>
${page.problem !== null && html`<p class="alert" role="alert">${words.say(page.problem)}</p>`}
<form method="post">
<input type="hidden" name="${FORM_TOKEN}" value="${page.formToken}">
<button class="go">${button}</button>
</form>
<p class="small">${words('mail-not-you')}</p>`;
  return layout(head, { title, content });
}

function askingFor(words: Words, { purpose, userId }: ConfirmAddress): { title: string; text: string; button: string } {
  switch (purpose) {
    case 'reset_password':
      return {
        title: words('confirm-reset-title'),
        text: words('confirm-reset-text'),
        button: words('confirm-reset-button'),
      };
    case 'add_threepid':
      return {
        title: words('confirm-address-title'),
        text: userId === null ? words('confirm-add-text-unknown') : words('confirm-add-text', { account: userId }),
        button: words('confirm-add-button'),
      };
    case 'register':
      return {
        title: words('confirm-address-title'),
        text: words('confirm-register-text'),
        button: words('confirm-register-button'),
      };
    default:
      return purpose satisfies never;
  }
}
