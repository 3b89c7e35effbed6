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

/** The events of one account are dropped after this time, whether the listeners are done or not. */
const PATIENCE_MS = 5000;

/**
 * Who in this process hears of events. Each event is told by one of the servers that share a store, after it is in the audit trail,
 * at least once: again when that server dies before the event is dropped. A listener that throws is logged and not called again
 * for that event; one that takes long is no more waited for, and delays only what it is told itself.
 */
export function eventListeners({
  log,
  timers,
}: {
  readonly log: Log;
  readonly timers: Pick<Timers, 'after'>;
}): EventListeners {
  type Any = (event: NumberedEvent) => void | Promise<void>;
  interface Entry {
    readonly type: string;
    readonly listener: Any;
  }
  const entries = new Set<Entry>();

  async function call(listener: Any, event: NumberedEvent): Promise<void> {
    try {
      await listener(event);
    } catch (fault) {
      const { userId, sequence, type } = event;
      log.warn({ userId, sequence, event: type, fault: String(fault) }, 'a listener to events failed');
    }
  }

  async function callInOrder({ type, listener }: Entry, events: readonly NumberedEvent[]): Promise<void> {
    for (const event of events) if (type === '*' || type === event.type) await call(listener, event);
  }

  return {
    on(type, listener) {
      // It is only called with events of its type.
      const entry = { type, listener: listener as Any };
      entries.add(entry);
      return () => entries.delete(entry);
    },

    tell(events) {
      const told = Promise.all([...entries].map((entry) => callInOrder(entry, events)));
      return new Promise((resolve) => {
        const stopWaiting = timers.after(PATIENCE_MS, () => {
          const { userId, sequence } = events.at(-1) ?? {};
          log.warn({ userId, sequence }, 'a listener to events takes long and is waited for no more');
          resolve();
        });
        void told.finally(() => {
          stopWaiting();
          resolve();
        });
      });
    },
  };
}
