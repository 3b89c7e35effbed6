import { MatrixError, notJson, requestTimeout, unknownRequest, wrongMethod } from '../base/matrix-error.js';
import { refusalText } from './plain-refusal.js';

interface Connection {
  readonly writable: boolean;
  end(text: string): unknown;
  destroy(): unknown;
}

interface ParserFault extends NodeJS.ErrnoException {
  /** The bytes that could not be read. */
  readonly rawPacket?: Uint8Array;
}

/** Answers what Node could not read as a request, or not in time, with a Matrix error, and closes the connection. */
export function refuseMalformed(fault: ParserFault, socket: Connection): void {
  if (!socket.writable || fault.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  socket.end(refusalText(malformed(fault)));
}

/** A method that Node does not know, in a request line that is as it should be (RFC 9112, section 3). */
const UNKNOWN_METHOD = /^[!#$%&'*+.^_`|~\w-]+ \/[!-~]* HTTP\/1\.[01]\r?\n/;

function malformed({ code, rawPacket = new Uint8Array() }: ParserFault): MatrixError {
  if (code === 'HPE_HEADER_OVERFLOW') return new MatrixError(431, 'M_TOO_LARGE', 'The request headers are too large');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return requestTimeout('The request took too long to arrive');
  if (code === 'HPE_INVALID_EOF_STATE') return notJson('The request ended early');
  if (code === 'HPE_INVALID_METHOD' && UNKNOWN_METHOD.test(Buffer.from(rawPacket).toString('latin1')))
    return wrongMethod('There is no such method');
  return unknownRequest('This is not an HTTP request');
}
