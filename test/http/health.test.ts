import { expect } from 'chai';
import { call } from '../support/client.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('health', {}, (get) => {
  it('says that the process answers, and that its store does', async () => {
    const alive = await call(get().url, 'GET', '/healthz');
    const ready = await call(get().url, 'GET', '/readyz');
    expect([alive.status, alive.body]).to.deep.equal([200, { status: 'ok' }]);
    expect([ready.status, ready.body]).to.deep.equal([200, { status: 'ready' }]);
  });
});
