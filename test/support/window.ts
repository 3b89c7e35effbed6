import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { DESKTOP, isPhone, type Look, windowOf } from './look.js';

/** A browser that nobody has used before. */
export interface Window {
  readonly context: BrowserContext;
  /** What nobody would see: faults of scripts, what a policy forbade, and pages that stood beyond the edge of the screen. */
  readonly faults: string[];
  close(): Promise<void>;
}

export async function openWindow(
  browser: Browser,
  look: Look = {},
  options: BrowserContextOptions = {},
): Promise<Window> {
  const context = await browser.newContext({ ...windowOf(look), ...options });
  context.setDefaultTimeout(10_000);
  const faults: string[] = [];
  context.on('weberror', (fault) => faults.push(String(fault.error())));
  context.on('console', (line) => {
    // Chromium writes a line for every refusal, and refusals are what these pages are made of.
    if (line.type() === 'error' && !line.text().startsWith('Failed to load resource')) faults.push(line.text());
  });
  await context.addInitScript(watchWidth(look.width ?? DESKTOP.width));
  return { context, faults, close: () => context.close() };
}

/** Complains of each page that is wider than the window at any moment. Pages that are not made for telephones are of other sites. */
const watchWidth = (width: number): string => `if (window === top) {
  const told = new Set();
  const look = () => {
    const wide = document.documentElement?.scrollWidth ?? 0;
    if (wide <= ${width} || !document.querySelector('meta[name=viewport]')) return;
    const words = document.title + ' at ' + location.pathname + ' is ' + wide + ' px wide, the window ${width}';
    if (!told.has(words)) console.error(words);
    told.add(words);
  };
  const soon = () => requestAnimationFrame(look);
  new MutationObserver(soon).observe(document, { childList: true, subtree: true, characterData: true });
  addEventListener('load', soon);
}`;

/** Presses a thing: by finger on a telephone. It has to be in view, or come there by scrolling, and nothing may lie over it. */
export const touch = (thing: Locator): Promise<void> =>
  isPhone(thing.page().viewportSize() ?? DESKTOP) ? thing.tap() : thing.click();

export const press = (on: Page | Locator, name: string | RegExp): Promise<void> =>
  touch(on.getByRole('button', { name, exact: true }));

export const pressLink = (on: Page | Locator, name: string | RegExp): Promise<void> =>
  touch(on.getByRole('link', { name, exact: true }));
