import type { IncomingMessage } from 'node:http';
import { MatrixError } from '../../src/index.js';

const MOST_BYTES = 16 * 1024;

/** The body of a route that asks for no proof. A body parser of yours will do as well: `interactive` uses what it has read. */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > MOST_BYTES) throw new MatrixError(413, 'M_TOO_LARGE', 'This body is too large');
  }
  try {
    return { ...JSON.parse(text) };
  } catch {
    throw new MatrixError(400, 'M_NOT_JSON', 'The body is not JSON');
  }
}
