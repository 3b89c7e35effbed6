import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { enterCode, enterPassword } from '../support/account-page.js';
import { Authenticator, PASSWORD, registerPerson } from '../support/client.js';
import { inTurn, twoFactor } from '../support/journeys.js';
import { onEachLook } from '../support/look.js';
import { ScannedApp } from '../support/scanned-app.js';
import { press, touch } from '../support/window.js';
import { withPages } from '../support/with-pages.js';

describe('setting two-factor up on the account page', () => {
  const pages = withPages({});

  const step = (page: Page, at: number): Promise<void> => page.getByText(new RegExp(`Step .?${at}.? of`)).waitFor();

  /** From the page's beginning to the key. */
  async function toKey(page: Page, name = 'My telephone'): Promise<void> {
    await press(page, 'Set it up');
    await step(page, 1);
    await page.getByLabel('Name').fill(name);
    await proveToGetKey(page);
  }
  async function proveToGetKey(page: Page): Promise<void> {
    await press(page, 'Continue');
    await page.getByRole('dialog').getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await step(page, 2);
  }
  /** To the field for the code, with an authenticator that reads the typed key. */
  async function toCode(page: Page): Promise<Authenticator> {
    await touch(page.getByText('You cannot scan it?'));
    const key = String(await page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{1,4})+$/).textContent());
    await press(page, 'The app shows a code');
    await step(page, 3);
    return new Authenticator(key.replaceAll(' ', ''));
  }
  const codesShown = (page: Page): Promise<void> =>
    page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
  async function keepCodes(page: Page): Promise<void> {
    await press(page, 'I have kept them');
    await press(page, 'Go on without checking');
  }
  const isOn = (page: Page): Promise<void> => page.getByText('On.', { exact: true }).waitFor();

  onEachLook('takes three steps, a scan and a code, and signs in with the next code', async (look) => {
    const { server } = pages;
    const person = await registerPerson(server);
    const page = await pages.open({ as: person, ...look });
    await page.getByText('Off.', { exact: true }).waitFor();
    await toKey(page);
    const phone = await ScannedApp.of(page.getByRole('img', { name: 'QR code' }));
    expect(decodeURIComponent(phone.uri.pathname)).to.include(person.userId.slice(1).split(':')[0]);
    await press(page, 'The app shows a code');
    await step(page, 3);
    await enterCode(page, await phone.code(server));
    await codesShown(page);
    await keepCodes(page);
    await isOn(page);
    await page.getByText(/My telephone.* is set up/).waitFor();
    expect(await twoFactor(server, person)).to.deep.include({ enabled: true });

    await press(page, 'Sign out');
    server.clock.advance(30_000);
    await enterPassword(page, person);
    await enterCode(page, await phone.code(server));
    await isOn(page);
  });

  it('keeps everything after a wrong code, and goes back to the same key', async () => {
    const person = await registerPerson(pages.server);
    const page = await pages.open({ as: person });
    await toKey(page);
    const phone = await toCode(page);
    await enterCode(page, phone.wrongCode(pages.server.clock.now()));
    await page.getByRole('alert').getByText('That is not the code').waitFor();
    await press(page, 'Show the key again');
    await step(page, 2);
    await press(page, 'The app shows a code');
    await enterCode(page, phone.code(pages.server.clock.now()));
    await codesShown(page);
  });

  it('begins again without losing the name when it took too long, or after the fifth wrong code', async () => {
    const person = await registerPerson(pages.server);
    const page = await pages.open({ as: person });
    await toKey(page, 'Slow telephone');
    const slow = await toCode(page);
    pages.server.clock.advance(15 * 60_000);
    await enterCode(page, slow.code(pages.server.clock.now()));
    await page.getByRole('alert').getByText('Begin again').waitFor();
    expect(await page.getByLabel('Name').inputValue()).to.equal('Slow telephone');

    await proveToGetKey(page);
    const wrong = await toCode(page);
    await inTurn(5, async () => {
      await enterCode(page, wrong.wrongCode(pages.server.clock.now()));
      await page.getByRole('alert').waitFor();
    });
    await step(page, 1);
    expect(await page.getByLabel('Name').inputValue()).to.equal('Slow telephone');
    await proveToGetKey(page);
    await enterCode(page, (await toCode(page)).code(pages.server.clock.now()));
    await codesShown(page);
    const { factors } = await twoFactor(pages.server, person);
    expect(factors.map(({ name }: { name: string }) => name)).to.deep.equal(['Slow telephone']);
  });

  it('can be finished after a reload in the middle, by a code of the app that has the key', async () => {
    const person = await registerPerson(pages.server);
    const page = await pages.open({ as: person });
    await toKey(page, 'Interrupted');
    const phone = await toCode(page);
    await page.reload();
    await page.getByText(/You began to add .Interrupted/).waitFor();
    expect(await page.getByLabel('Name').inputValue()).to.equal('Interrupted');
    await press(page, 'Enter a code of it');
    await enterCode(page, phone.code(pages.server.clock.now()));
    await codesShown(page);
    expect((await twoFactor(pages.server, person)).factors).to.have.length(1);
  });

  it('shows the codes until they are kept, whatever button of the browser is pressed', async () => {
    const person = await registerPerson(pages.server);
    const page = await pages.open({ as: person });
    await toKey(page);
    await enterCode(page, (await toCode(page)).code(pages.server.clock.now()));
    await codesShown(page);
    await page.goBack();
    await codesShown(page);
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.dismiss();
    });
    await page.reload({ timeout: 1000 }).catch(() => undefined);
    expect(asked).to.equal(1);
    await codesShown(page);
    await keepCodes(page);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('does nothing twice for two quick presses', async () => {
    const person = await registerPerson(pages.server);
    const page = await pages.open({ as: person });
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(new URL(request.url()).pathname.split('/').at(-1) ?? '');
    });
    await press(page, 'Set it up');
    await page.getByRole('button', { name: 'Continue' }).dblclick();
    await page.getByRole('dialog').getByLabel('Password').fill(PASSWORD);
    await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).dblclick();
    await step(page, 2);
    const phone = await toCode(page);
    await page.getByLabel('Code', { exact: true }).fill(phone.code(pages.server.clock.now()));
    await page.getByRole('button', { name: 'Turn on' }).dblclick();
    await codesShown(page);
    expect(sent).to.deep.equal(['totp', 'totp', 'confirm']);
    expect((await twoFactor(pages.server, person)).factors).to.have.length(1);
  });

  it('is one authenticator when two tabs confirm the same one', async () => {
    const person = await registerPerson(pages.server);
    const page = await pages.open({ as: person });
    await toKey(page, 'In two tabs');
    const phone = await toCode(page);
    const other = await pages.open({ as: person, path: '/account/authenticator' });
    await press(other, 'Enter a code of it');
    await enterCode(other, phone.code(pages.server.clock.now()));
    await codesShown(other);
    await enterCode(page, phone.code(pages.server.clock.now()));
    await isOn(page);
    expect((await twoFactor(pages.server, person)).factors).to.have.length(1);
  });
});

describe('a sign-in on the account page that needs a second factor first', () => {
  const pages = withPages({ sets: ['two_factor.required=everyone'] });

  onEachLook('sets it up on the way: what to expect, the key and a code, the codes to keep', async (look) => {
    const person = await registerPerson(pages.server);
    const page = await pages.open(look);
    await enterPassword(page, person);
    await page.getByText('This account must have a second factor').waitFor();
    await press(page, 'Set it up now');
    const phone = await ScannedApp.of(page.getByRole('img', { name: 'QR code' }));
    await press(page, 'The app shows a code');
    await enterCode(page, '000000');
    await page.getByRole('alert').getByText('That is not the code').waitFor();
    await enterCode(page, await phone.code(pages.server));
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
    const [code = ''] = await page.getByRole('listitem').allTextContents();
    await press(page, 'I have kept them');
    await page.getByLabel('Recovery code').fill(code);
    await press(page, 'Check');
    await page.getByText('On.', { exact: true }).waitFor();
    await page.getByText('it cannot be turned off').waitFor();
  });
});
