import { runServer } from '../server/run-server.js';
import { settingsFrom } from './arguments.js';

/** Serves until it is told to stop. */
export async function serve(args: readonly string[]): Promise<void> {
  const server = await runServer(settingsFrom(args));
  if (server.administratorToken) {
    console.log(
      `first administrator: register with the token ${server.administratorToken.reveal()} (works once, for 24 hours)`,
    );
  }
  console.log(`listening on ${server.url}`);
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  await server.stop();
}
