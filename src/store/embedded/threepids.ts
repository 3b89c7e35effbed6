import type { Threepid } from '../../model/threepid.js';
import type { Threepids } from '../port/threepids.js';
import type { Database, Table } from './database.js';

export function embeddedThreepids(database: Database): Threepids {
  const threepids: Table<Threepid, [string, string]> = database.table('threepids');
  const byUser: Table<true, [string, string, string]> = database.table('threepids-by-user');

  const idsOf = (userId: string): [string, string][] => {
    const ids: [string, string][] = [];
    for (const [user, medium, address] of byUser.getKeys({ start: [userId, '', ''] })) {
      if (user !== userId) break;
      ids.push([medium, address]);
    }
    return ids;
  };
  const remove = (userId: string, medium: string, address: string): void => {
    threepids.removeSync([medium, address]);
    byUser.removeSync([userId, medium, address]);
  };

  return {
    claim: (threepid) =>
      database.write(() => {
        const { medium, address, userId } = threepid;
        const found = threepids.get([medium, address]);
        if (found) return found.userId === userId ? 'same' : 'taken';
        threepids.putSync([medium, address], threepid);
        byUser.putSync([userId, medium, address], true);
        return 'claimed';
      }),

    find: (medium, address) => database.read(() => threepids.get([medium, address]) ?? null),

    list: (userId) => database.read(() => idsOf(userId).flatMap((id) => threepids.get(id) ?? [])),

    release: (userId, medium, address) =>
      database.write(() => {
        if (threepids.get([medium, address])?.userId !== userId) return false;
        remove(userId, medium, address);
        return true;
      }),

    releaseAll: (userId) =>
      database.write(() => {
        const ids = idsOf(userId);
        for (const [medium, address] of ids) remove(userId, medium, address);
        return ids.length;
      }),
  };
}
