import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is folded has a size too. */
const UNFOLD = "document.querySelectorAll('details').forEach((each) => { each.open = true; })";

/** What axe-core finds wrong with the page as it stands, by all its rules or some: the rule and the elements. */
export const axeFindings = (page: Page, rules?: readonly string[]): Promise<string[]> =>
  page.evaluate(`${UNFOLD}; axe.run({ resultTypes: ['violations'], ${rules ? `runOnly: ${JSON.stringify(rules)}` : ''} }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join()))`);

/** What stands beyond the window's edges, or is cut off by its own; the skip link waits outside on purpose. */
export const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    ${UNFOLD};
    const root = document.documentElement;
    const width = root.clientWidth;
    const found = root.scrollWidth > width ? ['the page is ' + root.scrollWidth + ' px wide, the window ' + width] : [];
    const scrolls = (element) => {
      for (let at = element; at; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth && at !== document.body && at.tagName !== 'DIALOG') return true;
      return false;
    };
    for (const element of document.body.querySelectorAll('*')) {
      if (element.matches('.skip, option, svg *') || element.closest('.visually-hidden, [hidden]')) continue;
      const { left, right, width: wide, height } = element.getBoundingClientRect();
      if (wide === 0 || height === 0) continue;
      const cut = element.matches('input, button, select, a, p, h1, h2, dialog') && getComputedStyle(element).overflowX !== 'visible'
        && !element.matches('input, select') && element.scrollWidth > element.clientWidth + 1;
      if ((left < -0.5 || right > width + 0.5 || cut) && !scrolls(element))
        found.push(element.outerHTML.slice(0, 120) + ' from ' + Math.round(left) + ' to ' + Math.round(right));
    }
    return found.slice(0, 5);
  })()`);
