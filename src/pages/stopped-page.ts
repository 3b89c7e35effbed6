import type { Html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';

export const stoppedPage = (head: PageHead): Html =>
  messagePage(head, {
    title: 'Stopped',
    words: [
      'Nothing was changed, and this request cannot be finished any more. You can close this window.',
      'If you did not begin it yourself, change your password.',
    ],
  });
