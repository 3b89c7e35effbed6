import { expect } from 'chai';
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
    const next = await call(get().url, 'GET', `sync?since=${body.next_batch}&timeout=7`, { token });
    expect(next.body).to.deep.equal(body);
    expect(get().clock.pauses).to.deep.equal([7]);
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
