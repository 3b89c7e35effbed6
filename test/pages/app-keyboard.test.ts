import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { Authenticator, enrolPerson, registerPerson } from '../support/client.js';
import { nextCode } from '../support/journeys.js';
import { withPages } from '../support/with-pages.js';

/** What has the focus, as it is called. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const at = document.activeElement;
    const label = at.labels?.[0]?.textContent ?? at.getAttribute('aria-label') ?? at.textContent;
    return at === document.body ? 'nothing' : label.replace(/[\\u2066-\\u2069]/g, '').trim();
  })()`);

/** Waits until the focus is there. */
async function focusOn(page: Page, name: string): Promise<void> {
  for (let tries = 0; (await focused(page)) !== name; tries++) {
    if (tries > 100) expect(await focused(page)).to.equal(name);
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
}

/** Goes on by Tab until the focus is there. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  while ((await focused(page)) !== name) {
    passed.push(await focused(page));
    expect(passed.length, `${name} comes after ${passed.join(', ')}`).to.be.below(25);
    await page.keyboard.press('Tab');
  }
}

describe('the account page without a mouse', () => {
  const pages = withPages({});

  async function enter(page: Page, field: string, value: string): Promise<void> {
    await tabTo(page, field);
    await page.keyboard.type(value);
  }

  it('signs in, and sets an authenticator up, from field to field', async () => {
    const person = await registerPerson(pages.server);
    const page = await pages.open();
    await enter(page, 'User name', person.userId);
    await enter(page, 'Password', 'not the password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await focusOn(page, 'Password');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(person.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Two-factor authentication' }).waitFor();
    await tabTo(page, 'Set it up');
    await page.keyboard.press('Enter');
    await focusOn(page, 'Name');
    await page.keyboard.press('Enter');
    await focusOn(page, 'Password');
    await page.keyboard.type(person.password);
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: 'QR code of the key' }).waitFor();
    const key = String(await page.locator('code').textContent()).replaceAll(' ', '');
    await tabTo(page, 'The app shows a code');
    await page.keyboard.press('Enter');
    await focusOn(page, 'Code');
    await page.keyboard.type(new Authenticator(key).code(pages.server.clock.now()));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
    const code = String(await page.getByRole('listitem').first().textContent());
    await tabTo(page, 'I have kept them');
    await page.keyboard.press('Enter');
    await focusOn(page, 'Recovery code');
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'is set up' }).waitFor();
    await page.waitForFunction('document.activeElement !== document.body');
  });

  it('keeps the focus inside a dialog, and gives it back to what opened it', async () => {
    const person = await enrolPerson(pages.server);
    const page = await pages.open({ as: person });
    await tabTo(page, 'Revoke Phone');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /^Revoke .*Phone/ }).waitFor();
    for (let press = 0; press < 6; press++) {
      await page.keyboard.press(press % 2 ? 'Tab' : 'Shift+Tab');
      expect(
        await page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')"),
      ).to.equal(true);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focusOn(page, 'Revoke Phone');
  });

  it('revokes an authenticator by password and code', async () => {
    const person = await enrolPerson(pages.server);
    const page = await pages.open({ as: person });
    await tabTo(page, 'Revoke Phone');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'Revoke');
    await page.keyboard.press('Enter');
    await focusOn(page, 'Password');
    await page.keyboard.type(person.password);
    await page.keyboard.press('Enter');
    await focusOn(page, 'Code');
    await page.keyboard.type(nextCode(pages.server, person));
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'is revoked' }).waitFor();
    expect(await focused(page)).to.not.equal('nothing');
  });

  it('jumps over the header to the content', async () => {
    const page = await pages.open();
    await page.reload();
    await page.evaluate('document.activeElement.blur()');
    await tabTo(page, 'To the content');
    expect(await page.getByRole('link', { name: 'To the content' }).isVisible()).to.equal(true);
  });

  it('shows where the focus is, and the edge of each control, in forced colours', async () => {
    const page = await pages.open({ forcedColors: 'active' });
    const edges = await page.evaluate(`[...document.querySelectorAll('input, select, button')].map((control) =>
      getComputedStyle(control).borderTopStyle + ' ' + (getComputedStyle(control).borderTopColor !== getComputedStyle(document.body).backgroundColor))`);
    expect(new Set(edges as string[])).to.deep.equal(new Set(['solid true']));
    await tabTo(page, 'Password');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).to.equal('solid');
  });

  it('moves nothing for people who want less motion', async () => {
    const page = await pages.open({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(`[...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return parseFloat(transitionDuration) > 0 || animationName !== 'none';
    }).length`);
    expect(moving).to.equal(0);
  });

  it('is mirrored in a language that runs from right to left', async () => {
    const page = await pages.open({ language: 'ar' });
    expect(await page.locator('html').getAttribute('dir')).to.equal('rtl');
    const box = await page.locator('label').first().boundingBox();
    const input = await page.locator('input').first().boundingBox();
    const align = await page.evaluate("getComputedStyle(document.querySelector('label')).direction");
    expect(align).to.equal('rtl');
    expect(box && input && Math.round(box.x + box.width)).to.equal(input && Math.round(input.x + input.width));
  });
});
