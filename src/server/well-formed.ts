import type { IncomingMessage, RequestListener } from 'node:http';
import { unknownRequest } from '../base/matrix-error.js';
import { plainRefusal } from './plain-refusal.js';

/** Refuses what Node takes and no server should (RFC 9112, section 3.2), and gives the handler a path to read. */
export const wellFormed =
  (handler: RequestListener): RequestListener =>
  (request, response) => {
    if (!hasOneHost(request)) {
      const error = unknownRequest('A request names its host in exactly one Host header');
      const { headers, body } = plainRefusal(error);
      response.writeHead(error.status, headers).end(request.method === 'HEAD' ? undefined : body);
      return;
    }
    request.url = pathOf(request.url ?? '/');
    handler(request, response);
  };

function hasOneHost({ rawHeaders, httpVersion }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host').length;
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0');
}

/** Without what a proxy is told (`http://host/path`): whom it names is not for us to read, and may be unreadable. */
function pathOf(target: string): string {
  const path = target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '');
  return path.startsWith('/') || path === '*' ? path : `/${path}`;
}
