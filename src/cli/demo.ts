import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../base/runtime.js';
import { runServer } from '../server/run-server.js';
import { settingsFrom } from './arguments.js';
import { tellStory } from './demo-story.js';

/** The main job, in a folder of its own that goes when it is over; with `--keep` the server stays up to be tried. */
export async function demo(args: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'matrix-uia-demo-'));
  const { config, keep } = settingsFrom(args, [
    `store.embedded.path=${join(folder, 'data')}`,
    `keys.file=${join(folder, 'keys.json')}`,
    'listen.port=0',
    'registration.open=true',
    'two_factor.issuer=matrix-uia demo',
    'log.level=error',
  ]);
  try {
    const server = await runServer(config);
    try {
      await tellStory(server.url, systemClock);
      if (keep) await untilStopped(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function untilStopped(url: string): Promise<void> {
  console.log(
    `\nThe server goes on at ${url} until you press Ctrl-C. Sign in from any Matrix client as @demo:localhost.`,
  );
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
