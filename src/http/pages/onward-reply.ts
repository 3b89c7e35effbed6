import { onwardPage } from '../../pages/onward-page.js';
import type { PageReply } from './send-page.js';

/** A redirect, which is a page with a link to whatever follows none. */
export const onwardReply = (location: string): PageReply => ({
  status: 303,
  location,
  page: (head) => onwardPage(head, { location }),
});
