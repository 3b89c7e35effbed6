import { expect } from 'chai';
import { call } from '../support/client.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('versions', {}, (get) => {
  it('names at least one version of the specification, and two-factor among the features', async () => {
    const { status, body } = await call(get().url, 'GET', '/_matrix/client/versions');
    expect(status).to.equal(200);
    expect(body.versions).to.include('v1.11');
    expect(body.unstable_features).to.deep.equal({ 'org.matrix_uia.two_factor': true });
  });
});
