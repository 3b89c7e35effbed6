import type { Html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';

/** For a session that is unknown, expired, spent or ended: one page for all of them. */
export const gonePage = (head: PageHead): Html =>
  messagePage(head, {
    title: head.words('gone-title'),
    paragraphs: [head.words('gone-why'), head.words('gone-what-now')],
  });
