import { expect } from 'chai';
import { enterCode, enterPassword, signInOn } from '../support/account-page.js';
import { call, enrolPerson, PASSWORD, registerPerson } from '../support/client.js';
import { deviceIds, isSignedIn, nextCode, wrongCode } from '../support/journeys.js';
import { onEachLook } from '../support/look.js';
import { press, pressLink } from '../support/window.js';
import { withPages } from '../support/with-pages.js';

const SESSION = "sessionStorage.getItem('matrix-uia.session')";

describe('signing in on the account page', () => {
  const pages = withPages({});

  onEachLook('takes a password, keeps the session over a reload and leads to every page', async (look) => {
    const person = await registerPerson(pages.server);
    const page = await pages.open(look);
    await signInOn(page, pages.server, person);
    expect(await page.title()).to.match(/^Two-factor/);
    await page.reload();
    await page.getByText(person.userId).waitFor();
    for (const [link, title] of Object.entries({ Devices: 'Your devices', Password: 'Change your password' })) {
      await pressLink(page.getByRole('navigation'), link);
      // It has the focus, so that it is read out.
      await page.getByRole('heading', { name: title }).and(page.locator(':focus')).waitFor();
      expect(await page.title()).to.equal(`${title} · Your account`);
    }
  });

  it('says beside the field that the password is wrong, puts the focus there and keeps the name', async () => {
    const person = await registerPerson(pages.server);
    const page = await pages.open();
    await enterPassword(page, { ...person, password: 'wrong' });
    const field = page.getByLabel('Password');
    await page.getByRole('alert').filter({ hasText: 'The user name or the password is wrong.' }).waitFor();
    expect(await field.getAttribute('aria-invalid')).to.equal('true');
    await field.and(page.locator(':focus')).waitFor();
    expect(await page.getByLabel('User name').inputValue()).to.equal(person.userId);
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
  });

  onEachLook('asks for a code, and says what is wrong with a wrong one and with a used one', async (look) => {
    const { server } = pages;
    const person = await enrolPerson(server);
    const page = await pages.open(look);
    await enterPassword(page, person);
    await enterCode(page, wrongCode(server, person));
    await page.getByRole('alert').filter({ hasText: 'That is not the code' }).waitFor();
    const used = nextCode(server, person);
    const other = await pages.open(look);
    await enterPassword(other, person);
    await enterCode(other, used);
    await other.getByRole('button', { name: 'Sign out' }).waitFor();
    await enterCode(page, used);
    await page.getByRole('alert').filter({ hasText: 'has been used already' }).waitFor();
    await enterCode(page, nextCode(server, person));
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
  });

  it('takes a recovery code on the same page, and shows no refusal of a code there', async () => {
    const person = await enrolPerson(pages.server);
    const page = await pages.open();
    await enterPassword(page, person);
    await enterCode(page, wrongCode(pages.server, person));
    await page.getByRole('alert').waitFor();
    await press(page, 'Use a recovery code');
    expect(await page.getByRole('alert').count()).to.equal(0);
    const [first = ''] = person.recoveryCodes;
    await enterCode(page, '0000-0000-0000-0000', 'Recovery code');
    await page.getByRole('alert').filter({ hasText: 'not one of your recovery codes' }).waitFor();
    await enterCode(page, first, 'Recovery code');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
  });

  it('starts again after too many wrong codes, with what was typed still there', async () => {
    const { server } = pages;
    const person = await enrolPerson(server);
    const page = await pages.open();
    await enterPassword(page, person);
    for (let time = 0; time < 5; time++) {
      server.clock.advance(60_000);
      await page.getByLabel('Code', { exact: true }).fill(wrongCode(server, person));
      const answered = page.waitForResponse((answer) => answer.url().endsWith('/login'));
      await press(page, 'Continue');
      await (await answered).finished();
      await page.getByRole('alert').waitFor();
    }
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.getByRole('alert').textContent()).to.match(/it starts again/);
    expect(await page.getByLabel('User name').inputValue()).to.equal(person.userId);
    expect(await page.getByLabel('Password').inputValue()).to.equal(PASSWORD);
    await press(page, 'Sign in');
    await enterCode(page, nextCode(server, person));
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
  });

  it('goes on when the session was over before the code came, and nothing has to be typed twice', async () => {
    const person = await enrolPerson(pages.server);
    const page = await pages.open();
    await enterPassword(page, person);
    await page.getByLabel('Code', { exact: true }).waitFor();
    pages.server.clock.advance(16 * 60_000);
    await enterCode(page, nextCode(pages.server, person));
    await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).waitFor();
  });

  it('forgets the session when one signs out, and the device is gone on the server', async () => {
    const person = await registerPerson(pages.server);
    const page = await pages.open({ path: '/account/devices' });
    await signInOn(page, pages.server, person);
    expect(await deviceIds(pages.server, person)).to.have.length(2);
    const kept = JSON.parse(String(await page.evaluate(SESSION)));
    await press(page, 'Sign out');
    await page.getByText('You have signed out.').waitFor();
    expect(await page.evaluate('[sessionStorage.length, localStorage.length]')).to.deep.equal([0, 0]);
    expect(new URL(page.url()).pathname).to.equal('/');
    await page.goBack();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await isSignedIn(pages.server, kept)).to.equal(false);
    expect(await deviceIds(pages.server, person)).to.deep.equal([person.deviceId]);
  });

  it('asks to sign in again when the server ended the session, and goes on where one was', async () => {
    const person = await registerPerson(pages.server);
    const page = await pages.open({ path: '/account/devices' });
    await signInOn(page, pages.server, person);
    const { token } = JSON.parse(String(await page.evaluate(SESSION)));
    await call(pages.server.url, 'POST', 'logout', { token });
    await page.reload();
    await page.getByText('You were signed out.').waitFor();
    await signInOn(page, pages.server, person);
    await page.getByRole('heading', { name: 'Your devices' }).waitFor();
  });

  it('speaks the language of the browser, and the one that is chosen, from right to left too', async () => {
    const page = await pages.open({ language: 'de-AT' });
    await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
    await page.getByRole('combobox').selectOption('ar');
    await page.locator('html[lang=ar][dir=rtl]').waitFor();
    await page.reload();
    await page.locator('html[lang=ar][dir=rtl]').waitFor();
  });
});
