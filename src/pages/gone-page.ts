import type { Html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';

/** For a session that is unknown, expired, spent or ended: one page for all of them. */
export const gonePage = (head: PageHead): Html =>
  messagePage(head, {
    title: 'This page is no longer valid',
    words: [
      'Maybe it was open for too long, there were too many wrong tries, or everything is done already.',
      'Go back to the app. If it still waits for you, start again there.',
    ],
  });
