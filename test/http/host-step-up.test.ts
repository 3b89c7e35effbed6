import { expect } from 'chai';
import type { FactorProof } from '../../src/model/factor-proof.js';
import type { Authenticator } from '../support/client.js';
import { enrolInHost, type HostApp, proof, send, startHostApp } from '../support/host-app.js';

const BOTH = [
  ['m.login.password', 'm.login.2fa.totp'],
  ['m.login.password', 'm.login.2fa.recovery'],
];

describe('A host that keeps the second factor that was shown', () => {
  let app: HostApp;
  let authenticator: Authenticator;
  let kept: FactorProof | null;
  beforeEach(async () => {
    app = await startHostApp();
    authenticator = await enrolInHost(app);
    app.says.requester = () => ({ userId: 'alice', deviceId: 'browser', factorProof: kept });
    kept = null;
  });
  afterEach(() => app.stop());

  const flowsOf = async (path: string): Promise<string[][]> =>
    (await send(app, 'POST', path, { auth: {} })).body.flows.map(({ stages }: { stages: string[] }) => stages);
  async function act(path: string): Promise<FactorProof | null> {
    const begun = await send(app, 'POST', path, { auth: proof() });
    const auth = { type: 'm.login.2fa.totp', token: authenticator.code(app.clock.now()), session: begun.body.session };
    const { body } = await send(app, 'POST', path, { auth });
    app.clock.advance(30_000);
    return body.factorProof;
  }

  it('is spared the next one by an operation that allows it, until its time is over', async () => {
    const shownAt = app.clock.now();
    kept = await act('/act-lately');
    expect(kept?.at).to.equal(shownAt);
    app.clock.advance(30_000);
    expect(await flowsOf('/act-lately')).to.deep.equal([['m.login.password']]);
    expect((await send(app, 'POST', '/act-lately', { auth: proof() })).status).to.equal(200);
    app.clock.advance(1);
    expect(await flowsOf('/act-lately')).to.deep.equal(BOTH);
  });

  it('is spared nothing by other operations', async () => {
    kept = await act('/act-lately');
    expect(await flowsOf('/act')).to.deep.equal(BOTH);
  });

  it('is spared nothing for whoever gets the id of a user who was forgotten', async () => {
    kept = await act('/act-lately');
    const shown = kept;
    await app.forget('alice');
    authenticator = await enrolInHost(app);
    kept = shown;
    expect(await flowsOf('/act-lately')).to.deep.equal(BOTH);
  });

  it('is spared nothing once the password is another one', async () => {
    kept = await act('/act-lately');
    app.passwords.set('alice', 'new');
    expect(await flowsOf('/act-lately')).to.deep.equal(BOTH);
  });
});
