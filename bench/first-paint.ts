import type { Browser } from 'playwright-core';

/** The time to the first pixels of a page that this browser has never seen, in ms after the request began: the median of several. */
export async function measureFirstPaint(browser: Browser, url: string, runs = 7): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    // A context of its own has an empty cache.
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('heading').first().waitFor();
    times.push(await page.evaluate<number>(FIRST_PAINT));
    await context.close();
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

const FIRST_PAINT = `new Promise((resolve) => new PerformanceObserver((list) => {
  const paint = list.getEntries().find(({ name }) => name === 'first-contentful-paint');
  if (paint) resolve(paint.startTime);
}).observe({ type: 'paint', buffered: true }))`;
