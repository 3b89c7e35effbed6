import { type Html, html } from './html.js';
import { layout, type PageHead } from './layout.js';
import { type StageLink, stageLinks } from './stage-link.js';

/**
 * The page after a stage was passed. Its script tells the app (specification: Fallback). The message holds nothing
 * secret, and the app asks the server before it believes it.
 */
export function donePage(head: PageHead, { next }: { readonly next: readonly StageLink[] | null }): Html {
  const { words } = head;
  const more = next !== null && html`<p>${words('done-one-more')}</p>`;
  const links =
    next !== null &&
    next.length > 0 &&
    html`<nav class="others" aria-labelledby="next"><h2 id="next">${words('done-next-here')}</h2>${stageLinks(words, next)}</nav>`;
  const content = html`${TICK}<h1>${next === null ? words('done-title') : words('done-step-title')}</h1>
${more}
<p>${words('done-go-back')}</p>
${links}`;
  return layout(head, { title: words('done-title'), content, script: COMPLETION });
}

const COMPLETION = html`
if (typeof window.onAuthDone === 'function') window.onAuthDone();
else if (window.opener && window.opener.postMessage) window.opener.postMessage('authDone', '*');
`;

const TICK = html`<svg class="mark" width="44" height="44" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="12" r="9.5"/><path d="M7.8 12.4l2.9 2.9 5.6-6.1"/></svg>`;
