import type { MatrixError } from '../base/matrix-error.js';
import type { Html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';

/** A refusal that belongs to no field. */
export const refusedPage = (head: PageHead, { message }: MatrixError): Html =>
  messagePage(head, {
    title: 'This did not work',
    words: [`${message}.`, 'Go back to the app and start again there if it does not go on.'],
  });
