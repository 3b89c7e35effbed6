import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import Router from '@koa/router';
import { expect } from 'chai';
import Koa from 'koa';
import { syncRoutes } from '../../src/http/routes/sync.js';
import { call, registerPerson } from '../support/client.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('GET sync', {}, (get) => {
  it('is an account without rooms', async () => {
    const { token } = await registerPerson(get());
    const { status, body } = await call(get().url, 'GET', 'sync?filter=%7B%7D&set_presence=offline', { token });
    expect(status).to.equal(200);
    expect(body).to.have.all.keys('next_batch');
  });

  it('keeps who asks for news waiting as long as they say', async () => {
    const { token } = await registerPerson(get());
    const { body } = await call(get().url, 'GET', 'sync', { token });
    const askedAt = performance.now();
    const next = await call(get().url, 'GET', `sync?since=${body.next_batch}&timeout=70`, { token });
    expect(next.body).to.deep.equal(body);
    // Timers of Node may be a millisecond early.
    expect(performance.now() - askedAt).to.be.at.least(69);
  });

  for (const timeout of ['-1', 'soon', '1.5', '1&timeout=2', `${10 ** 15}`])
    it(`refuses the timeout ${timeout}`, async () => {
      const { token } = await registerPerson(get());
      const { status, body } = await call(get().url, 'GET', `sync?timeout=${timeout}`, { token });
      expect([status, body.errcode]).to.deep.equal([400, 'M_INVALID_PARAM']);
    });

  it('needs a token that is alive', async () => {
    const { token } = await registerPerson(get());
    expect((await call(get().url, 'GET', 'sync')).body.errcode).to.equal('M_MISSING_TOKEN');
    await call(get().url, 'POST', 'logout', { token });
    const { status, body } = await call(get().url, 'GET', 'sync', { token });
    expect([status, body.errcode]).to.deep.equal([401, 'M_UNKNOWN_TOKEN']);
  });
});

describe('waiting for news', () => {
  it('ends with the connection, so that it keeps no server from stopping', async () => {
    const app = new Koa();
    const router = new Router();
    const client = new AbortController();
    const stopped = new Promise<number>((resolve) => {
      const timers = {
        after(ms: number) {
          client.abort();
          return () => resolve(ms);
        },
      };
      syncRoutes(router, { requester: (_ctx, next) => next(), timers });
    });
    const server = app.use(router.routes()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/_matrix/client/v3/sync?since=accounts_only&timeout=999999`;
    await fetch(url, { signal: client.signal }).catch(() => undefined);
    expect(await stopped).to.equal(30_000);
    server.close();
  });
});
