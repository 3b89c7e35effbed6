import type { Html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';

/** For a password in a session that anybody may have begun: this page must not help somebody else to sign in with it. */
export const appOnlyPage = (head: PageHead): Html =>
  messagePage(head, {
    title: head.words('app-only-title'),
    paragraphs: [head.words('app-only-password'), head.words('app-only-close')],
  });
