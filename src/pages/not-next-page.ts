import { type Html, html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';
import { type StageLink, stageLinks } from './stage-link.js';

/** For a stage before which another one must be passed. Without a link that one has no page. */
export function notNextPage(head: PageHead, { first }: { readonly first: readonly StageLink[] }): Html {
  const title = 'Another step comes first';
  if (first.length === 0) {
    return messagePage(head, { title, words: ['The step before this one is done in the app. Go back to it.'] });
  }
  const more = html`<nav class="others" aria-labelledby="first"><h2 id="first">Go to that step</h2>${stageLinks(first)}</nav>`;
  return messagePage(head, { title, words: ['This step can be done after it.'], more });
}
