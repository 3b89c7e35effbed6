import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import type { Middleware } from 'koa';
import { totpAuth } from '../support/client.js';
import { enrolInHost, type HostApp, proof, send, startHostApp } from '../support/host-app.js';

/** As body parsers do: reads the stream to its end and leaves what it made of it. */
const parser =
  (parse: (raw: string) => unknown): Middleware =>
  async (ctx, next) => {
    Object.assign(ctx.request, { body: parse(await text(ctx.req)) });
    return next();
  };

/** As koa-mount does: what is inside sees the path without the prefix. */
const mountedAt =
  (prefix: string): Middleware =>
  async (ctx, next) => {
    const { path } = ctx;
    if (!path.startsWith(`${prefix}/`)) return;
    ctx.path = path.slice(prefix.length);
    await next();
    ctx.path = path;
  };

const ownErrors: Middleware = async (ctx, next) => {
  try {
    await next();
  } catch {
    ctx.status = 503;
    ctx.body = { oops: true };
  }
};

describe('an application around ours', () => {
  let app: HostApp;
  const start = async (...before: readonly Middleware[]): Promise<void> => {
    app = await startHostApp({ before });
  };
  const act = (body?: object | string, path = '/act') => send(app, 'POST', path, body);
  afterEach(() => app.stop());

  it('may have parsed the body already', async () => {
    await start(parser((raw) => JSON.parse(raw)));
    const challenge = await act({ to: 'bob' });
    const { session } = challenge.body;
    expect((await act({ to: 'eve', auth: proof('right', 'alice', session) })).status).to.equal(403);
    const { body } = await act({ auth: proof('right', 'alice', session) });
    expect(body).to.deep.equal({ subject: 'alice', body: { to: 'bob' } });
  });

  it('is held to the same rules for a body that it has parsed', async () => {
    await start(parser((raw) => JSON.parse(raw)));
    const { body } = await act({ to: 'bob', note: null, auth: proof() });
    expect(body.body, 'null counts as absent').to.deep.equal({ to: 'bob' });
    const deep = `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`;
    expect((await act(deep)).body.errcode).to.equal('M_BAD_JSON');
    expect((await act({ auth: 'right' })).body.errcode).to.equal('M_BAD_JSON');
  });

  for (const [what, parse] of Object.entries<(raw: string) => unknown>({
    'a list': () => [1],
    'a text': (raw) => raw,
    nothing: () => undefined,
  })) {
    it(`gets 400, and no run, when its parser has made ${what} of the body`, async () => {
      await start(parser(parse));
      const { status, body } = await act({ auth: proof() });
      expect([status, body.errcode, app.runs()]).to.deep.equal([400, 'M_NOT_JSON', 0]);
    });
  }

  it('may be mounted under a prefix, with pages and all', async () => {
    await start(mountedAt('/bank'));
    const base = '/bank/_matrix/client/v3';
    const authenticator = await enrolInHost(app, proof(), `${base}/account/two-factor`);
    const half = await act({ auth: proof() }, '/bank/act');
    const page = await send(app, 'GET', `${base}/auth/m.login.2fa.totp/fallback/web?session=${half.body.session}`);
    expect(page.status).to.equal(200);
    expect(page.body, 'its links hold wherever it is').not.to.match(/(?:href|action)="\//);
    const code = totpAuth(authenticator.code(app.clock.now()), half.body.session);
    expect((await act({ auth: code }, '/bank/act')).status).to.equal(200);
    expect((await send(app, 'GET', '/_matrix/client/v3/account/two-factor')).status).to.equal(404);
  });

  it('keeps its own words for its own faults, and our refusals stay Matrix errors', async () => {
    await start(ownErrors);
    app.says.requester = () => {
      throw new Error('the session table is away');
    };
    for (const path of ['/act', '/_matrix/client/v3/account/two-factor/totp']) {
      const { status, body } = await act({}, path);
      expect([status, body]).to.deep.equal([503, { oops: true }]);
    }
    app.says.requester = () => null;
    expect((await act({})).body.errcode).to.equal('M_MISSING_TOKEN');
  });

  it('may use the names in ctx.state that we use for itself, and be believed in none', async () => {
    await start((ctx, next) => {
      Object.assign(ctx.state, {
        requester: { userId: 'mallory', deviceId: null, secondFactor: true },
        auth: proof(),
        body: { to: 'mallory' },
        uia: { subject: 'mallory' },
        address: '203.0.113.9',
      });
      return next();
    });
    expect((await act({ to: 'bob' })).status, 'nothing was proven').to.equal(401);
    const signedIn = await send(app, 'POST', '/sign-in', { auth: proof() });
    expect(signedIn.body).to.deep.equal({ subject: 'alice', requester: null });
    const { body } = await act({ to: 'bob', auth: proof() });
    expect(body).to.deep.equal({ subject: 'alice', body: { to: 'bob' } });
  });
});
