import { cpus } from 'node:os';
import { closeChromium, launchChromium } from '../test/support/chromium.js';
import { startMongo } from '../test/support/mongodb.js';
import { openBenchServer } from './bench-server.js';
import { measureCheapRequests } from './cheap-requests.js';
import { measureFirstPaint } from './first-paint.js';
import { measureFlows } from './flows.js';
import { measureBareKoa, measureChallenge } from './requests.js';

interface Row {
  readonly what: string;
  readonly perSecond: number;
}

/** Everything in one run on one machine, so that the ratios mean something; client and server share its cores. */
const bare = await measureBareKoa();
const rows: Row[] = [{ what: 'bare Koa route', perSecond: bare }];

const mongo = await startMongo();
try {
  for (const store of ['embedded', mongo] as const) {
    const name = store === 'embedded' ? 'embedded store' : `MongoDB wire (${store.kind})`;
    const server = await openBenchServer(store);
    try {
      // Challenges leave thousands of sessions behind, which some servers grow slow on: they come last.
      rows.push({ what: `whole flow, ${name}`, perSecond: await measureFlows(server) });
      rows.push({ what: `challenge, ${name}`, perSecond: await measureChallenge(server) });
    } finally {
      await server.stop();
    }
  }
} finally {
  await mongo.stop();
}

console.log(
  `Node ${process.version}, ${cpus().length} cores; a whole flow is 3 requests with one argon2id hash of 19 MiB`,
);
for (const { what, perSecond } of rows) {
  console.log(`${what.padEnd(42)} ${perSecond.toFixed(0).padStart(7)} /s   1 : ${(bare / perSecond).toFixed(1)}`);
}

const pages = await openBenchServer('embedded');
try {
  const browser = await launchChromium();
  const paint = await measureFirstPaint(browser, `${pages.url}/`);
  console.log(`\nfirst contentful paint of / from an empty cache: ${paint.toFixed(0)} ms (median)`);
} finally {
  await closeChromium();
  await pages.stop();
}

const waiting = await openBenchServer('embedded');
try {
  console.log('\ncheap requests, embedded store, in ms: alone, and while 8 others sign in by password');
  for (const { what, alone, whileHashing } of await measureCheapRequests(waiting)) {
    const cells = (['p50', 'p95', 'p99'] as const).map((name) => {
      const [quiet, busy] = [alone[name], whileHashing[name]];
      return `${name} ${quiet.toFixed(1)} → ${busy.toFixed(1)} (1 : ${(busy / quiet).toFixed(1)})`;
    });
    console.log(`${what.padEnd(12)} ${cells.join('   ')}`);
  }
} finally {
  await waiting.stop();
}
