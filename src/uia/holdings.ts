import type { JsonObject } from '../base/json.js';
import type { KeyRing } from '../base/key-ring.js';
import type { UiaSession } from '../model/uia-session.js';
import { StoreUnavailableError } from '../store/port/store.js';
import type { Operation } from './operation.js';
import { openRequest } from './remembered-request.js';
import type { Stage } from './stage.js';
import { openStates } from './standing.js';

/** What sessions hold outside themselves: reserved by their stages, or by their operation. */
export interface Holdings {
  /** After a passed stage that was not the last. @throws MatrixError */
  take(operation: Operation, body: JsonObject, before: UiaSession, after: UiaSession): Promise<void>;
  /** The session will not go on. */
  release(operation: Operation | undefined, session: UiaSession): Promise<void>;
  /** Does the task for a session that only this request knows: a fault is its end. */
  releasingOnFault<T>(operation: Operation, session: UiaSession, task: () => Promise<T>): Promise<T>;
}

export function holdings(keys: KeyRing, stages: ReadonlyMap<string, Stage>): Holdings {
  const rememberedBody = ({ key, request }: UiaSession): JsonObject | null =>
    request === null ? null : openRequest(keys, key, request);

  return {
    async take({ holding }, body, before, after) {
      const earlier = before.completed.length > 0 ? rememberedBody(before) : null;
      await holding?.take(body, earlier, after);
    },

    release,

    async releasingOnFault(operation, session, task) {
      try {
        return await task();
      } catch (fault) {
        const released = release(operation, session).catch(() => undefined);
        // The answer does not wait once more for a store that is out of reach.
        if (!(fault instanceof StoreUnavailableError)) await released;
        throw fault;
      }
    },
  };

  async function release(operation: Operation | undefined, session: UiaSession): Promise<void> {
    for (const [type, state] of Object.entries(openStates(keys, session))) {
      await stages.get(type)?.abandon?.(session.key, state);
    }
    const body = session.completed.length > 0 && operation?.holding ? rememberedBody(session) : null;
    if (body) await operation?.holding?.release(body, session);
  }
}
