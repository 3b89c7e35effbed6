import { expect } from 'chai';
import { Authenticator } from '../support/client.js';
import { type HostApp, proof, send, startHostApp } from '../support/host-app.js';

const SETUP = 'm.login.2fa.setup';

describe('an application that requires a second factor', () => {
  let app: HostApp;
  before(async () => {
    app = await startHostApp({ enforcement: { required: 'everyone', from: 0 } });
  });
  after(() => app.stop());

  it('has it set up before its own route runs, also by whoever signs in', async () => {
    const act = (path: string, auth: object) => send(app, 'POST', path, { auth });
    const { status, body } = await act('/sign-in', proof());
    expect([status, body.flows]).to.deep.equal([401, [{ stages: ['m.login.password', SETUP] }]]);
    const { session } = body;
    const shown = await act('/sign-in', { type: SETUP, session });
    const token = new Authenticator(shown.body.params[SETUP].secret).code(app.clock.now());
    expect((await act('/sign-in', { type: SETUP, session, token })).status).to.equal(401);
    const done = await act('/sign-in', { type: SETUP, session, saved: true });
    expect([done.status, done.body.subject]).to.deep.equal([200, 'alice']);
    const next = await act('/act', proof());
    expect(next.body.flows.map(({ stages }: { stages: string[] }) => stages[1])).to.deep.equal([
      'm.login.2fa.totp',
      'm.login.2fa.recovery',
    ]);
    expect(app.runs()).to.equal(0);
  });

  it('is not started with roles that it does not tell: nobody would have to have one', async () => {
    for (const required of ['administrators', ['teacher']] as const) {
      const started = await startHostApp({ enforcement: { required, from: 0 } }).catch((fault: unknown) => fault);
      expect(started, String(required)).to.be.instanceOf(TypeError);
    }
  });
});
