import { type Html, html } from './html.js';

/** The page of another stage of the same session. */
export interface StageLink {
  readonly title: string;
  readonly href: string;
}

export const stageLink = ({ title, href }: StageLink): Html => html`<a href="${href}">${title}</a>`;

export const stageLinks = (links: readonly StageLink[]): Html =>
  html`<ul>${links.map((link) => html`<li>${stageLink(link)}</li>`)}</ul>`;
