import { expect } from 'chai';
import { call, registerPerson } from '../support/client.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('discovery', { sets: ['public_url=https://matrix.example.org/'] }, (get) => {
  it('names the versions of the specification in order, and what is ours among the features', async () => {
    const { status, body } = await call(get().url, 'GET', '/_matrix/client/versions');
    expect(status).to.equal(200);
    expect(body.versions.slice(0, 3)).to.deep.equal(['r0.6.1', 'v1.1', 'v1.2']);
    expect(body.versions.at(-1)).to.equal('v1.11');
    for (const version of body.versions) expect(version).to.match(/^(?:r0\.\d+\.\d+|v1\.\d+)$/);
    expect(body.unstable_features).to.deep.equal({ 'org.matrix_uia.two_factor': true, 'org.matrix.msc1998': true });
  });

  it('says where the server is, to pages of every origin', async () => {
    const { status, body, headers } = await call(get().url, 'GET', '/.well-known/matrix/client');
    expect([status, body]).to.deep.equal([200, { 'm.homeserver': { base_url: 'https://matrix.example.org' } }]);
    expect(headers.get('access-control-allow-origin')).to.equal('*');
  });

  it('tells a signed-in client what it can do here, and nobody else', async () => {
    const { url } = get();
    const { token } = await registerPerson(get());
    for (const version of ['r0', 'v3']) {
      const path = `/_matrix/client/${version}/capabilities`;
      const { status, body } = await call(url, 'GET', path, { token });
      expect(status).to.equal(200);
      expect(body.capabilities).to.deep.include({
        'm.change_password': { enabled: true },
        'm.set_displayname': { enabled: false },
      });
      const { default: usual, available } = body.capabilities['m.room_versions'];
      expect(available).to.have.property(usual, 'stable');
      const stranger = await call(url, 'GET', path);
      expect([stranger.status, stranger.body.errcode]).to.deep.equal([401, 'M_MISSING_TOKEN']);
    }
  });
});
