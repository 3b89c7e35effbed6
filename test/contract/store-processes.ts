import { fileURLToPath } from 'node:url';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import type { Store } from '../../src/store/port/store.js';
import { enrol, NOW, sampleAccount, sampleEvent, sampleSession } from '../../src/testing/store-contract/samples.js';

/** What the test asks of a child process; each guard is raced by 32 callers in every child at once. */
export type ChildTask =
  | { readonly race: GuardName }
  | { readonly writeUntilKilled: WriteName }
  | { readonly writeUntilRefused: WriteName };
/** How many callers won a guard; the id of a write that was acknowledged; the name of the error that refused one. */
export type ChildMessage =
  | 'ready'
  | 'closed'
  | { readonly won: number }
  | { readonly written: string }
  | { readonly refused: string };

export type GuardName = keyof typeof guards;
export type WriteName = keyof typeof writes;

/** The records of the races; the test makes them before it starts the children. */
export async function prepareRaces(store: Store): Promise<void> {
  const { sessions, registrationTokens } = store;
  await sessions.create(sampleSession({ key: 'begin' }));
  await sessions.create(sampleSession({ key: 'tries' }));
  await registrationTokens.create({ digest: 'token', usesAllowed: 5, uses: 0, expiresAt: null, grants: [] });
  const factor = await enrol(store, '@steps:example.org');
  await store.accounts.create(sampleAccount({ userId: '@factor:example.org', passwordHash: factor.id }));
}

const CALLERS = 32;

/** How many callers of all children together win each guard. */
export const WINNERS = {
  begin: 1,
  reserveTry: 5,
  acceptStep: 1,
  createAccount: 1,
  claimJob: 1,
  reserveUse: 5,
  hitCounter: 7,
  reserveAttempt: 3,
  reservePassword: 5,
} as const;

const guards: Readonly<Record<keyof typeof WINNERS, (store: Store, caller: string) => Promise<boolean>>> = {
  begin: async ({ sessions }, leaseId) =>
    (await sessions.begin('begin', [], { leaseId, untilAt: NOW + 30_000, finishedBy: null }, NOW)) !== null,
  reserveTry: async ({ sessions }) => (await sessions.reserveTry('tries', 5, NOW)) !== null,
  acceptStep: async ({ accounts, securities }, session) => {
    const factorId = (await accounts.find('@factor:example.org'))?.passwordHash ?? '';
    const use = { factorId, step: 101, session, clearLanes: [] };
    return (await securities.acceptStep('@steps:example.org', use, NOW)) === 'won';
  },
  createAccount: async ({ accounts }, operationId) =>
    (await accounts.create(sampleAccount({ userId: '@new:example.org', operationId }))) === 'created',
  claimJob: ({ jobs }, holder) => jobs.claim('job', holder, 1000, NOW),
  reserveUse: async ({ registrationTokens }, session) =>
    (await registrationTokens.reserve('token', session, NOW + 1000, NOW)) !== null,
  hitCounter: async ({ counters }) => (await counters.hit('counter', { limit: 7, windowMs: 1000 }, NOW)).ok,
  reservePassword: async ({ accounts }) => {
    const rule = { perNetwork: { limit: 5, windowMs: 1000 }, overall: { limit: 9, windowMs: 1000 } };
    return (await accounts.reservePassword('nobody', 'net', rule, NOW)).outcome === 'reserved';
  },
  reserveAttempt: async ({ securities }) => {
    const rule = { lockAfter: 100, delaysMs: [0, 0, 0, 2000] };
    return (await securities.reserveAttempt('@tries:example.org', 'unknown', rule, NOW)).outcome === 'reserved';
  },
};

const writes = {
  session: ({ sessions }: Store, id: string) => sessions.create(sampleSession({ key: id })),
  account: ({ accounts }: Store, id: string) => accounts.create(sampleAccount({ userId: id })),
  event: ({ securities }: Store, id: string) => securities.passwordChanged(id, 'session', sampleEvent(), NOW),
  counter: ({ counters }: Store, id: string) => counters.hit(id, { limit: 1, windowMs: 1000 }, NOW),
};

const say = (message: ChildMessage): void => void process.send?.(message);

async function run(store: Store, task: ChildTask): Promise<void> {
  if ('race' in task) {
    const guard = guards[task.race];
    const callers = Array.from({ length: CALLERS }, (_, index) => guard(store, `${process.pid} ${index}`));
    say({ won: (await Promise.all(callers)).filter(Boolean).length });
    return;
  }
  const refused = 'writeUntilRefused' in task;
  const write = writes[refused ? task.writeUntilRefused : task.writeUntilKilled];
  try {
    for (let count = 0; ; count += 1) {
      const id = `@${process.pid}-${count}:example.org`;
      await write(store, id);
      say({ written: id });
    }
  } catch (error) {
    if (!refused) throw error;
    say({ refused: error instanceof Error ? error.name : String(error) });
    await store.close();
    say('closed');
  }
}

/** Opens the store that the arguments name: `embedded PATH`, or `mongodb URL DATABASE`. */
export async function openNamed([kind, place = '', database = '']: readonly string[]): Promise<Store> {
  if (kind !== 'mongodb') return openEmbeddedStore({ path: place });
  const { openMongoStore } = await import('../../src/store/mongodb/open-mongo-store.js');
  return openMongoStore({ url: place, database, timeoutMs: 30_000 });
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  const store = await openNamed(process.argv.slice(2));
  process.on('message', (task: ChildTask) => void run(store, task));
  process.on('disconnect', () => void store.close());
  say('ready');
}
