import type { Html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';

/** For a password in a session that anybody may have begun: this page must not help somebody else to sign in with it. */
export const appOnlyPage = (head: PageHead): Html =>
  messagePage(head, {
    title: 'Go back to the app',
    words: [
      'Enter your password in the app itself. This page does not ask for it.',
      'If somebody sent you the link to this page, close it: do not enter anything.',
    ],
  });
