import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { silentLog } from '../../../src/base/log.js';
import { SERVER } from '../../../src/model/security-event.js';
import { loadConfig } from '../../../src/server/config.js';
import { runServer } from '../../../src/server/run-server.js';
import { FakeClock } from '../../support/fake-clock.js';

describe('runServer', () => {
  it('tells listeners of what happens, from its own start on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'matrix-uia-run-'));
    const clock = new FakeClock();
    const paths = [`store.embedded.path=${join(folder, 'data')}`, `keys.file=${join(folder, 'keys.json')}`];
    const config = loadConfig({ sets: [...paths, 'listen.port=0'] });
    const server = await runServer(config, { clock: clock.now, timers: clock.timers, log: silentLog });
    try {
      expect(server.administratorToken).not.to.equal(null);
      const told = new Promise((resolve) => {
        server.on('administrator_token_made', resolve);
      });
      clock.tick();
      expect(await told).to.deep.include({ userId: SERVER, sequence: 1, actor: { kind: 'server' }, address: null });
    } finally {
      await server.stop();
      await rm(folder, { recursive: true });
    }
  });
});
