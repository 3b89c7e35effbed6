import type { Collection } from 'mongodb';
import type { Jobs } from '../port/settings.js';
import type { JobDocument } from './collections.js';
import { guardedUpsert } from './guarded-upsert.js';

export const mongoJobs = (jobs: Collection<JobDocument>): Jobs => ({
  async claim(name, holder, forMs, now) {
    const guard = { _id: name, $or: [{ holder }, { untilAt: { $lte: now } }] };
    return (await guardedUpsert(jobs, guard, { $set: { holder, untilAt: now + forMs } })) !== null;
  },
});
