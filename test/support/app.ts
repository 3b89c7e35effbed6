import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { enterCode, enterPassword } from './account-page.js';
import { type Enrolled, PASSWORD } from './client.js';
import type { TestServer } from './test-server.js';

/** The account page in a window of its own. */
export interface App {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about: faults of scripts and what the policy of the page forbade. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Opens `path` and waits for a heading. */
export async function openApp(
  browser: Browser,
  { url }: Pick<TestServer, 'url'>,
  path = '/',
  options: BrowserContextOptions = {},
): Promise<App> {
  const context = await browser.newContext({ locale: 'en', ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => {
    // Chromium writes a line for every refusal, and refusals are what UIA is made of.
    if (line.type() === 'error' && !line.text().startsWith('Failed to load resource')) faults.push(line.text());
  });
  await page.goto(url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, context, faults, close: () => context.close() };
}

export const typePassword = (page: Page, userId: string, password = PASSWORD): Promise<void> =>
  enterPassword(page, { userId, password });

/** Signs in by the page; with a code where somebody has an authenticator. */
export async function signInApp(
  { page }: App,
  { clock }: Pick<TestServer, 'clock'>,
  person: Pick<Enrolled, 'userId' | 'password'> & Partial<Pick<Enrolled, 'authenticator'>>,
): Promise<void> {
  await typePassword(page, person.userId, person.password);
  if (person.authenticator) {
    clock.advance(30_000);
    await enterCode(page, person.authenticator.code(clock.now()));
  }
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).waitFor();
}
