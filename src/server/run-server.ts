import { v4 as uuid } from 'uuid';
import { createKeyRing, replaceableKeyRing } from '../base/key-ring.js';
import { createLog } from '../base/log.js';
import { type Clock, systemClock, systemRandom, systemTimers } from '../base/runtime.js';
import { Secret } from '../base/secret.js';
import type { Runtime } from '../http/uia-kit.js';
import { drainEvents } from '../jobs/drain-events.js';
import { requirementReminder } from '../jobs/remind-required.js';
import { startJobs } from '../jobs/start-jobs.js';
import { requirements } from '../mfa/requirements.js';
import { eventListeners, type OnEvent } from '../notify/event-listeners.js';
import type { Store } from '../store/port/store.js';
import type { Config } from './config.js';
import { createServer } from './create-server.js';
import { firstAdministratorToken } from './first-administrator.js';
import { joinStore } from './join-store.js';
import { loadKeyFile } from './key-file.js';
import { listen } from './listen.js';
import { openStore } from './open-store.js';
import { openPostOffice } from './post-office.js';
import { assertKeys } from './prepare-store.js';
import { prometheus } from './prometheus.js';

const DRAIN_MS = 10_000;

export interface RunningServer {
  readonly url: string;
  /** With it the first administrator registers; null: there is one. */
  readonly administratorToken: Secret | null;
  /** Where a person does that; null: there is no such page, or an administrator. */
  readonly administratorLink: Secret | null;
  /** Listens to security events; see `Uia.on`. */
  readonly on: OnEvent;
  /** Goes on with the keys that the key file holds by now. @throws ConfigError, StoreUnusableError: the old ones stay */
  rereadKeys(): Promise<void>;
  /** Lets running requests end, then closes the store. */
  stop(): Promise<void>;
}

/** Starts the whole account server by its settings. @throws ConfigError, StoreUnusableError, StoreUnavailableError */
export async function runServer(config: Config, overrides: Partial<Runtime> = {}): Promise<RunningServer> {
  const runtime: Runtime = {
    clock: systemClock,
    random: systemRandom,
    timers: systemTimers,
    newId: () => uuid(),
    log: createLog(config.log.level),
    ...overrides,
  };
  const { clock, random, log } = runtime;
  const store = await openStore(config.store);
  let leave = async (): Promise<void> => undefined;
  try {
    const loaded = await loadKeyFile({
      path: config.keys.file,
      mayCreate: !(await store.settings.hasKeys()),
      random,
      clock,
    });
    const { keys, replace } = replaceableKeyRing(createKeyRing(loaded.keys, loaded.activeId, random));
    const member = await joinStore(store, keys, runtime);
    leave = member.stop;
    const counting = config.metrics.enabled ? prometheus({ processToo: true }) : null;
    const metrics = counting?.metrics;
    const office = openPostOffice({ config, store, keys, runtime, metrics });
    const app = createServer({ config, store, keys, runtime, post: office.post, prometheus: counting });
    const events = eventListeners(runtime);
    if (metrics) events.on('*', ({ type }) => metrics.event(type));
    const { postEvents } = office;
    const drain = (): Promise<number> => drainEvents({ store, keys, log, postEvents, tell: events.tell });
    const administratorToken = config.registration.byToken
      ? await firstAdministratorToken(store, runtime, drain)
      : null;
    const { body, headWithinMs } = config.limits;
    // The body's own bound answers first; this one is for what no route reads.
    const bounds = { headWithinMs, requestWithinMs: headWithinMs + body.withinMs + 10_000 };
    const listening = await listen(app.callback(), { ...config.listen, ...bounds });
    const stopJobs = startJobs({
      store,
      keys,
      ...runtime,
      events,
      auditKeepMs: config.audit.keepMs,
      postEvents,
      remind: reminderOf(config, store, clock),
      sendOutbox: office.sender.kick,
      holder: member.name,
    });
    return {
      url: listening.url,
      administratorToken,
      administratorLink:
        administratorToken && config.pages.account ? linkOf(config.publicUrl, administratorToken) : null,
      on: events.on,
      async rereadKeys() {
        const file = await loadKeyFile({ path: config.keys.file, mayCreate: false });
        const next = createKeyRing(file.keys, file.activeId, random);
        await assertKeys(store, next);
        replace(next);
        await member.beat();
        runtime.log.info({ keys: file.keys.map(({ id }) => id), active: file.activeId }, 'read the key file again');
      },
      async stop() {
        await listening.close(DRAIN_MS);
        await stopJobs();
        await office.sender.stop();
        await member.stop();
        await store.close();
      },
    };
  } catch (fault) {
    await leave();
    await store.close();
    throw fault;
  }
}

function reminderOf({ twoFactor }: Config, store: Store, clock: Clock): () => Promise<unknown> {
  const required = requirements({ fixed: twoFactor.enforcement, records: store.enforcement, accounts: {}, clock });
  return requirementReminder({ store, requirements: required, clock });
}

/** The token stands behind the `#`: a browser sends that to nobody. */
const linkOf = (publicUrl: string, token: Secret): Secret =>
  new Secret(`${publicUrl.replace(/\/+$/, '')}/account/register#token=${encodeURIComponent(token.reveal())}`);
