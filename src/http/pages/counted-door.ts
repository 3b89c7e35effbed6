import { isJsonObject } from '../../base/json.js';
import type { PageDoor } from '../../uia/page-door.js';
import type { CountRequest } from '../address-limit.js';

/** Counts each proof before it is judged; what names its stage alone proves nothing. */
export const countedDoor = (
  door: Pick<PageDoor, 'attemptStage'>,
  count: CountRequest,
): Pick<PageDoor, 'attemptStage'> => ({
  async attemptStage(session, auth, visitor) {
    if (!isJsonObject(auth) || Object.keys(auth).length > 1) await count(visitor.address);
    return door.attemptStage(session, auth, visitor);
  },
});
