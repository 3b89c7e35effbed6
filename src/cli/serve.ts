import { runServer } from '../server/run-server.js';
import { settingsFrom } from './arguments.js';
import { oneLine } from './one-line.js';

/** Serves until it is told to stop. */
export async function serve(args: readonly string[]): Promise<void> {
  const server = await runServer(settingsFrom(args));
  const { administratorToken: token, administratorLink: link } = server;
  if (token) {
    console.log(`first administrator: register with the token ${token.reveal()} (works once, for 24 hours)`);
    if (link) console.log(`or in a browser: ${link.reveal()}`);
  }
  // Node ends a process for it otherwise.
  process.on('SIGHUP', () => {
    server.rereadKeys().then(
      () => console.log('read the key file again'),
      (fault: unknown) => console.error(`matrix-uia: the keys stay as they were: ${oneLine(fault)}`),
    );
  });
  console.log(`listening on ${server.url}`);
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  await server.stop();
}
