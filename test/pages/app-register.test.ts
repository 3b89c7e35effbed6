import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { firstAdministratorToken } from '../../src/server/first-administrator.js';
import { openApp } from '../support/app.js';
import { launchChromium } from '../support/chromium.js';
import { Authenticator, PASSWORD, registerPerson } from '../support/client.js';
import { follow, freshEmail, mailsOf } from '../support/mail-journeys.js';
import { needs } from '../support/real.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

describe('registering on the account page', () => {
  let browser: Browser;
  let server: TestServer | undefined;
  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
  });
  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });
  const start = async (sets: readonly string[] = [], mail = false): Promise<TestServer> => {
    server = await startTestServer('embedded', { sets, mail });
    return server;
  };

  it('makes an account, and says before that a name is taken or is none, and what a password has to be', async () => {
    await start();
    await registerPerson(running(), 'taken');
    const app = await openApp(browser, running());
    const { page } = app;
    await page.getByRole('link', { name: 'Make an account' }).click();
    await page.getByText(/At least .8. characters/).waitFor();
    const name = page.getByLabel('User name');
    await name.fill('taken');
    await page.getByLabel('Password', { exact: true }).focus();
    await page.getByRole('alert').filter({ hasText: 'This name is taken' }).waitFor();
    await name.fill('Two Words');
    await page.getByLabel('Password', { exact: true }).focus();
    await page.getByRole('alert').filter({ hasText: 'A user name is made of' }).waitFor();
    await name.fill('newcomer');
    await page.getByLabel('Password', { exact: true }).fill('short');
    await page.getByText('@newcomer:example.org⁩ is free').waitFor();
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByRole('alert').filter({ hasText: 'too short' }).waitFor();
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('banner').getByText('@newcomer:example.org').waitFor();
    expect(app.faults).to.deep.equal([]);
    await app.close();
  });

  it('makes the first administrator by the link, whose token leaves the address bar and is sent nowhere', async () => {
    const { store, runtime } = await start(['registration.open=false']);
    const token = (await firstAdministratorToken(store, runtime))?.reveal() ?? '';
    const app = await openApp(browser, running(), '/account/register');
    const sent: string[] = [];
    app.page.on('request', (request) => sent.push(request.url()));
    await app.page.goto('about:blank');
    await app.page.goto(`${running().url}/account/register#token=${token}`);
    const { page } = app;
    await page.getByText('You have been invited').waitFor();
    expect(page.url()).not.to.include(token);
    await page.getByLabel('User name').fill('root');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Administration' }).waitFor();
    expect(sent.filter((url) => !url.includes('#') && url.includes(token))).to.deep.equal([]);
    expect((await store.accounts.find('@root:example.org'))?.roles).to.deep.equal(['admin']);
    await app.close();
  });

  it('asks for a token where nobody else may register, again when it is wrong, and keeps what was typed', async () => {
    const { store, runtime } = await start(['registration.open=false']);
    const token = (await firstAdministratorToken(store, runtime))?.reveal() ?? '';
    const { page, close } = await openApp(browser, running(), '/account/register');
    await page.getByLabel('Registration token').fill('wrong');
    await page.getByLabel('User name').fill('invited');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await page.getByLabel('User name').inputValue()).to.equal('invited');
    await page.getByLabel('Registration token').fill(token);
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByRole('banner').getByText('@invited:example.org').waitFor();
    await close();
  });

  it('shows the terms and an address to prove, before the account is made', async () => {
    await start(
      [
        'registration.stages=["m.login.terms","m.login.email.identity"]',
        'registration.terms={privacy: {version: "1", en: {name: Privacy, url: "https://example.org/p"}}}',
      ],
      true,
    );
    const { page, close } = await openApp(browser, running(), '/account/register');
    await page.getByLabel('User name').fill('careful');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Privacy' }).waitFor();
    await page.getByRole('button', { name: 'I accept' }).click();
    await page.getByLabel('E-mail address').fill(freshEmail());
    await page.keyboard.press('Enter');
    await page.getByText('Open the link in it').waitFor();
    await follow(running(), await mailsOf(running()).next());
    await page.getByRole('button', { name: 'I have opened the link' }).click();
    await page.getByRole('banner').getByText('@careful:example.org').waitFor();
    await close();
  });

  it('lets one go on without an address where it is only offered', async () => {
    await start(['registration.optional_stages=["m.login.email.identity"]'], true);
    const { page, close } = await openApp(browser, running(), '/account/register');
    await page.getByLabel('User name').fill('private');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Go on without' }).click();
    await page.getByRole('banner').getByText('@private:example.org').waitFor();
    await close();
  });

  it('leads through setting a second factor up where everybody must have one', async () => {
    const { clock } = await start(['two_factor.required=everyone']);
    const { page, close } = await openApp(browser, running(), '/account/register');
    await page.getByLabel('User name').fill('guarded');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Protect your account' }).waitFor();
    await page.getByRole('main').getByRole('button').first().click();
    const typed = page.locator('.typed');
    await typed.waitFor({ state: 'attached' });
    const key = String(await typed.textContent()).replaceAll(' ', '');
    await page.getByRole('button', { name: 'The app shows a code' }).click();
    await page.getByLabel('Code', { exact: true }).fill(new Authenticator(key).code(clock.now()));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'codes' }).waitFor();
    await close();
  });

  it('says that nobody new is taken where registration is off, and offers no way there', async () => {
    await start(['registration.open=false', 'registration.by_token=false']);
    const { page, close } = await openApp(browser, running());
    await page.getByLabel('User name').waitFor();
    expect(await page.getByRole('link', { name: 'Make an account' }).count()).to.equal(0);
    await page.goto(`${running().url}/account/register`);
    await page.getByText('takes no new accounts').waitFor();
    await close();
  });

  function running(): TestServer {
    if (!server) throw new Error('no server');
    return server;
  }
});
