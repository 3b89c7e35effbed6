import { type Html, html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';

/** `nextLink` is of a host that the operator allows; it is a link and no redirect, so that people see where they go. */
export const addressConfirmedPage = (head: PageHead, { nextLink }: { readonly nextLink: string | null }): Html =>
  messagePage(head, {
    title: head.words('confirmed-title'),
    paragraphs: [head.words('confirmed-text')],
    ...(nextLink !== null && {
      more: html`<p><a href="${nextLink}" rel="noreferrer">${head.words('confirmed-continue', { site: new URL(nextLink).host })}</a></p>`,
    }),
  });
