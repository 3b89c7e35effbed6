import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another site, as a web client is: it opens pages in a popup and notes the messages that it is sent. */
export async function startClientSite() {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Client</title><script>
      const messages = [];
      addEventListener('message', ({ data, origin }) => messages.push({ data, origin }));
    </script><button onclick="window.open(decodeURIComponent(location.hash.slice(1)))">Open</button>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    /** Another host name than that of the pages: another site. */
    opening: (url: string): string => `http://localhost:${port}/#${encodeURIComponent(url)}`,
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type ClientSite = Awaited<ReturnType<typeof startClientSite>>;
