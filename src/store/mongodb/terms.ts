import type { Collection } from 'mongodb';
import type { PolicyVersion } from '../../model/terms.js';
import type { TermsRecords } from '../port/terms.js';
import type { TermsDocument } from './collections.js';
import { guardedUpsert } from './guarded-upsert.js';
import { mapKey, textOfMapKey } from './map-key.js';

export const mongoTerms = (terms: Collection<TermsDocument>): TermsRecords => ({
  async record(userId, accepted, at) {
    if (accepted.length === 0) return;
    const earliest = Object.fromEntries(accepted.map((each) => [fieldOf(each), at]));
    await guardedUpsert(terms, { _id: userId }, { $min: earliest }, { _id: 1 });
  },

  async read(userId) {
    const document = await terms.findOne({ _id: userId });
    return Object.entries(document?.accepted ?? {}).flatMap(([policy, versions]) =>
      Object.entries(versions).map(([version, acceptedAt]) => ({
        policy: textOfMapKey(policy),
        version: textOfMapKey(version),
        acceptedAt,
      })),
    );
  },

  async remove(userId) {
    await terms.deleteOne({ _id: userId });
  },
});

const fieldOf = ({ policy, version }: PolicyVersion): string => `accepted.${mapKey(policy)}.${mapKey(version)}`;
