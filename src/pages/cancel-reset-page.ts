import type { Message } from '../base/words.js';
import { type Html, html } from './html.js';
import { layout, type PageHead } from './layout.js';
import { messagePage } from './message-page.js';
import { FORM_TOKEN } from './stage-page.js';

export interface CancelReset {
  readonly userId: string;
  readonly formToken: string;
  /** Why it is shown again. */
  readonly problem: Message | null;
}

/** What the link in the mail about a reset leads to. Opening it changes nothing: programs that look through mail open links too. */
export function cancelResetPage(head: PageHead, { userId, formToken, problem }: CancelReset): Html {
  const { words } = head;
  const title = words('keep-factors-title');
  return layout(head, {
    title,
    content: html`<h1>${title}</h1>
<p>${words('keep-factors-text')}</p>
<p><strong><bdi>${userId}</bdi></strong></p>
${problem !== null && html`<p class="alert" role="alert">${words.say(problem)}</p>`}
<form method="post">
<input type="hidden" name="${FORM_TOKEN}" value="${formToken}">
<button class="go">${words('keep-factors-button')}</button>
</form>
<p class="small">${words('keep-factors-asked')}</p>`,
  });
}

export const resetCancelledPage = (head: PageHead): Html =>
  messagePage(head, {
    title: head.words('kept-factors-title'),
    paragraphs: [head.words('kept-factors-text'), head.words('kept-factors-not-you')],
  });

/** For a link that is wrong or too old, and for a reset that was done or stopped: one page for all of them. */
export const noResetPage = (head: PageHead): Html =>
  messagePage(head, { title: head.words('link-over-title'), paragraphs: [head.words('no-reset-text')] });
