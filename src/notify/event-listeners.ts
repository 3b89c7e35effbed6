import type { Log } from '../base/log.js';
import type { Timers } from '../base/runtime.js';
import type { NumberedEvent } from '../model/security-event.js';
import type { EventFields, SecurityEventType } from '../model/security-events.js';

/** An event of one type, with the fields that the catalogue lists for it. */
export type EventOf<Type extends SecurityEventType> = Type extends SecurityEventType
  ? NumberedEvent & { readonly type: Type; readonly detail?: EventFields<Type> }
  : never;

export type EventListener<Type extends SecurityEventType> = (event: EventOf<Type>) => void | Promise<void>;

/** Listens to events of a type, or of all types for `*`; the returned function ends it. */
export type OnEvent = <Type extends SecurityEventType>(type: Type | '*', listener: EventListener<Type>) => () => void;

export interface EventListeners {
  readonly on: OnEvent;
  /** Calls the listeners of each event, in order. Never rejects. */
  tell(events: readonly NumberedEvent[]): Promise<void>;
}

/** A listener that takes longer is waited for no more. */
const PATIENCE_MS = 5000;

/**
 * Who in this process hears of events. Each event is told by one of the servers that share a store, after it is in the audit trail,
 * at least once: again when that server dies before the event is dropped. A listener that throws is logged and not called again.
 */
export function eventListeners({
  log,
  timers,
}: {
  readonly log: Log;
  readonly timers: Pick<Timers, 'after'>;
}): EventListeners {
  type Any = (event: NumberedEvent) => void | Promise<void>;
  const listeners = new Set<{ readonly type: string; readonly listener: Any }>();

  async function call(listener: Any, event: NumberedEvent): Promise<void> {
    const { userId, sequence, type } = event;
    let stopWaiting = (): void => undefined;
    const late = new Promise<void>((_resolve, reject) => {
      stopWaiting = timers.after(PATIENCE_MS, () => reject(new Error(`not done after ${PATIENCE_MS} ms`)));
    });
    try {
      await Promise.race([(async () => listener(event))(), late]);
    } catch (fault) {
      log.warn({ userId, sequence, event: type, fault: String(fault) }, 'a listener to events failed');
    } finally {
      stopWaiting();
    }
  }

  return {
    on(type, listener) {
      // It is only called with events of its type.
      const entry = { type, listener: listener as Any };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },

    async tell(events) {
      for (const event of events) {
        const hearing = [...listeners].filter(({ type }) => type === '*' || type === event.type);
        await Promise.all(hearing.map(({ listener }) => call(listener, event)));
      }
    },
  };
}
