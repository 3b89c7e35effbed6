import { expect } from 'chai';
import type { NumberedEvent } from '../../src/model/security-event.js';
import { enrolInHost, type HostApp, proof, send, startHostApp } from '../support/host-app.js';
import { sharedMongo } from '../support/mongodb.js';
import { needs } from '../support/real.js';
import { STORES } from '../support/test-server.js';

for (const kind of STORES) {
  describe(`an application that listens to security events (${kind})`, () => {
    let app: HostApp;
    before(async function () {
      if (kind === 'mongodb') await needs(this, 'a MongoDB-wire server', sharedMongo);
      app = await startHostApp({ kind });
    });
    after(() => app?.stop());

    /** The next event that is told, once the jobs run. */
    const next = (type: '*' | 'two_factor_enabled' | 'account_erased'): Promise<NumberedEvent> =>
      new Promise((resolve) => {
        const stop = app.on(type, (event) => {
          stop();
          resolve(event);
        });
      });

    it('hears what happened to whom and from where, once it is in the audit trail', async () => {
      const told = next('two_factor_enabled').then(async (event) => ({
        event,
        trail: await app.store.audit.list(event.userId, 10),
      }));
      app.on('*', () => {
        throw new Error('a listener that fails harms nobody');
      });
      await enrolInHost(app);
      app.clock.tick();
      const { event, trail } = await told;
      expect(event).to.include({ userId: 'alice', sequence: 1, address: '127.0.0.1', deviceId: 'browser' });
      expect(event.detail).to.include({ name: 'Authenticator' });
      expect(trail.map(({ sequence, type }) => [sequence, type])).to.deep.equal([[1, 'two_factor_enabled']]);
    });

    it('is told of the end of a user without what was erased', async () => {
      const told = next('account_erased');
      await app.forget('alice');
      // The drain before may still be under way: then a tick does nothing.
      let isTold = false;
      void told.then(() => {
        isTold = true;
      });
      while (!isTold) {
        app.clock.tick();
        await send(app, 'POST', '/act', { auth: proof() });
      }
      expect(await told).to.deep.include({ userId: 'alice', actor: { kind: 'server' }, address: null, deviceId: null });
    });
  });
}
