import type { Html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';

/** For a visitor from another network than the one from which a session without a requester was begun. */
export const elsewherePage = (head: PageHead): Html =>
  messagePage(head, {
    title: 'This was begun somewhere else',
    words: [
      'Somebody began this from another network than the one you are in now, so you cannot go on here.',
      'If it was you, open this page in the network where you began (without a VPN), or start again in the app.',
      'If somebody sent you the link to this page, close it: they may be trying to sign in as you.',
    ],
  });
