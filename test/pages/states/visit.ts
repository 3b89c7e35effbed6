import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Person } from '../../support/client.js';
import type { Seed } from './seed.js';

/** The people of a seeded server by whom a page is looked at. */
export type Visitor = 'nobody' | 'plain' | 'enrolled' | 'due' | 'admin';

/** A page of the application in one state, and how a person gets there. */
export interface AppState {
  readonly name: string;
  readonly as: Visitor;
  readonly path: string;
  /** What is done on it first. */
  readonly act?: (page: Page, seed: Seed) => Promise<void>;
}

/** Opens it in a browser of its own, signed in as whoever it is for. */
export async function visit(
  browser: Browser,
  seed: Seed,
  { as, path, act }: AppState,
): Promise<{ context: BrowserContext; page: Page }> {
  // Measures are brought into the page by the test; the policy has tests of its own.
  const context = await browser.newContext({
    bypassCSP: true,
    viewport: { width: 960, height: 640 },
    reducedMotion: 'reduce',
  });
  if (as !== 'nobody') await signInBy(context, seed[as]);
  const page = await context.newPage();
  await page.goto(seed.server.url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction("!document.body.innerText.includes('Loading…')");
  await act?.(page, seed);
  return { context, page };
}

/** As the sign-in leaves it; the sign-in has tests of its own. */
export async function signInBy(context: BrowserContext, { userId, deviceId, token }: Person): Promise<void> {
  const session = JSON.stringify(JSON.stringify({ userId, deviceId, token }));
  await context.addInitScript(
    `if (!sessionStorage.getItem('visited')) { sessionStorage.setItem('visited', 'yes'); sessionStorage.setItem('matrix-uia.session', ${session}); }`,
  );
}

/** Changes the language in place, also below an open dialog. */
export async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate(`(async () => {
    const select = document.querySelector('.language select');
    if (document.documentElement.lang === '${language}' && select.value === '${language}') return;
    select.value = '${language}';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    while (document.documentElement.lang !== '${language}') await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  })()`);
}
