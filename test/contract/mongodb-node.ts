import { openMongoStore } from '../../src/store/mongodb/open-mongo-store.js';
import type { Store } from '../../src/store/port/store.js';
import { codeUse, NOW, passwords, pending, session, USER } from './mongodb-operations.js';

/** What 32 callers of one process won of each guard. */
export type Wins = Readonly<Record<keyof typeof guards, number>>;

/** What a node says to the test that started it. */
type NodeMessage = 'ready' | { readonly wins: Wins } | { readonly written: string };

const guards = {
  begin: async ({ sessions }: Store, caller: string) =>
    (await sessions.begin('session', [], { leaseId: caller, untilAt: NOW + 30_000, finishedBy: null }, NOW)) !== null,
  acceptStep: async ({ securities }: Store, caller: string) =>
    (await securities.acceptStep(USER, { factorId: pending.id, step: 2, session: caller, clearLanes: [] }, NOW)) ===
    'won',
  consumeCode: async ({ securities }: Store, caller: string) =>
    (await securities.consumeCode(USER, codeUse(caller), NOW)) === 'spent',
  reservePassword: async ({ accounts }: Store) =>
    (await accounts.reservePassword('nobody', 'net', passwords, NOW)).outcome === 'reserved',
  reserveUse: async ({ registrationTokens }: Store, caller: string) =>
    (await registrationTokens.reserve('token', caller, NOW + 1000, NOW)) !== null,
  claim: ({ jobs }: Store, caller: string) => jobs.claim('drain', caller, 1000, NOW),
  hit: async ({ counters }: Store) => (await counters.hit('requests', { limit: 10, windowMs: 1000 }, NOW)).ok,
  reserveAttempt: async ({ securities }: Store) =>
    (await securities.reserveAttempt('@new:example.org', 'unknown', { lockAfter: 7, delaysMs: [0] }, NOW)).outcome ===
    'reserved',
};

const [task = '', url = '', database = ''] = process.argv.slice(2);
const store = await openMongoStore({ url, database, timeoutMs: 15_000 });
const say = (message: NodeMessage): void => void process.send?.(message);

process.on('message', async () => {
  if (task === 'write') return writeOn();
  const wins: Record<string, number> = {};
  for (const [name, guard] of Object.entries(guards)) {
    const callers = Array.from({ length: 32 }, (_, index) => guard(store, `${process.pid}-${index}`));
    wins[name] = (await Promise.all(callers)).filter(Boolean).length;
  }
  say({ wins: wins as Wins });
  await store.close();
  process.disconnect();
});
say('ready');

/** Says each write that was acknowledged, until somebody ends the process. */
async function writeOn(): Promise<void> {
  for (let count = 0; ; count += 1) {
    const key = `session-${count}`;
    await store.sessions.create({ ...session, key });
    say({ written: key });
  }
}
