import type { Html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';

/** For a link that is wrong, too old or spent: one page for all of them. */
export const linkOverPage = (head: PageHead): Html =>
  messagePage(head, {
    title: 'This link is no longer valid',
    words: [
      'Maybe it is too old, it was used already, or a part of it got lost.',
      'If you still need it, ask for a new mail in the app.',
    ],
  });
