import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { openApp, signInApp, typePassword } from '../support/app.js';
import { launchChromium } from '../support/chromium.js';
import { call, enrolPerson, PASSWORD, registerPerson } from '../support/client.js';
import { deviceIds, isSignedIn, nextCode, wrongCode } from '../support/journeys.js';
import { needs } from '../support/real.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const SESSION = "sessionStorage.getItem('matrix-uia.session')";

describe('signing in on the account page', () => {
  let server: TestServer;
  let browser: Browser;
  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
    server = await startTestServer('embedded');
  });
  after(() => server?.stop());

  it('takes a password, and keeps the session over a reload', async () => {
    const person = await registerPerson(server);
    const app = await openApp(browser, server);
    await signInApp(app, server, person);
    expect(await app.page.title()).to.match(/^Two-factor/);
    await app.page.reload();
    await app.page.getByText(person.userId).waitFor();
    expect(app.faults).to.deep.equal([]);
    await app.close();
  });

  it('says beside the field that the password is wrong, puts the focus there and keeps the name', async () => {
    const person = await registerPerson(server);
    const { page, close } = await openApp(browser, server);
    await typePassword(page, person.userId, 'wrong');
    const field = page.getByLabel('Password');
    await page.getByRole('alert').filter({ hasText: 'The user name or the password is wrong.' }).waitFor();
    expect(await field.getAttribute('aria-invalid')).to.equal('true');
    await field.and(page.locator(':focus')).waitFor();
    expect(await page.getByLabel('User name').inputValue()).to.equal(person.userId);
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await close();
  });

  it('asks for a code after the password, and says what is wrong with a wrong one and with a used one', async () => {
    const person = await enrolPerson(server);
    const { page, close } = await openApp(browser, server);
    await typePassword(page, person.userId);
    const code = page.getByLabel('Code', { exact: true });
    await code.fill(wrongCode(server, person));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'That is not the code' }).waitFor();
    const used = nextCode(server, person);
    const other = await openApp(browser, server);
    await typePassword(other.page, person.userId);
    await other.page.getByLabel('Code', { exact: true }).fill(used);
    await other.page.keyboard.press('Enter');
    await other.page.getByRole('button', { name: 'Sign out' }).waitFor();
    await code.fill(used);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'has been used already' }).waitFor();
    await code.fill(nextCode(server, person));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await Promise.all([close(), other.close()]);
  });

  it('takes a recovery code on the same page, and shows no refusal of a code there', async () => {
    const person = await enrolPerson(server);
    const { page, close } = await openApp(browser, server);
    await typePassword(page, person.userId);
    await page.getByLabel('Code', { exact: true }).fill(wrongCode(server, person));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Use a recovery code' }).click();
    expect(await page.getByRole('alert').count()).to.equal(0);
    const [first = ''] = person.recoveryCodes;
    await page.getByLabel('Recovery code').fill('0000-0000-0000-0000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'not one of your recovery codes' }).waitFor();
    await page.getByLabel('Recovery code').fill(first);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await close();
  });

  it('starts again after too many wrong codes, with what was typed still there', async () => {
    const person = await enrolPerson(server);
    const { page, close } = await openApp(browser, server);
    await typePassword(page, person.userId);
    for (let time = 0; time < 5; time++) {
      server.clock.advance(60_000);
      await page.getByLabel('Code', { exact: true }).fill(wrongCode(server, person));
      const answered = page.waitForResponse((answer) => answer.url().endsWith('/login'));
      await page.getByRole('button', { name: 'Continue' }).click();
      await (await answered).finished();
      await page.getByRole('alert').waitFor();
    }
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.getByRole('alert').textContent()).to.match(/it starts again/);
    expect(await page.getByLabel('User name').inputValue()).to.equal(person.userId);
    expect(await page.getByLabel('Password').inputValue()).to.equal(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Code', { exact: true }).fill(nextCode(server, person));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await close();
  });

  it('goes on when the session was over before the code came, and nothing has to be typed twice', async () => {
    const person = await enrolPerson(server);
    const { page, close } = await openApp(browser, server);
    await typePassword(page, person.userId);
    const code = page.getByLabel('Code', { exact: true });
    await code.waitFor();
    server.clock.advance(16 * 60_000);
    await code.fill(nextCode(server, person));
    await page.keyboard.press('Enter');
    await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).waitFor();
    await close();
  });

  it('forgets the session when one signs out, and the device is gone on the server', async () => {
    const person = await registerPerson(server);
    const { page, close } = await openApp(browser, server, '/account/devices');
    await typePassword(page, person.userId);
    await page.getByRole('button', { name: 'Sign out', exact: true }).waitFor();
    expect(await deviceIds(server, person)).to.have.length(2);
    const kept = JSON.parse(String(await page.evaluate(SESSION)));
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByText('You have signed out.').waitFor();
    expect(await page.evaluate('[sessionStorage.length, localStorage.length]')).to.deep.equal([0, 0]);
    expect(new URL(page.url()).pathname).to.equal('/');
    await page.goBack();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await isSignedIn(server, kept)).to.equal(false);
    expect(await deviceIds(server, person)).to.deep.equal([person.deviceId]);
    await close();
  });

  it('asks to sign in again when the server ended the session, and goes on where one was', async () => {
    const person = await registerPerson(server);
    const app = await openApp(browser, server, '/account/devices');
    await signInApp(app, server, person);
    const { token } = JSON.parse(String(await app.page.evaluate(SESSION)));
    await call(server.url, 'POST', 'logout', { token });
    await app.page.reload();
    await app.page.getByText('You were signed out.').waitFor();
    await signInApp(app, server, person);
    await app.page.getByRole('heading', { name: 'Your devices' }).waitFor();
    await app.close();
  });

  it('speaks the language of the browser, and the one that is chosen, from right to left too', async () => {
    const { page, close } = await openApp(browser, server, '/', { locale: 'de-AT' });
    await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
    await page.getByRole('combobox').selectOption('ar');
    await page.locator('html[lang=ar][dir=rtl]').waitFor();
    await page.reload();
    await page.locator('html[lang=ar][dir=rtl]').waitFor();
    await close();
  });

  it('moves the focus to the heading of the page that one goes to', async () => {
    const person = await registerPerson(server);
    const app = await openApp(browser, server);
    await signInApp(app, server, person);
    for (const [link, title] of Object.entries({ Devices: 'Your devices', Password: 'Change your password' })) {
      await app.page.getByRole('navigation').getByRole('link', { name: link }).click();
      const heading = app.page.getByRole('heading', { name: title });
      await heading.and(app.page.locator(':focus')).waitFor();
      expect(await app.page.title()).to.equal(`${title} · Your account`);
    }
    await app.close();
  });
});
