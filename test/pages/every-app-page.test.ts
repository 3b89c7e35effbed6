import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { PAGE_LANGUAGES } from '../support/every-page.js';
import { needs } from '../support/real.js';
import { appStates } from './states/app-states.js';
import { AXE, axeFindings, overflow } from './states/measures.js';
import { type Seed, startSeed } from './states/seed.js';
import { speak, visit } from './states/visit.js';

const NARROW = { width: 320, height: 640 };
/** The longest words, and those that run the other way. */
const LONGEST: ReadonlySet<string> = new Set(['de', 'ar']);
const HALF = { width: 640, height: 480 };

describe('every page of the application, in each of its states', () => {
  let browser: Browser;
  let seed: Seed;
  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
    seed = await startSeed();
  });
  after(() => seed?.stop());

  for (const state of appStates) {
    it(`${state.name}: axe-core finds nothing, and nothing stands beyond 320 px or letters of twice the size`, async () => {
      const { context, page } = await visit(browser, seed, state);
      const found: Record<string, readonly string[]> = {};
      await page.evaluate(AXE);
      found['axe, light'] = await axeFindings(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      // Nothing but the colours is another.
      found['axe, dark'] = await axeFindings(page, ['color-contrast', 'link-in-text-block']);
      for (const language of PAGE_LANGUAGES) {
        await speak(page, language);
        await page.setViewportSize(NARROW);
        found[`${language}, 320 px`] = await overflow(page);
        if (!LONGEST.has(language)) continue;
        // Half a window is what zooming to 200 % leaves; letters alone may be enlarged too.
        await page.setViewportSize(HALF);
        await page.evaluate("document.documentElement.style.fontSize = '200%'");
        found[`${language}, large letters`] = await overflow(page);
        await page.evaluate("document.documentElement.style.fontSize = ''");
      }
      await context.close();
      expect(Object.entries(found).filter(([, each]) => each.length > 0)).to.deep.equal([]);
    });
  }
});
