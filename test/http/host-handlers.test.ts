import { Readable } from 'node:stream';
import Router from '@koa/router';
import { expect } from 'chai';
import Koa, { type Context } from 'koa';
import { createKeyRing } from '../../src/base/key-ring.js';
import { systemRandom } from '../../src/base/runtime.js';
import { createUia } from '../../src/server/create-uia.js';
import { type Listening, listen } from '../../src/server/listen.js';
import { openTestStore } from '../support/test-server.js';
import { watchedStore } from './watched-store.js';

const PROOF = { type: 'm.login.password', user: 'alice', password: 'right' };
const watched = watchedStore();

describe('the handler of an application behind interactive', () => {
  const faults: Error[] = [];
  let handle: (ctx: Context) => void;
  let runs = 0;
  let server: Listening;
  let stop: () => Promise<void>;

  before(async () => {
    const { store, dispose } = await openTestStore('embedded');
    const uia = await createUia({
      store: watched.wrapStore(store),
      keys: createKeyRing([{ id: 'k1', bytes: systemRandom(32) }], 'k1'),
      accounts: {
        find: async (name) => name,
        verifyPassword: async (_userId, password) => password.reveal() === 'right',
      },
      requester: () => ({ userId: 'alice', deviceId: 'browser' }),
      issuer: 'Example',
      sessionLimits: { perRequester: 2, perAddress: 0 },
    });
    const router = new Router();
    router.all('/act', uia.interactive('act'), (ctx) => {
      runs += 1;
      handle(ctx);
    });
    const app = new Koa();
    app.on('error', (fault) => faults.push(fault));
    app.use(uia.routes()).use(router.routes());
    server = await listen(app.callback(), { host: '127.0.0.1', port: 0 });
    stop = async () => {
      await server.close(0);
      await uia.close();
      await store.close();
      await dispose();
    };
  });
  after(() => stop());
  beforeEach(() => {
    faults.length = 0;
    runs = 0;
    handle = () => undefined;
    watched.writes();
  });

  const send = (method: string, body?: object) =>
    fetch(`${server.url}/act`, { method, ...(body && { body: JSON.stringify(body) }) });

  for (const method of ['HEAD', 'OPTIONS']) {
    it(`is not reached by ${method}, which begins nothing either`, async () => {
      const response = await send(method);
      expect(response.status).to.equal(405);
      if (method !== 'HEAD') expect(await response.json()).to.include({ errcode: 'M_UNRECOGNIZED' });
      expect([runs, watched.writes()]).to.deep.equal([0, []]);
    });
  }

  it('answers with its object and its status', async () => {
    handle = (ctx) => {
      ctx.status = 201;
      ctx.body = { paid: [1, 2] };
    };
    const response = await send('POST', { auth: PROOF });
    expect([response.status, await response.json()]).to.deep.equal([201, { paid: [1, 2] }]);
  });

  for (const [what, body] of Object.entries({ nothing: undefined, null: null })) {
    it(`answers {} when it says ${what}`, async () => {
      handle = (ctx) => {
        if (body !== undefined) ctx.body = body;
      };
      const response = await send('POST', { auth: PROOF });
      expect([response.status, await response.json()]).to.deep.equal([200, {}]);
      expect(runs).to.equal(1);
    });
  }

  const OTHERS: Readonly<Record<string, () => unknown>> = {
    'a list': () => [1],
    'a text': () => 'done',
    bytes: () => Buffer.from('done'),
    'a stream': () => Readable.from(['done']),
    'a map': () => new Map([['a', 1]]),
  };

  for (const [what, body] of Object.entries(OTHERS)) {
    it(`cannot answer with ${what}: that is a fault, and the log says why`, async () => {
      handle = (ctx) => {
        ctx.body = body();
      };
      const response = await send('POST', { auth: PROOF });
      expect(response.status).to.equal(500);
      expect(await response.text()).not.to.include('done');
      expect(faults.map(({ message }) => message)).to.deep.equal([
        'the handler of act must answer with a plain JSON object: set ctx.body to one, or to nothing',
      ]);
      expect(watched.writes()).not.to.include('sessions.finish');
    });
  }

  it('is behind as many unfinished sessions as sessionLimits says, and no more', async () => {
    const statuses = [];
    for (let time = 0; time < 3; time++) statuses.push((await send('POST', { time })).status);
    expect(statuses).to.deep.equal([401, 401, 429]);
  });
});
