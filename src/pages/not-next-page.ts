import { type Html, html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';
import { type StageLink, stageLinks } from './stage-link.js';

/** For a stage before which another one must be passed. Without a link that one has no page. */
export function notNextPage(head: PageHead, { first }: { readonly first: readonly StageLink[] }): Html {
  const { words } = head;
  const title = words('not-next-title');
  if (first.length === 0) {
    return messagePage(head, { title, paragraphs: [words('not-next-in-app')] });
  }
  const more = html`<nav class="others" aria-labelledby="first"><h2 id="first">${words('not-next-go')}</h2>${stageLinks(words, first)}</nav>`;
  return messagePage(head, { title, paragraphs: [words('not-next-text')], more });
}
