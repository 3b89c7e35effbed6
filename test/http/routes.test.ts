import Router from '@koa/router';
import { expect } from 'chai';
import { createServer } from '../../src/server/create-server.js';
import { prometheus } from '../../src/server/prometheus.js';
import { call } from '../support/client.js';
import { contractOperations } from '../support/openapi.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

// Koa's router is kept on the middleware that it made.
const routerOf = (middleware: object): Router[] =>
  'router' in middleware && middleware.router instanceof Router ? [middleware.router] : [];

function routesOf({ path, methods }: Router['stack'][number]): string[] {
  // What a pattern matches cannot be compared with the contract.
  expect(path).to.be.a('string');
  const template = String(path).replace(/:(\w+)/g, '{$1}');
  expect(template).to.match(/^\/(?:[\w.-]+|\{\w+\})(?:\/(?:[\w.-]+|\{\w+\}))*$|^\/$/);
  return methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${template}`);
}

describe('the routes of the server', () => {
  let server: TestServer;
  let routed: string[];
  before(async () => {
    // The pages are no part of the contract, and there only when they are built.
    server = await startTestServer('embedded', { sets: ['pages.account=false'] });
    const { config, store, keys, runtime } = server;
    const app = createServer({ config, store, keys, runtime, prometheus: prometheus() });
    const routers = app.middleware.flatMap(routerOf);
    expect(routers, '405 and Allow are found in one router').to.have.length(1);
    routed = routers.flatMap(({ stack }) => stack).flatMap(routesOf);
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

  it('are reached where the contract says', async () => {
    for (const { method, path } of contractOperations) {
      const filled = path.replace('{type}', 'm.login.password').replace(/\{\w+\}/g, 'ANY');
      const { status, body } = await call(server.url, method, filled);
      expect(`${status} ${body.errcode}`, `${method} ${path}`).to.not.match(/^40[45] M_UNRECOGNIZED/);
    }
  });

  it('are there once each', () => {
    expect(new Set(routed).size).to.equal(routed.length);
  });
});
