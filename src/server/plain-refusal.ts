import { STATUS_CODES } from 'node:http';
import type { MatrixError } from '../base/matrix-error.js';
import { CORS_HEADERS } from '../http/cors.js';

interface PlainRefusal {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An error as the routes give it, for what never reaches them; the connection is closed after it. */
export function plainRefusal(error: MatrixError): PlainRefusal {
  const body = JSON.stringify(error.body());
  return {
    headers: {
      ...CORS_HEADERS,
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(body)),
      'Cache-Control': 'no-store',
      ...(error.status === 405 && { Allow: CORS_HEADERS['Access-Control-Allow-Methods'] }),
      Connection: 'close',
    },
    body,
  };
}

/** The same as bytes, for a connection on which Node has no answer to write to. */
export function refusalText(error: MatrixError): string {
  const { headers, body } = plainRefusal(error);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`, ...lines, '', body].join('\r\n');
}
