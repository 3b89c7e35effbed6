import { type Html, html } from './html.js';
import { layout, type PageHead } from './layout.js';

export interface Message {
  readonly title: string;
  /** A paragraph each. */
  readonly paragraphs: readonly string[];
  readonly more?: Html;
}

/** A page that only says something. */
export const messagePage = (head: PageHead, { title, paragraphs, more }: Message): Html =>
  layout(head, {
    title,
    content: html`<h1>${title}</h1>${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}${more}`,
  });
