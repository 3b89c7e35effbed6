import Router from '@koa/router';
import { expect } from 'chai';
import { createServer } from '../../src/server/create-server.js';
import { contractOperations } from '../support/openapi.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

// Koa's router is kept on the middleware that it made.
const routerOf = (middleware: object): Router[] =>
  'router' in middleware && middleware.router instanceof Router ? [middleware.router] : [];

describe('the routes of the server', () => {
  let server: TestServer;
  let routed: string[];
  before(async () => {
    server = await startTestServer('embedded');
    const { config, store, keys, runtime } = server;
    const [router] = createServer({ config, store, keys, runtime }).middleware.flatMap(routerOf);
    routed = (router?.stack ?? []).flatMap(({ path, methods }) =>
      methods
        .filter((method) => method !== 'HEAD')
        .map((method) => `${method} ${String(path).replace(/:(\w+)/g, '{$1}')}`),
    );
  });
  after(() => server.stop());

  const contracted = contractOperations.map(({ method, path }) => `${method} ${path}`);

  it('are each in the contract', () => {
    expect(routed).to.not.deep.equal([]);
    expect(routed.filter((route) => !contracted.includes(route))).to.deep.equal([]);
  });

  it('are all that the contract has', () => {
    expect(contracted.filter((operation) => !routed.includes(operation))).to.deep.equal([]);
  });

  it('are there once each', () => {
    expect(new Set(routed).size).to.equal(routed.length);
  });
});
