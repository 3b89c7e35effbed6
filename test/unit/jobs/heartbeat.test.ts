import { expect } from 'chai';
import { silentLog } from '../../../src/base/log.js';
import { HEARTBEAT_LIFE_MS, startHeartbeat } from '../../../src/jobs/heartbeat.js';
import type { RunningNode } from '../../../src/model/running-node.js';
import { FakeClock } from '../../support/fake-clock.js';

const NODE = { name: 'a 1', activeKey: 'k1' };

describe('the heartbeat of a server', () => {
  const started = async (failing = false) => {
    const clock = new FakeClock();
    const noted: (RunningNode | null)[] = [];
    const state = { failing };
    const nodes = {
      async note(node: RunningNode) {
        if (state.failing) throw new Error('no database');
        noted.push(node);
      },
      async forget() {
        noted.push(null);
      },
      running: async () => [],
    };
    const keys = ['k1'];
    const ring = { activeId: 'k1', fingerprints: () => Object.fromEntries(keys.map((id) => [id, 'a mark'])) };
    const parts = { clock: clock.now, timers: clock.timers, log: silentLog };
    const heart = await startHeartbeat({ nodes, name: 'a 1', keys: ring, ...parts });
    return { clock, noted, keys, heart, state };
  };

  it('is there at once, comes again, and says which keys there are by now', async () => {
    const { clock, noted, keys, heart } = await started();
    const begun = clock.now();
    expect(noted).to.deep.equal([{ ...NODE, keys: ['k1'], untilAt: begun + HEARTBEAT_LIFE_MS }]);
    clock.advance(10_000);
    clock.tick();
    expect(noted.at(-1)).to.deep.equal({ ...NODE, keys: ['k1'], untilAt: begun + 10_000 + HEARTBEAT_LIFE_MS });
    keys.push('k2');
    await heart.beat();
    expect(noted.at(-1)).to.deep.equal({ ...NODE, keys: ['k1', 'k2'], untilAt: clock.now() + HEARTBEAT_LIFE_MS });
  });

  it('ends with the server', async () => {
    const { clock, noted, heart } = await started();
    await heart.stop();
    clock.tick();
    expect(noted.slice(1)).to.deep.equal([null]);
  });

  it('is no heartbeat unless the store has noted the first beat', async () => {
    expect(await started(true).catch(String)).to.equal('Error: no database');
  });

  it('goes on after a fault of the store', async () => {
    const { clock, noted, state } = await started();
    state.failing = true;
    clock.tick();
    state.failing = false;
    clock.tick();
    expect(noted).to.have.length(2);
  });
});
