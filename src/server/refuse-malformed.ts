import { STATUS_CODES } from 'node:http';
import { MatrixError, notJson, requestTimeout, unknownRequest } from '../base/matrix-error.js';

interface Connection {
  readonly writable: boolean;
  end(text: string): unknown;
  destroy(): unknown;
}

/** Answers what Node could not read as a request, or not in time, with a Matrix error, and closes the connection. */
export function refuseMalformed(fault: NodeJS.ErrnoException, socket: Connection): void {
  if (!socket.writable || fault.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const error = malformed(fault.code);
  const body = JSON.stringify(error.body());
  const head = [
    `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`,
    'Content-Type: application/json',
    'Access-Control-Allow-Origin: *',
    'Cache-Control: no-store',
    'Connection: close',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function malformed(code: string | undefined): MatrixError {
  if (code === 'HPE_HEADER_OVERFLOW') return new MatrixError(431, 'M_TOO_LARGE', 'The request headers are too large');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return requestTimeout('The request took too long to arrive');
  if (code === 'HPE_INVALID_EOF_STATE') return notJson('The request ended early');
  return unknownRequest('This is not an HTTP request');
}
