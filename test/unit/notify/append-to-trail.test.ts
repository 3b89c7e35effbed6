import { expect } from 'chai';
import type { KeyRing } from '../../../src/base/key-ring.js';
import { type Log, silentLog } from '../../../src/base/log.js';
import { drainEvents } from '../../../src/jobs/drain-events.js';
import { withoutTraces } from '../../../src/model/security-event.js';
import { appendToTrail, type TrailParts } from '../../../src/notify/append-to-trail.js';
import { verifyAllTrails, verifyTrail } from '../../../src/notify/verify-trail.js';
import type { Store } from '../../../src/store/port/store.js';
import { freshUser, NOW, sampleEvent } from '../../../src/testing/store-contract/samples.js';
import { useStore } from '../uia/engine-kit.js';
import { chain, FOREIGN_KEYS, KEYS, LATER_KEYS, numberedEvent } from './trail-kit.js';

describe('The audit trail of an account', () => {
  const store = useStore();
  const parts = (keys: KeyRing = KEYS, log: Log = silentLog): TrailParts => ({ store: store(), keys, log });
  const happen = async (userId: string, times = 1): Promise<void> => {
    for (let time = 0; time < times; time++)
      await store().securities.note(userId, sampleEvent({ at: NOW + time }), NOW);
  };
  const waitingOf = async (userId: string) =>
    (await store().securities.takeEvents(10_000)).filter((event) => event.userId === userId);
  const verified = (userId: string, keys = KEYS) => verifyTrail({ store: store(), keys }, userId);

  it('is chained by each drain where the one before has ended, also under a new key', async () => {
    const userId = freshUser();
    await happen(userId, 3);
    await drainEvents(parts());
    await happen(userId, 2);
    await drainEvents(parts(LATER_KEYS));
    expect(await verified(userId))
      .to.include({ records: 5, to: 5 })
      .and.to.have.deep.property('problems', []);
    const keyIds = (await store().audit.read(userId, 0, 10)).map(({ link }) => link?.keyId);
    expect(keyIds).to.deep.equal(['k1', 'k1', 'k1', 'k2', 'k2']);
    expect(await waitingOf(userId)).to.deep.equal([]);
  });

  it('is one chain when drains race, even under different keys', async () => {
    for (let round = 0; round < 5; round++) {
      const userId = freshUser();
      await happen(userId, 4);
      await Promise.all([KEYS, LATER_KEYS, KEYS, LATER_KEYS].map((keys) => drainEvents(parts(keys))));
      expect(await verified(userId))
        .to.include({ records: 4, to: 4 })
        .and.to.have.deep.property('problems', []);
    }
  });

  it('goes on when a drain died before it dropped the events, or was overtaken', async () => {
    const userId = freshUser();
    await happen(userId, 2);
    const taken = await waitingOf(userId);
    await appendToTrail(parts(), userId, taken);
    await happen(userId);
    await drainEvents(parts(LATER_KEYS));
    const head = await appendToTrail(parts(), userId, taken);
    expect(head?.sequence).to.equal(3);
    expect(await verified(userId))
      .to.include({ records: 3, to: 3 })
      .and.to.have.deep.property('problems', []);
  });

  it('takes in what a release without a chain has kept, drained or half drained', async () => {
    const userId = freshUser();
    await happen(userId, 3);
    const kept = await waitingOf(userId);
    await store().audit.append(kept);
    expect(await verified(userId)).to.deep.include({ unchained: 3, problems: [] });
    await drainEvents(parts());
    expect(await verified(userId))
      .to.include({ records: 3, to: 3 })
      .and.to.have.deep.property('problems', []);

    const older = freshUser();
    await store().audit.append([1, 2].map((sequence) => numberedEvent(sequence, { userId: older })));
    const old = [numberedEvent(3, { userId: older })];
    const head = await appendToTrail(parts(), older, old);
    const links = (await store().audit.read(older, 0, 10)).map(({ link }) => link?.mac);
    expect(links).to.have.length(3).and.not.to.include(undefined);
    expect(head).to.deep.equal({ sequence: 3, mac: links[2] });
  });

  it('goes on without a record that somebody else put in the place of an event, and says so', async () => {
    const userId = freshUser();
    await happen(userId, 2);
    const forged = chain([numberedEvent(1, { userId, type: 'two_factor_disabled' })], FOREIGN_KEYS);
    await store().audit.append([...forged, numberedEvent(2, { userId, address: 'forged' })]);
    const errors: unknown[] = [];
    const log = { ...silentLog, info: () => undefined, error: (line: unknown) => errors.push(line) } as unknown as Log;
    await drainEvents(parts(KEYS, log));
    expect(errors).to.deep.equal([
      { userId, sequence: 1 },
      { userId, sequence: 2 },
    ]);
    await happen(userId);
    await drainEvents(parts());
    const { problems } = await verified(userId);
    expect(problems.map(({ kind, sequence }) => [kind, sequence])).to.deep.equal([
      ['changed', 1],
      ['changed', 2],
    ]);
  });

  it('holds after an erasure, whose traces do not come back with a drain that was overtaken', async () => {
    const userId = freshUser();
    await happen(userId, 2);
    const taken = await waitingOf(userId);
    await store().securities.voidAll(userId, 's', withoutTraces(sampleEvent({ type: 'account_erased' })), NOW);
    await drainEvents(parts());
    await appendToTrail(parts(), userId, taken);
    await happen(userId);
    await drainEvents(parts());
    const records = await store().audit.read(userId, 0, 10);
    expect(records.map(({ address }) => address)).to.deep.equal([null, null, null, '192.0.2.1']);
    expect(await verified(userId))
      .to.include({ records: 4 })
      .and.to.have.deep.property('problems', []);
  });

  it('is found by the verification of all trails, also when no security document knows of it', async () => {
    const known = freshUser();
    await happen(known);
    await drainEvents(parts());
    const forged = freshUser();
    await store().audit.append(chain([numberedEvent(1, { userId: forged })], FOREIGN_KEYS));
    const reports = new Map<string, readonly string[]>();
    for await (const { userId, problems } of verifyAllTrails({ store: store(), keys: KEYS })) {
      expect(reports.has(userId)).to.equal(false);
      reports.set(
        userId,
        problems.map(({ kind }) => kind),
      );
    }
    expect(reports.get(known)).to.deep.equal([]);
    expect(reports.get(forged)).to.include('inserted');
  });

  it('of one account keeps nobody else waiting when it cannot be drained', async () => {
    const [stuck, other] = [freshUser(), freshUser()];
    await happen(stuck);
    await happen(other);
    const audit: Store['audit'] = {
      ...store().audit,
      append: async (records) => {
        if (records[0]?.userId === stuck) throw new Error('this one cannot be written');
        return store().audit.append(records);
      },
    };
    const broken = drainEvents({ ...parts(), store: { ...store(), audit } });
    expect(await broken.catch(String)).to.include('cannot be written');
    expect(await waitingOf(other)).to.deep.equal([]);
    expect(await waitingOf(stuck)).to.have.length(1);
    await drainEvents(parts());
    expect(await waitingOf(stuck)).to.deep.equal([]);
  });
});
