import { expect } from 'chai';
import { countProgress } from '../../../src/account/admin/progress.js';
import type { Account } from '../../../src/model/account.js';
import { NOT_REQUIRED } from '../../../src/model/enforcement.js';
import { noSecurity } from '../../../src/model/security.js';

const accounts = Array.from(
  { length: 2001 },
  (_, index): Account => ({
    userId: `@u${String(index).padStart(5, '0')}:example.org`,
    passwordHash: 'x',
    roles: [],
    createdAt: 0,
    deactivatedAt: null,
    operationId: String(index),
  }),
);

const options = {
  store: {
    accounts: {
      page: async (after: string | null, most: number) =>
        accounts.filter(({ userId }) => after === null || userId > after).slice(0, most),
    },
    securities: { readMany: async (ids: readonly string[]) => ids.map(noSecurity) },
  },
  requirements: { enforcement: async () => NOT_REQUIRED },
  clock: () => 0,
  lockAfter: 100,
};

describe('counting how far two-factor has come', () => {
  it('reads 2,000 accounts at most, and says where to go on', async () => {
    const first = await countProgress(options, null);
    expect(first).to.deep.include({ next: '@u01999:example.org' });
    expect(first.counts).to.include({ none: 2000 });
    const rest = await countProgress(options, '@u01999:example.org');
    expect(rest).to.deep.include({ next: null });
    expect(rest.counts).to.include({ none: 1 });
  });
});
