import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { everyPage, headIn, PAGE_LANGUAGES } from '../support/every-page.js';
import { needs } from '../support/real.js';

const PICTURES = join(tmpdir(), 'matrix-uia-pages');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Shows each page in turn, in the document that is there: what it says of each, by name. */
const onEach = (ask: string, pages: Readonly<Record<string, string>>): string => `(async () => {
  const found = {};
  for (const [name, inside] of Object.entries(${JSON.stringify(pages)})) {
    document.documentElement.innerHTML = inside;
    document.querySelectorAll('details').forEach((each) => { each.open = true });
    found[name] = ${ask};
  }
  return found;
})()`;
const ASK_AXE = `(await axe.run({ resultTypes: ['violations'] })).violations.map(({ id, nodes }) =>
  id + ': ' + nodes.map(({ html }) => html).join())`;
const NARROW = 320;

describe('every page in Chromium', () => {
  let browser: Browser;
  let pages: Awaited<ReturnType<typeof everyPage>>;
  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
    pages = await everyPage();
    await mkdir(PICTURES, { recursive: true });
  });

  /** The answers to a question about every page in a language, and a picture of one of them. */
  async function ask(language: string, colorScheme: 'light' | 'dark', question: string, script = '') {
    const context = await browser.newContext({ viewport: { width: NARROW, height: 640 }, colorScheme });
    const page = await context.newPage();
    const texts = Object.entries(pages).map(([name, make]) => [name, make(headIn(language)).toString()] as const);
    await page.setContent(texts[0]?.[1] ?? '');
    await page.evaluate(script);
    const inside = texts.map(([name, text]) => [name, text.replace(/^[\s\S]*?<html[^>]*>/, '')] as const);
    const answers: unknown = await page.evaluate(onEach(question, Object.fromEntries(inside)));
    await page.setContent(texts[2]?.[1] ?? '');
    await page.screenshot({ path: join(PICTURES, `wrong-${language}-${colorScheme}.png`), fullPage: true });
    await context.close();
    return answers;
  }

  const all = (answer: unknown) => Object.fromEntries(Object.keys(pages).map((name) => [name, answer]));

  for (const language of PAGE_LANGUAGES) {
    it(`stays within ${NARROW} px, its languages unfolded: ${language}`, async () => {
      const widths = await ask(language, 'light', 'document.documentElement.scrollWidth');
      expect(widths).to.deep.equal(all(NARROW));
    });
  }

  for (const [language, colorScheme] of [
    ['en', 'light'],
    ['ar', 'dark'],
  ] as const) {
    it(`leaves nothing for axe-core to find: ${language}, ${colorScheme}`, async () => {
      expect(await ask(language, colorScheme, ASK_AXE, AXE)).to.deep.equal(all([]));
    });
  }
});
