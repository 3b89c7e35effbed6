import { performance } from 'node:perf_hooks';
import type { BenchServer } from './bench-server.js';
import { PASSWORD, post, signUp } from './flows.js';

const BASE = '/_matrix/client/v3';
const REQUESTS = 200;
/** More than are hashed at once, and fewer than one account may try at once. */
const SIGNING_IN = 8;

export interface Waits {
  readonly what: string;
  readonly alone: Percentiles;
  readonly whileHashing: Percentiles;
}

/** In milliseconds. */
interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** How long cheap requests take, one after the other, while nobody else asks and while others sign in by password. */
export async function measureCheapRequests(server: BenchServer): Promise<readonly Waits[]> {
  const { url } = server;
  const { userId, token } = await signUp(server, 'waiting');
  const headers = { authorization: `Bearer ${token}` };
  const get = (path: string) => async () => (await fetch(url + path, { headers })).arrayBuffer();
  const cheap = {
    versions: get('/_matrix/client/versions'),
    whoami: get(`${BASE}/account/whoami`),
    challenge: () => post(url, `${BASE}/delete_devices`, { devices: ['NOBODY'] }, token),
  };

  await each(cheap);
  const alone = await each(cheap);
  let isBusy = true;
  const password = { type: 'm.login.password', user: userId, password: PASSWORD, device_id: 'HASHING' };
  const others = Array.from({ length: SIGNING_IN }, async () => {
    while (isBusy) {
      const { status } = await post(url, `${BASE}/login`, password);
      if (status !== 200) throw new Error(`a sign-in ended with ${status}`);
    }
  });
  const whileHashing = await each(cheap);
  isBusy = false;
  await Promise.all(others);
  return Object.keys(cheap).map((what) => ({ what, alone: of(alone, what), whileHashing: of(whileHashing, what) }));
}

async function each(cheap: Readonly<Record<string, () => Promise<unknown>>>): Promise<Map<string, Percentiles>> {
  const found = new Map<string, Percentiles>();
  for (const [what, send] of Object.entries(cheap)) found.set(what, await percentiles(send));
  return found;
}

async function percentiles(send: () => Promise<unknown>): Promise<Percentiles> {
  const waits: number[] = [];
  for (let sent = 0; sent < REQUESTS; sent++) {
    const begunAt = performance.now();
    await send();
    waits.push(performance.now() - begunAt);
  }
  waits.sort((one, other) => one - other);
  const at = (share: number): number => waits[Math.ceil(waits.length * share) - 1] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function of(found: ReadonlyMap<string, Percentiles>, what: string): Percentiles {
  const percentilesOf = found.get(what);
  if (!percentilesOf) throw new Error(`${what} was not measured`);
  return percentilesOf;
}
