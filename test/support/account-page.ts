import type { Browser, Page } from 'playwright-core';
import type { Enrolled, Person } from './client.js';
import { nextCode } from './journeys.js';
import type { Look } from './look.js';
import type { TestServer } from './test-server.js';
import { openWindow, press, type Window } from './window.js';

export interface Visit extends Look {
  /** Where it is opened; `/` by default. */
  readonly path?: string;
  /** Whose device it is already signed in as. */
  readonly as?: Person;
}

/** The account page in a window of its own. */
export interface AccountPage extends Window {
  readonly page: Page;
}

/** Opens it and waits for its heading; by the browser's clock it is as late as by the server's. */
export async function openAccountPage(
  browser: Browser,
  { url, clock }: Pick<TestServer, 'url' | 'clock'>,
  { path = '/', as: person, ...look }: Visit = {},
): Promise<AccountPage> {
  const options = { permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true };
  const window = await openWindow(browser, look, options);
  await window.context.clock.setFixedTime(clock.now());
  const page = await window.context.newPage();
  if (person) await page.addInitScript(keepSession(person));
  await page.goto(url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { ...window, page };
}

/** As the sign-in leaves it, once: whoever signs out stays signed out. */
export const keepSession = ({ userId, deviceId, token }: Person): string => `if (location.protocol !== 'about:') {
  const session = ${JSON.stringify(JSON.stringify({ userId, deviceId, token }))};
  if (sessionStorage.getItem('opened') === null) sessionStorage.setItem('matrix-uia.session', session);
  sessionStorage.setItem('opened', 'once');
}`;

/** Types user name and password, in English, and presses the button. */
export async function enterPassword(page: Page, { userId, password }: Pick<Person, 'userId' | 'password'>) {
  await page.getByLabel('User name').fill(userId);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press(page, 'Sign in');
}

/** Types a code where one is asked for, and goes on. */
export async function enterCode(page: Page, code: string, label = 'Code'): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(code);
  await page.keyboard.press('Enter');
}

/** Signs in on the page; with a code where somebody has an authenticator. */
export async function signInOn(
  page: Page,
  server: Pick<TestServer, 'clock'>,
  person: Pick<Person, 'userId' | 'password'> & Partial<Enrolled>,
): Promise<void> {
  await enterPassword(page, person);
  const { authenticator } = person;
  if (authenticator) await enterCode(page, nextCode(server, { authenticator }));
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).waitFor();
}
