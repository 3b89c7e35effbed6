import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import autocannon from 'autocannon';
import Koa from 'koa';
import type { BenchServer } from './bench-server.js';
import { post, signUp } from './flows.js';

const SECONDS = 5;
const CONNECTIONS = 32;

/** The floor: what Koa alone does here. */
export async function measureBareKoa(): Promise<number> {
  const app = new Koa().use((ctx) => {
    ctx.body = {};
  });
  const server = createServer(app.callback()).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const { requests } = await autocannon({
    url: `http://127.0.0.1:${port}`,
    duration: SECONDS,
    connections: CONNECTIONS,
    workers: 1,
  });
  server.close();
  return requests.average;
}

/** A protected request without `auth`: the requester, the factors and a new session. */
export async function measureChallenge(server: BenchServer): Promise<number> {
  const { token } = await signUp(server, 'challenged');
  const path = '/_matrix/client/v3/delete_devices';
  const body = { devices: ['NOBODY'] };
  const first = await post(server.url, path, body, token);
  if (first.status !== 401) throw new Error(`a challenge was expected, not ${first.status}`);
  const headers = { authorization: `Bearer ${token}` };
  const settings = { method: 'POST' as const, headers, body: JSON.stringify(body) };
  const load = { duration: SECONDS, connections: CONNECTIONS, workers: 1 };
  const { requests } = await autocannon({ url: server.url + path, ...settings, ...load });
  return requests.average;
}
