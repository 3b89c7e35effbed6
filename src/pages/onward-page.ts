import { type Html, html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';

/** What a redirect says to whatever does not follow it. */
export const onwardPage = (head: PageHead, { location }: { readonly location: string }): Html =>
  messagePage(head, {
    title: head.words('onward-title'),
    paragraphs: [head.words('onward-text')],
    more: html`<p><a href="${location}" rel="noreferrer">${head.words('onward-link')}</a></p>`,
  });
