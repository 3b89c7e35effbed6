import { expect } from 'chai';
import { refuseMalformed } from '../../../src/server/refuse-malformed.js';

/** What goes out to the client for a fault of this code. */
function answerTo(code: string): string {
  let sent = '';
  refuseMalformed(Object.assign(new Error(code), { code }), {
    writable: true,
    end: (text: string) => {
      sent += text;
    },
    destroy: () => undefined,
  });
  return sent;
}

describe('a request that Node cannot read', () => {
  for (const [code, line, errcode] of [
    ['HPE_INVALID_METHOD', '400 Bad Request', 'M_UNKNOWN'],
    ['HPE_INVALID_EOF_STATE', '400 Bad Request', 'M_NOT_JSON'],
    ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout', 'M_UNKNOWN'],
    ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large', 'M_TOO_LARGE'],
  ] as const) {
    it(`is answered ${line} for ${code}, in JSON`, () => {
      const [head = '', body = ''] = answerTo(code).split('\r\n\r\n');
      const [first, ...headers] = head.split('\r\n');
      expect(first).to.equal(`HTTP/1.1 ${line}`);
      expect(headers).to.include('Content-Type: application/json');
      expect(headers).to.include(`Content-Length: ${Buffer.byteLength(body)}`);
      expect(JSON.parse(body)).to.include({ errcode });
    });
  }

  it('is not answered once its connection is gone', () => {
    expect(answerTo('ECONNRESET')).to.equal('');
  });
});
