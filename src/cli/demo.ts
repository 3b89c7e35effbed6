import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../base/runtime.js';
import { runServer } from '../server/run-server.js';
import { demoSettings } from './demo-settings.js';
import { type DemoAccount, tellStory } from './demo-story.js';
import { tellTour } from './demo-tour.js';

/** The main job, or with `--tour` the whole life of a second factor, in a folder of its own that goes when it is over; with `--keep` the server stays up to be tried. */
export async function demo(args: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'matrix-uia-demo-'));
  try {
    const { config, keep, tour } = demoSettings(args, folder);
    const server = await runServer(config);
    try {
      const { url, administratorToken } = server;
      const clock = systemClock;
      const account = tour ? await tellTour({ url, config, clock, administratorToken }) : await tellStory(url, clock);
      if (keep) await untilStopped(server.url, account);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function untilStopped(url: string, { user, password, key }: DemoAccount): Promise<void> {
  console.log(`
The server goes on at ${url} until you press Ctrl-C.

  user name   ${user}
  password    ${password}
  key         ${key}

The account has a second factor: sign in with curl, or with a client that asks for codes when it signs in. The story has
used codes up to a minute ahead, and a code works once: wait for the next one when one is refused.`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
