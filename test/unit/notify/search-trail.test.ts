import { expect } from 'chai';
import { byAdministrator } from '../../../src/model/security-event.js';
import { searchTrail, type TrailChoice } from '../../../src/notify/search-trail.js';
import { numberedEvent } from './trail-kit.js';

const ALICE = '@alice:example.org';

const trail = (length: number) => {
  const records = Array.from({ length }, (_, index) => numberedEvent(length - index, { at: (length - index) * 1000 }));
  return {
    list: async (_userId: string, most: number, before = Number.MAX_SAFE_INTEGER) =>
      records.filter(({ sequence }) => sequence < before).slice(0, most),
    records,
  };
};

const numbers = async (audit: ReturnType<typeof trail>, choice: TrailChoice, before = 9999, most = 100) => {
  const { records, next } = await searchTrail(audit, '@bob:example.org', choice, before, most);
  return { found: records.map(({ sequence }) => sequence), next };
};

describe('searching an audit trail', () => {
  it('finds by type, by who did it, and by time: from the first instant on, up to before the second', async () => {
    const audit = trail(5);
    audit.records[1] = numberedEvent(4, { type: 'roles_changed', at: 4000 });
    const doing = { address: null, userAgent: null };
    audit.records[2] = numberedEvent(3, { at: 3000, ...byAdministrator(ALICE, doing) });
    expect(await numbers(audit, { type: 'roles_changed' })).to.deep.equal({ found: [4], next: null });
    expect(await numbers(audit, { actor: 'administrator' })).to.deep.equal({ found: [3], next: null });
    expect(await numbers(audit, { actor: ALICE })).to.deep.equal({ found: [3], next: null });
    expect(await numbers(audit, { since: 2000, until: 4000 })).to.deep.equal({ found: [3, 2], next: null });
  });

  it('ends a full page where it is full, and goes on from there', async () => {
    expect(await numbers(trail(5), { since: 1 }, 9999, 2)).to.deep.equal({ found: [5, 4], next: 4 });
    expect(await numbers(trail(5), { since: 1 }, 4, 3)).to.deep.equal({ found: [3, 2, 1], next: null });
  });

  it('reads 2,000 records at most, and says where to go on', async () => {
    expect(await numbers(trail(2001), { type: 'roles_changed' })).to.deep.equal({ found: [], next: 2 });
    expect(await numbers(trail(2001), { type: 'roles_changed' }, 2)).to.deep.equal({ found: [], next: null });
  });
});
