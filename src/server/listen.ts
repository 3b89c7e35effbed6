import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { MatrixError, wrongMethod } from '../base/matrix-error.js';
import { plainRefusal, refusalText } from './plain-refusal.js';
import { refuseMalformed } from './refuse-malformed.js';
import { wellFormed } from './well-formed.js';

export interface Listening {
  /** `http://host:port`, with the port that was really taken. */
  readonly url: string;
  /** No new connections; running requests have so long to end. */
  close(graceMs: number): Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** How long the head of a request may take to arrive. */
  readonly headWithinMs?: number;
  /** How long a whole request may take to arrive, its head included. */
  readonly requestWithinMs?: number;
}

/** Listens with bounds on slow clients, and with Matrix errors where Node would answer by itself. */
export async function listen(
  handler: RequestListener,
  { host, port, headWithinMs = 10_000, requestWithinMs = 30_000 }: ListenOptions,
): Promise<Listening> {
  const server = createServer(
    {
      headersTimeout: headWithinMs,
      requestTimeout: Math.max(requestWithinMs, headWithinMs),
      // Node looks for slow requests only so often.
      connectionsCheckingInterval: Math.min(headWithinMs, 5000),
      keepAliveTimeout: 5000,
      // A missing Host is refused by us, in JSON.
      requireHostHeader: false,
    },
    wellFormed(handler),
  );
  server.on('clientError', refuseMalformed);
  server.on('checkExpectation', refuseExpectation);
  server.on('connect', refuseTunnel);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}`, close: (graceMs) => close(server, graceMs) };
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function refuseExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const { headers, body } = plainRefusal(new MatrixError(417, 'M_UNKNOWN', 'This Expect header is not understood'));
  response.writeHead(417, headers).end(body);
}

function refuseTunnel(_request: IncomingMessage, connection: Duplex): void {
  connection.on('error', () => connection.destroy());
  connection.end(refusalText(wrongMethod('This server is no proxy')));
}
