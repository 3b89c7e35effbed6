import { type Html, html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';

/** `nextLink` is of a host that the operator allows; it is a link and no redirect, so that people see where they go. */
export const addressConfirmedPage = (head: PageHead, { nextLink }: { readonly nextLink: string | null }): Html =>
  messagePage(head, {
    title: 'Your address is confirmed',
    words: ['Go back to the app, which goes on by itself or when you tell it to. You can close this window.'],
    ...(nextLink !== null && {
      more: html`<p><a href="${nextLink}" rel="noreferrer">Continue to ${new URL(nextLink).host}</a></p>`,
    }),
  });
