import { expect } from 'chai';
import { LOGIN } from '../../src/account/login.js';
import { ALICE, HOME, PASSWORD, type PageApp, startPageApp } from '../support/page-app.js';
import { PageClient } from '../support/page-client.js';

const PASSWORD_TYPE = 'm.login.password';
const TOTP = 'm.login.2fa.totp';

describe('the fallback page of a sign-in, which nobody’s token is behind', () => {
  let app: PageApp;
  let browser: PageClient;

  before(async () => {
    app = await startPageApp();
  });
  after(() => app.stop());
  beforeEach(() => {
    browser = new PageClient();
    app.visitFrom(HOME);
    app.clock.advance(10 * 60_000);
  });

  const pass = async (type: string, session: string, fields: Record<string, string>) => {
    const page = await browser.submit(app.pageOf(type, session), fields);
    expect(page.title).to.match(/^Done/);
  };

  it('asks for no password, and sends people back to the app', async () => {
    const begun = await app.begin(LOGIN, {}, null);
    for (const page of [
      await browser.get(app.pageOf(PASSWORD_TYPE, begun)),
      await browser.post(app.pageOf(PASSWORD_TYPE, begun), { form: { password: PASSWORD } }),
    ]) {
      expect(page.status).to.equal(403);
      expect(page.words).to.include('Enter your password in the app itself');
      expect(page.text).not.to.include('<form');
    }
    const next = await browser.get(app.pageOf(TOTP, begun));
    expect(next.words).to.include('Another step comes first').and.include('done in the app');
    // Another language of the same page is all that there is to go to.
    expect(next.text).not.to.match(/href="(?!\?)/);
  });

  it('says when and from where it was begun', async () => {
    const session = await app.beginLogin({ initial_device_display_name: 'Element on Ubuntu' });
    app.clock.advance(3 * 60_000);
    const page = await browser.get(app.pageOf(TOTP, session));
    expect(page.words).to.include('Sign in on the new device “Element on Ubuntu”').and.include(ALICE);
    expect(page.words).to.match(/3 minutes ago, at \d\d:\d\d UTC, from 192\.0\.2\.7/);
    expect(page.words).to.include('Go on only if you began this yourself');
    await pass(TOTP, session, { token: app.code() });
    expect(await app.goOn(LOGIN, session, null)).to.deep.equal({ ran: true });
  });

  it('refuses a visitor from another network, tells them nothing and runs nothing', async () => {
    const session = await app.beginLogin();
    const { formToken } = await browser.get(app.pageOf(TOTP, session));
    app.visitFrom('192.0.2.8');
    const form = { _form_token: formToken, token: app.code() };
    for (const page of [
      await browser.get(app.pageOf(TOTP, session)),
      await browser.post(app.pageOf(TOTP, session), { form }),
      await browser.post(app.pageOf(TOTP, session), { form: { _form_token: formToken, _stop: 'yes' } }),
    ]) {
      expect(page.status).to.equal(403);
      expect(page.words).to.include('another network').and.not.include('alice').and.not.include('192.0.2.7');
    }
    app.visitFrom(HOME);
    await pass(TOTP, session, { token: app.code() });
  });

  it('lets anybody go on from another network where the operator says so', async () => {
    const open = await startPageApp({ anyAddress: true });
    const session = await open.beginLogin();
    open.visitFrom('198.51.100.1');
    open.clock.advance(30_000);
    const page = await browser.submit(open.pageOf(TOTP, session), { token: open.code() });
    expect(page.title).to.match(/^Done/);
    await open.stop();
  });
});
