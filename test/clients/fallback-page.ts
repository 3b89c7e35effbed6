import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { Look } from '../support/look.js';
import { openWindow } from '../support/window.js';

/** A person follows a link to a fallback page, in a browser of their own; answers with the last page's heading. */
export async function visitFallback(
  browser: Browser,
  url: string,
  act: (page: Page) => Promise<void>,
  look: Look = {},
): Promise<string> {
  const { context, faults } = await openWindow(browser, look);
  try {
    const page = await context.newPage();
    await page.goto(url);
    await act(page);
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    expect(faults).to.deep.equal([]);
    return heading ?? '';
  } finally {
    await context.close();
  }
}

/** Sends the page's form with this proof and waits for the page that follows. */
export async function enterProof(page: Page, label: string, proof: string): Promise<void> {
  await page.getByLabel(label).fill(proof);
  const next = page.waitForEvent('framenavigated');
  await send(page);
  await next;
}

/** The same without waiting: the page that follows may be closed by the app at once. */
export async function submitProof(page: Page, label: string, proof: string): Promise<void> {
  await page.getByLabel(label).fill(proof);
  await send(page);
}

const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).click();
