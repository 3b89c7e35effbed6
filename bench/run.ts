import { cpus } from 'node:os';
import { startMongo } from '../test/support/mongodb.js';
import { openBenchServer } from './bench-server.js';
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
