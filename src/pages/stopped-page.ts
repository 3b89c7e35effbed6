import type { Html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';

export const stoppedPage = (head: PageHead): Html =>
  messagePage(head, {
    title: head.words('stopped-title'),
    paragraphs: [head.words('stopped-nothing-changed'), head.words('stopped-change-password')],
  });
