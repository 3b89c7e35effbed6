import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pictureAppStates, pictureServerPages } from '../test/pages/states/pictures.js';
import { startSeed } from '../test/pages/states/seed.js';
import { closeChromium, launchChromium } from '../test/support/chromium.js';

// Writes a picture of every page in every state into docs/screens.
const folder = fileURLToPath(new URL('../docs/screens/', import.meta.url));
await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) if (name.endsWith('.png')) await rm(join(folder, name));

const browser = await launchChromium();
const seed = await startSeed();
try {
  await pictureServerPages(browser, folder);
  await pictureAppStates(browser, seed, folder);
} finally {
  await seed.stop();
  await closeChromium();
}
