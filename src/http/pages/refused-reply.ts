import { MatrixError } from '../../base/matrix-error.js';
import { refusedPage } from '../../pages/refused-page.js';
import type { PageReply } from './send-page.js';

/** The page that says what was refused. Whatever else was thrown is thrown on. */
export function refusedReply(fault: unknown): PageReply {
  if (!(fault instanceof MatrixError)) throw fault;
  return { status: fault.status, page: (head) => refusedPage(head, fault), refusal: fault };
}
