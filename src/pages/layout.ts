import type { Words } from '../base/words.js';
import { type Html, html } from './html.js';
import { type LanguageChoice, languageChoices } from './language-choices.js';
import { STYLE } from './style.js';

/** What every page is given: the nonce of its style and script, whose page it is, and what it says it with. */
export interface PageHead {
  readonly nonce: string;
  /** The host of the public URL. */
  readonly site: string;
  readonly words: Words;
  /** The same page in every language that there is. */
  readonly languages: readonly LanguageChoice[];
}

export interface PageParts {
  readonly title: string;
  readonly content: Html;
  /** A whole script, which takes nothing from the request. */
  readonly script?: Html;
}

/** A whole page. It loads nothing, from here or elsewhere. */
export const layout = (
  { nonce, site, words, languages }: PageHead,
  { title, content, script }: PageParts,
): Html => html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${site}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<header class="site">${SHIELD}<span>${site}</span></header>
<main>
${content}
</main>
${
  // Opened anew, a page with a script would tell the app a second time.
  !script && languageChoices(words, languages)
}
${script && html`<script nonce="${nonce}">${script}</script>`}
</body>
</html>
`;

const SHIELD = html`<svg width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" aria-hidden="true"><path d="M12 3l7.5 2.7v5.6c0 4.6-3.1 8-7.5 9.7-4.4-1.7-7.5-5.1-7.5-9.7V5.7z"/></svg>`;
