import type { Words } from '../base/words.js';
import { type Html, html } from './html.js';

export interface LanguageChoice {
  readonly language: string;
  /** In the language itself. */
  readonly name: string;
  readonly href: string;
}

/** The same page in another language; folded, and without script. */
export const languageChoices = (words: Words, choices: readonly LanguageChoice[]): Html | false =>
  choices.length > 1 &&
  html`<footer><details class="languages"><summary>${words('pages-language')}: ${words('language-name')}</summary>
<ul>${choices
    .filter(({ language }) => language !== words.language)
    .map(
      ({ language, name, href }) =>
        html`<li><a href="${href}" lang="${language}" hreflang="${language}">${name}</a></li>`,
    )}</ul></details></footer>`;
