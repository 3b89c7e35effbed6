import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { silentLog } from '../../../src/base/log.js';
import { systemRandom } from '../../../src/base/runtime.js';
import { SERVER } from '../../../src/model/security-event.js';
import { loadConfig } from '../../../src/server/config.js';
import { addKey, listKeys } from '../../../src/server/key-file-changes.js';
import { runServer } from '../../../src/server/run-server.js';
import { openEmbeddedStore } from '../../../src/store/embedded/open-embedded-store.js';
import { FakeClock } from '../../support/fake-clock.js';
import { freshFolder } from '../../support/fresh-folder.js';

describe('runServer', () => {
  it('says that it runs, with the keys that it has, until it is stopped', async () => {
    const folder = await freshFolder('run');
    const clock = new FakeClock();
    const [path, file] = [join(folder, 'data'), join(folder, 'keys.json')];
    const config = loadConfig({ sets: [`store.embedded.path=${path}`, `keys.file=${file}`, 'listen.port=0'] });
    const server = await runServer(config, { clock: clock.now, timers: clock.timers, log: silentLog });
    const store = await openEmbeddedStore({ path });
    const keysOfNodes = async () => (await store.nodes.running(clock.now())).map(({ keys }) => keys);
    try {
      const [first = ''] = (await listKeys(file)).map(({ id }) => id);
      expect(await keysOfNodes()).to.deep.equal([[first]]);
      const added = await addKey(file, { random: systemRandom, clock: clock.now });
      expect(await keysOfNodes()).to.deep.equal([[first]]);
      await server.rereadKeys();
      expect((await keysOfNodes())[0]).to.have.members([first, added]);
    } finally {
      await server.stop();
      expect(await keysOfNodes()).to.deep.equal([]);
      await store.close();
      await rm(folder, { recursive: true });
    }
  });

  it('tells listeners of what happens, from its own start on', async () => {
    const folder = await freshFolder('run');
    const clock = new FakeClock();
    const paths = [`store.embedded.path=${join(folder, 'data')}`, `keys.file=${join(folder, 'keys.json')}`];
    const config = loadConfig({ sets: [...paths, 'listen.port=0'] });
    const server = await runServer(config, { clock: clock.now, timers: clock.timers, log: silentLog });
    try {
      const token = server.administratorToken?.reveal();
      expect(token).to.be.a('string');
      // Behind the `#`, which a browser sends to nobody.
      expect(server.administratorLink?.reveal()).to.equal(`${config.publicUrl}/account/register#token=${token}`);
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
