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
  readonly problem: string | null;
}

/** What the link in a mail leads to. Opening it changes nothing: programs that look through mail open links too. */
export function confirmAddressPage(head: PageHead, page: ConfirmAddress): Html {
  const { title, words, button } = wordsFor(page);
  const content = html`<h1>${title}</h1>
<p>${words}</p>
<p><strong>${page.address}</strong></p>
${page.problem !== null && html`<p class="alert" role="alert">${page.problem}</p>`}
<form method="post">
<input type="hidden" name="${FORM_TOKEN}" value="${page.formToken}">
<button class="go">${button}</button>
</form>
<p class="small">If you did not begin this yourself, just close this page.</p>`;
  return layout(head, { title, content });
}

function wordsFor({ purpose, userId }: ConfirmAddress): { title: string; words: string; button: string } {
  switch (purpose) {
    case 'reset_password':
      return {
        title: 'Reset your password?',
        words:
          'Go on only if you are setting a new password in an app right now. Whoever asked for this mail can then set the password of the account with this address:',
        button: 'Let the app set a new password',
      };
    case 'add_threepid':
      return {
        title: 'Is this your address?',
        words: `${userId === null ? 'An account' : `The account ${userId}`} asks to use this e-mail address:`,
        button: 'Yes, add my address',
      };
    case 'register':
      return {
        title: 'Is this your address?',
        words: 'A new account is being registered with this e-mail address:',
        button: 'Yes, it is mine',
      };
    default:
      return purpose satisfies never;
  }
}
