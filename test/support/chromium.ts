import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { environment, onPath, Unavailable } from './system.js';

// Nothing may call home from a test, and a container has neither a sandbox nor a graphics card.
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

let browser: Promise<Browser> | undefined;

/** One browser for the whole run, in a profile of its own; a test opens a new context in it. */
export function launchChromium(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

export async function closeChromium(): Promise<void> {
  const running = browser;
  browser = undefined;
  await (await running?.catch(() => undefined))?.close();
}

async function launch(): Promise<Browser> {
  const chosen = environment('MATRIX_UIA_TEST_CHROMIUM');
  if (chosen && !existsSync(chosen)) throw new Error(`MATRIX_UIA_TEST_CHROMIUM names no file: ${chosen}`);
  // The one without a window opens a context in 40 % of the time.
  const executablePath = chosen ?? onPath('chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome');
  if (!executablePath) {
    throw new Unavailable('no chromium on the PATH; run scripts/ci-setup.sh, or set MATRIX_UIA_TEST_CHROMIUM');
  }
  // Loaded late: most runs need no browser.
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: flags });
}
