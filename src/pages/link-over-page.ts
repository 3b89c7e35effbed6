import type { Html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';

/** For a link that is wrong, too old or spent: one page for all of them. */
export const linkOverPage = (head: PageHead): Html =>
  messagePage(head, {
    title: head.words('link-over-title'),
    paragraphs: [head.words('link-over-why'), head.words('link-over-what-now')],
  });
