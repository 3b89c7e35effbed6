import type { MatrixError } from '../base/matrix-error.js';
import type { Html } from './html.js';
import type { PageHead } from './layout.js';
import { messagePage } from './message-page.js';
import { refusalWords } from './problem.js';

/** A refusal that belongs to no field. */
export const refusedPage = (head: PageHead, error: MatrixError): Html =>
  messagePage(head, {
    title: head.words('refused-title'),
    paragraphs: [refusalWords(head.words, error), head.words('refused-go-back')],
  });
