import { systemClock, systemRandom } from '../base/runtime.js';
import { addKey } from '../server/key-file-changes.js';
import type { KeysTools } from './keys.js';

/** Adds a key to the key file. Nothing is sealed under it before `keys rotate`. */
export async function keysAdd({ config, json, hold }: KeysTools): Promise<void> {
  await hold();
  const id = await addKey(config.keys.file, { random: systemRandom, clock: systemClock });
  if (json) console.log(JSON.stringify({ id }));
  else
    console.log(
      `the key ${id} was added. Bring the key file to every server and send each one SIGHUP; then: matrix-uia keys rotate`,
    );
}
