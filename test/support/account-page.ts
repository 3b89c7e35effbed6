import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Person } from './client.js';
import type { TestServer } from './test-server.js';

/** How somebody looks at the page. */
export interface Look {
  readonly theme?: 'light' | 'dark';
  /** In CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** What the browser prefers, such as `de`. */
  readonly language?: string;
  /** Where it is opened; `/` by default. */
  readonly path?: string;
  /** Whose device it is already signed in as. */
  readonly as?: Person;
}

/** The account page in a window of a browser that nobody has used before. */
export interface AccountPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Faults of its script, and what its policy forbade. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Opens it; by the browser's clock it is as late as by the server's. */
export async function openAccountPage(
  browser: Browser,
  { url, clock }: Pick<TestServer, 'url' | 'clock'>,
  { theme = 'light', width = 1024, height = 900, language = 'en', path = '/', as: person }: Look = {},
): Promise<AccountPage> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: language,
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  context.setDefaultTimeout(10_000);
  await context.clock.setFixedTime(clock.now());
  const faults: string[] = [];
  context.on('weberror', (fault) => faults.push(String(fault.error())));
  context.on('console', (said) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(said.text())) faults.push(said.text());
  });
  if (person) await context.addInitScript(keepSession(person));
  const page = await context.newPage();
  await page.goto(url + path);
  return { page, context, faults, close: () => context.close() };
}

/** As the sign-in leaves it, once: whoever signs out stays signed out. */
const keepSession = ({ userId, deviceId, token }: Person): string => `if (location.protocol !== 'about:') {
  const session = ${JSON.stringify(JSON.stringify({ userId, deviceId, token }))};
  if (sessionStorage.getItem('opened') === null) sessionStorage.setItem('matrix-uia.session', session);
  sessionStorage.setItem('opened', 'once');
}`;

/** Types user name and password, in English, and presses the button. */
export async function enterPassword(page: Page, { userId, password }: Pick<Person, 'userId' | 'password'>) {
  await page.getByLabel('User name').fill(userId);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Types a code where one is asked for, and goes on. */
export async function enterCode(page: Page, code: string, label = 'Code'): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(code);
  await page.keyboard.press('Enter');
}
