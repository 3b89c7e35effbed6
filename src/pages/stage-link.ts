import type { Phrase, Words } from '../base/words.js';
import { type Html, html } from './html.js';

/** The page of another stage of the same session. */
export interface StageLink {
  readonly title: Phrase;
  readonly href: string;
}

export const stageLink = (words: Words, { title, href }: StageLink): Html =>
  html`<a href="${href}">${words.say(title)}</a>`;

export const stageLinks = (words: Words, links: readonly StageLink[]): Html =>
  html`<ul>${links.map((link) => html`<li>${stageLink(words, link)}</li>`)}</ul>`;
