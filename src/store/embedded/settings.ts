import type { Jobs, Settings } from '../port/settings.js';
import type { Database, Table } from './database.js';

export function embeddedSettings(database: Database): Settings {
  const keys: Table<string> = database.table('keys');

  return {
    registerKeys: (fingerprints) =>
      database.write(() => {
        const given = new Map(Object.entries(fingerprints));
        const known = [...keys.getRange()];
        if (!known.every(({ key, value }) => given.get(key) === value)) return false;
        for (const [id, fingerprint] of given) keys.putSync(id, fingerprint);
        return true;
      }),

    async forgetKey(id) {
      await database.write(() => keys.removeSync(id));
    },

    hasKeys: () => database.read(() => keys.getKeysCount({ limit: 1 }) > 0),
  };
}

interface Lease {
  readonly holder: string;
  readonly untilAt: number;
}

export function embeddedJobs(database: Database): Jobs {
  const leases: Table<Lease> = database.table('jobs');

  return {
    claim: (name, holder, forMs, now) =>
      database.write(() => {
        const lease = leases.get(name);
        if (lease && lease.holder !== holder && lease.untilAt > now) return false;
        leases.putSync(name, { holder, untilAt: now + forMs });
        return true;
      }),
  };
}
