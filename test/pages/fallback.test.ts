import { expect } from 'chai';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { DELETE_DEVICES } from '../../src/account/devices.js';
import { LOGIN } from '../../src/account/login.js';
import { launchChromium } from '../support/chromium.js';
import { HOME, PASSWORD, type PageApp, startPageApp } from '../support/page-app.js';
import { needs } from '../support/real.js';
import { type ClientSite, startClientSite } from './client-site.js';

const PASSWORD_TYPE = 'm.login.password';
const TOTP = 'm.login.2fa.totp';

describe('the fallback pages in Chromium', () => {
  let app: PageApp;
  let client: ClientSite;
  let browser: Browser;
  let context: BrowserContext | undefined;
  let complaints: string[];

  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
    app = await startPageApp();
    client = await startClientSite();
  });
  after(async () => {
    await Promise.all([app?.stop(), client?.stop()]);
  });
  beforeEach(() => {
    complaints = [];
    app.visitFrom(HOME);
    app.clock.advance(10 * 60_000);
  });
  afterEach(async () => {
    await context?.close();
    expect(complaints).to.deep.equal([]);
  });

  /** A page of a browser of its own, in which nothing may go wrong unseen. */
  async function open(url: string, options: BrowserContextOptions = {}, script?: string): Promise<Page> {
    context = await browser.newContext(options);
    context.on('weberror', (error) => complaints.push(String(error.error())));
    context.on('console', (message) => {
      // A refusal is no fault of a page: the tests look at its status.
      if (message.type() === 'error' && !/status of 403/.test(message.text())) complaints.push(message.text());
    });
    if (script !== undefined) await context.addInitScript(script);
    const page = await context.newPage();
    await page.goto(url);
    return page;
  }

  const begin = () => app.begin(DELETE_DEVICES, { devices: ['ABC'] });
  const messagesOf = (page: Page) => page.evaluate('messages');
  const done = (page: Page) => page.getByRole('heading', { name: /^(This step is d|D)one$/ }).waitFor();

  async function enterPassword(page: Page): Promise<void> {
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Continue' }).click();
    await done(page);
  }

  async function popup(page: Page): Promise<Page> {
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Open' }).click();
    return opened;
  }

  it('work to the end without script, from one step to the next', async () => {
    const session = await begin();
    const page = await open(app.pageOf(PASSWORD_TYPE, session), { javaScriptEnabled: false });
    await enterPassword(page);
    await page.getByRole('link', { name: 'Enter a recovery code' }).click();
    await page.getByRole('link', { name: 'Enter the code of your authenticator' }).click();
    await page.getByLabel('Code').fill('999999');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').getByText('Wrong code').waitFor();
    expect(await page.getByLabel('Code').inputValue()).to.equal('');
    await page.getByLabel('Code').fill(app.code());
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('You can go back to the app now and close this window.').waitFor();
    expect(await app.goOn(DELETE_DEVICES, session)).to.deep.equal({ ran: true });
  });

  it('tell the app on another site that opened them, once, that the stage is done', async () => {
    const session = await app.beginLogin();
    const page = await open(client.opening(app.pageOf(TOTP, session)));
    const opened = await popup(page);
    await opened.getByLabel('Code').fill(app.code());
    await opened.getByRole('button', { name: 'Continue' }).click();
    await done(opened);
    await page.waitForFunction('messages.length > 0');
    expect(await messagesOf(page)).to.deep.equal([{ data: 'authDone', origin: app.url }]);
    expect(await app.goOn(LOGIN, session, null)).to.deep.equal({ ran: true });
  });

  it('work in a popup although a strict cookie of an earlier visit is not sent with it', async () => {
    const page = await open(app.pageOf(PASSWORD_TYPE, await begin()));
    const [earlier] = await page.context().cookies();
    await page.goto(client.opening(app.pageOf(PASSWORD_TYPE, await begin())));
    const opened = await popup(page);
    await opened.getByLabel('Password').waitFor();
    const [later, ...more] = await page.context().cookies();
    expect(more).to.deep.equal([]);
    expect(later?.value)
      .to.match(/^.{43}$/)
      .and.not.equal(earlier?.value);
    expect(later).to.include({ sameSite: 'Strict', httpOnly: true });
    await enterPassword(opened);
  });

  it('ask once more when a cookie was replaced while they were open', async () => {
    const page = await open(app.pageOf(PASSWORD_TYPE, await begin()));
    await page.context().clearCookies();
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Enter it once more').waitFor();
    await enterPassword(page);
  });

  it('work with the cookie of https', async () => {
    const secure = await startPageApp({ publicUrl: 'https://localhost' });
    const session = await secure.begin(DELETE_DEVICES, { devices: ['ABC'] });
    // Chromium lets localhost have secure cookies without TLS.
    const page = await open(secure.pageOf(PASSWORD_TYPE, session).replace('127.0.0.1', 'localhost'));
    await enterPassword(page);
    const [cookie] = await page.context().cookies();
    expect(cookie).to.include({ name: '__Host-matrix_uia_page', secure: true, path: '/' });
    await secure.stop();
  });

  it('call window.onAuthDone of an app that shows them itself, and send no message then', async () => {
    const target = app.pageOf(PASSWORD_TYPE, await begin());
    const page = await open(client.opening(target), {}, 'calls = []; onAuthDone = (...given) => calls.push(given);');
    const opened = await popup(page);
    await enterPassword(opened);
    expect(await opened.evaluate('calls')).to.deep.equal([[]]);
    expect(await messagesOf(page)).to.deep.equal([]);
  });

  it('tell nobody anything before the server has said yes', async () => {
    const page = await open(client.opening(app.pageOf(PASSWORD_TYPE, await begin())));
    const opened = await popup(page);
    await opened.getByLabel('Password').fill('wrong');
    await opened.keyboard.press('Enter');
    await opened.getByRole('alert').waitFor();
    await opened.getByRole('button', { name: 'Stop' }).click();
    await opened.getByRole('heading', { name: 'Stopped' }).waitFor();
    expect(await messagesOf(page)).to.deep.equal([]);
  });

  it('can be used by keyboard alone, with the focus where one types', async () => {
    const session = await begin();
    const page = await open(app.pageOf(PASSWORD_TYPE, session));
    await caret(page);
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await caret(page);
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await done(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByLabel('Code').waitFor();
    await caret(page);
    await page.keyboard.type(app.code());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await done(page);
    expect(await app.goOn(DELETE_DEVICES, session)).to.deep.equal({ ran: true });
  });

  it('can be stopped by keyboard', async () => {
    const session = await begin();
    const page = await open(app.pageOf(PASSWORD_TYPE, session));
    await caret(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Stopped' }).waitFor();
    expect(await app.engine.describe(session)).to.equal(null);
  });

  it('are read out with what is wrong', async () => {
    const page = await open(app.pageOf(TOTP, await app.beginLogin()));
    await page.getByLabel('Code').fill('999999');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    const field = page.getByRole('textbox', { name: 'Code', exact: true, description: /6 digits.*Wrong code/ });
    expect(await field.count()).to.equal(1);
    expect(await page.title()).to.match(/^Error: /);
    expect(await page.locator('html').getAttribute('lang')).to.equal('en');
  });

  it('run nothing that others wrote', async () => {
    const hostile = '"><img src=x onerror="document.title=1"><script>document.title=1</script>';
    const page = await open(app.pageOf(PASSWORD_TYPE, await app.begin(DELETE_DEVICES, { devices: [hostile] })));
    await page.getByText(hostile).waitFor();
    expect(await page.title()).to.match(/^Enter your password/);
    expect(await page.locator('img').count()).to.equal(0);
  });

  it('stand in no frame of another site', async () => {
    const page = await open(client.opening('about:blank'));
    const url = app.pageOf(PASSWORD_TYPE, await begin());
    await page.evaluate(`document.body.innerHTML = '<iframe src="${url}"></iframe>'`);
    await page.waitForFunction(
      "(() => { try { return document.querySelector('iframe').contentDocument === null } catch { return true } })()",
    );
    const frame = page.frames()[1];
    expect(await frame?.getByLabel('Password').count()).to.equal(0);
    expect(complaints.splice(0).join()).to.include('frame-ancestors');
  });

  it('take no form that another site sends, not even a right one', async () => {
    const session = await app.beginLogin();
    const page = await open(client.opening('about:blank'));
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.evaluate(`document.body.innerHTML = '<form method="post" action="${app.pageOf(TOTP, session)}">' +
        '<input name="token" value="${app.code()}"></form>'; document.forms[0].submit()`),
    ]);
    expect(answer.status()).to.equal(403);
    expect((await app.engine.describe(session))?.completed).to.deep.equal([PASSWORD_TYPE]);
  });
});

/** The browser sets the focus a moment after it has shown the page; a person sees it and then types. */
const caret = (page: Page): Promise<void> => page.locator('input:focus').waitFor();
