import type { Html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';

/** For a visitor from another network than the one from which a session without a requester was begun. */
export const elsewherePage = (head: PageHead): Html =>
  messagePage(head, {
    title: head.words('elsewhere-title'),
    paragraphs: [head.words('elsewhere-what'), head.words('elsewhere-if-you'), head.words('elsewhere-if-not')],
  });
