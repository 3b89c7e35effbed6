import { once } from 'node:events';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Posted {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface WebhookServer {
  readonly url: string;
  readonly posted: readonly Posted[];
  /** What is answered from now on; absent: 204. */
  answer(how?: (response: ServerResponse) => void): void;
  stop(): Promise<void>;
}

/** A real HTTP server that notes what is posted to it. */
export async function startWebhookServer(): Promise<WebhookServer> {
  const posted: Posted[] = [];
  const taken = (response: ServerResponse): void => void response.writeHead(204).end();
  let reply = taken;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    posted.push({ method: request.method, path: request.url, headers: request.headers, body });
    reply(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posted,
    answer(how = taken) {
      reply = how;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
