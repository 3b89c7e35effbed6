import { type Html, html } from './html.js';
import { layout, type PageHead } from './layout.js';
import { messagePage } from './message-page.js';
import { FORM_TOKEN } from './stage-page.js';

export interface CancelReset {
  readonly userId: string;
  readonly formToken: string;
  /** Why it is shown again. */
  readonly problem: string | null;
}

/** What the link in the mail about a reset leads to. Opening it changes nothing: programs that look through mail open links too. */
export const cancelResetPage = (head: PageHead, { userId, formToken, problem }: CancelReset): Html =>
  layout(head, {
    title: 'Keep your second factors?',
    content: html`<h1>Keep your second factors?</h1>
<p>An administrator is going to remove all authenticators and recovery codes of this account, and to sign all its devices out:</p>
<p><strong>${userId}</strong></p>
${problem !== null && html`<p class="alert" role="alert">${problem}</p>`}
<form method="post">
<input type="hidden" name="${FORM_TOKEN}" value="${formToken}">
<button class="go">Stop it and keep them</button>
</form>
<p class="small">If you asked for it because you lost your authenticator, just close this page.</p>`,
  });

export const resetCancelledPage = (head: PageHead): Html =>
  messagePage(head, {
    title: 'Your second factors stay',
    words: [
      'Nothing is removed. You can close this window.',
      'If you did not ask for it, tell whoever runs this server, and change your password.',
    ],
  });

/** For a link that is wrong or too old, and for a reset that was done or stopped: one page for all of them. */
export const noResetPage = (head: PageHead): Html =>
  messagePage(head, {
    title: 'This link is no longer valid',
    words: ['Maybe it was stopped already or is done, or a part of the link got lost. There is nothing to stop here.'],
  });
