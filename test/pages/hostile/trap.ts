import type { BrowserContext, Page } from 'playwright-core';
import { overflow } from '../states/measures.js';

/** A context in which every script that was not meant to run, and everything that a policy had to stop, is written down. */
export async function trapIn(context: BrowserContext): Promise<string[]> {
  const caught: string[] = [];
  await context.exposeFunction('trap', (what: unknown) => caught.push(String(what ?? 'a script ran')));
  await context.addInitScript(`
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => trap(effectiveDirective + ' ' + blockedURI));
    alert = confirm = prompt = trap;`);
  context.on('weberror', (fault) => caught.push(String(fault.error())));
  context.on('dialog', (dialog) => {
    caught.push(dialog.type());
    void dialog.dismiss();
  });
  return caught;
}

/** What became of hostile words on a page: elements and handlers made of them, links to where no link of ours leads, letters that run backwards. */
export async function harmIn(page: Page): Promise<string[]> {
  const found: string[] = await page.evaluate(`(() => {
    document.querySelectorAll('details').forEach((each) => { each.open = true; });
    const all = [...document.querySelectorAll('*')];
    const made = all.filter((each) => each.matches('x-hostile, iframe, object, embed, base, img:not([src^="data:image/"])')
      || [...each.attributes].some(({ name }) => /^on|^srcdoc$/.test(name)) || (each.matches('script') && /hostile|trap\\(/.test(each.text)));
    const links = all.filter((each) => each.matches('a[href], area[href], form[action]'))
      .map((each) => each.href || each.action).filter((url) => !/^https?:/.test(url));
    const turned = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const boxOf = (node, at) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const { index } of node.data.matchAll(/[A-Za-z]{2}/g)) {
        const [one, next] = [boxOf(node, index), boxOf(node, index + 1)];
        if (one.width > 0 && one.top === next.top && next.left < one.left) turned.push(node.data.slice(0, 40));
      }
    return [...made.map((each) => each.outerHTML.slice(0, 99)), ...links, ...new Set(turned)];
  })()`);
  return [...found, ...(await overflow(page))];
}

/** All words of a page as a person reads them, with what stands in its fields. */
export const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(`[document.title, document.body.textContent, ...[...document.querySelectorAll('input:not([type=hidden]), [aria-label]')]
    .map((each) => each.value ?? each.ariaLabel)].join('\\n')`);
