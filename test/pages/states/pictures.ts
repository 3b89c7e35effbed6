import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { everyPage, headIn } from '../../support/every-page.js';
import { appStates } from './app-states.js';
import type { Seed } from './seed.js';
import { smallPng } from './small-png.js';
import { speak, visit } from './visit.js';

const DESKTOP = { width: 800, height: 600 };
const PHONE = { width: 360, height: 640 };
/** Pages that show most of what a language changes; each is shown in Arabic and in German too. */
const TRANSLATED = new Set([
  'server-code-wrong',
  'server-set-up-key',
  'sign-in',
  'sign-in-set-up-key',
  'two-factor-on',
]);

/** Light on a desktop, dark on a telephone. */
async function picture(page: Page, folder: string, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(DESKTOP);
  await save(page, join(folder, `${name}.png`));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(PHONE);
  await save(page, join(folder, `${name}-phone.png`));
}

/** The whole page; below an open dialog, what the window shows. */
async function save(page: Page, path: string): Promise<void> {
  const fullPage = (await page.locator('dialog[open]').count()) === 0;
  await writeFile(path, smallPng(await page.screenshot({ fullPage })));
}

/** The pages that the server makes. */
export async function pictureServerPages(browser: Browser, folder: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const [title, make] of Object.entries(await everyPage())) {
    const name = `server-${title.replace(/\W+/g, '-')}`;
    for (const language of TRANSLATED.has(name) ? ['en', 'ar', 'de'] : ['en']) {
      await page.setContent(make(headIn(language)).toString());
      await picture(page, folder, language === 'en' ? name : `${name}-${language}`);
    }
  }
  await context.close();
}

/** The pages of the application. */
export async function pictureAppStates(browser: Browser, seed: Seed, folder: string): Promise<void> {
  for (const state of appStates) {
    const { context, page } = await visit(browser, seed, state);
    for (const language of TRANSLATED.has(state.name) ? ['en', 'ar', 'de'] : ['en']) {
      await speak(page, language);
      await picture(page, folder, language === 'en' ? state.name : `${state.name}-${language}`);
    }
    await context.close();
  }
}
