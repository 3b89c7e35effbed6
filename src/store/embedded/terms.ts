import { type AcceptedPolicy, covers } from '../../model/terms.js';
import type { TermsRecords } from '../port/terms.js';
import type { Database, Table } from './database.js';

export function embeddedTerms(database: Database): TermsRecords {
  const terms: Table<readonly AcceptedPolicy[]> = database.table('terms');

  return {
    record: (userId, accepted, at) =>
      database.write(() => {
        const kept = terms.get(userId) ?? [];
        const others = kept.filter((each) => !covers(accepted, [each]));
        const taken = accepted.map(({ policy, version }) => {
          const known = kept.find((each) => each.policy === policy && each.version === version);
          return { policy, version, acceptedAt: Math.min(at, known?.acceptedAt ?? at) };
        });
        if (taken.length > 0) terms.putSync(userId, [...others, ...taken]);
      }),

    read: (userId) => database.read(() => terms.get(userId) ?? []),

    remove: (userId) =>
      database.write(() => {
        terms.removeSync(userId);
      }),
  };
}
