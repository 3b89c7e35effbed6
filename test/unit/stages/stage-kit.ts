import { createKeyRing } from '../../../src/base/key-ring.js';
import type { Securities } from '../../../src/store/port/securities.js';
import type { Store } from '../../../src/store/port/store.js';
import { fresh, NOW } from '../../../src/testing/store-contract/samples.js';
import type { StageContext } from '../../../src/uia/stage.js';

export const KEYS = createKeyRing([{ id: 'k1', bytes: Buffer.alloc(32, 1) }], 'k1');

/** What the engine would tell a stage about a user, as the store knows them now. */
export async function contextOf(
  store: Pick<Store, 'securities'>,
  userId: string | null,
  given: Partial<StageContext> = {},
): Promise<StageContext> {
  const securities: Pick<Securities, 'read'> = store.securities;
  return {
    subject: userId === null ? null : { userId, security: await securities.read(userId, given.now ?? NOW) },
    operation: 'deleteDevices',
    session: fresh('session'),
    sessionExpiresAt: NOW + 900_000,
    now: NOW,
    address: '192.0.2.1',
    userAgent: null,
    deviceId: 'LAPTOP',
    lane: null,
    locked: false,
    state: null,
    ...given,
  };
}
