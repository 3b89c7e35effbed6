import { expect } from 'chai';
import { firstAdministratorToken } from '../../src/server/first-administrator.js';
import { recaptchaStage } from '../../src/stages/recaptcha.js';
import { Authenticator, PASSWORD, registerPerson } from '../support/client.js';
import { onEachLook } from '../support/look.js';
import { follow, freshEmail, mailsOf } from '../support/mail-journeys.js';
import type { TestServerOptions } from '../support/test-server.js';
import { press, pressLink } from '../support/window.js';
import { withPages } from '../support/with-pages.js';

const CAPTCHA = 'm.login.recaptcha';
const QUIZ: TestServerOptions = {
  sets: [`registration.stages=[${CAPTCHA}]`],
  stages: [
    recaptchaStage({
      publicKey: 'none',
      verify: async (response) => response === 'four',
      form: { title: 'A question', fields: [{ name: 'response', label: 'Two and two', kind: 'text' }] },
    }),
  ],
};

describe('registering on the account page', () => {
  const pages = withPages(null);
  const start = (sets: readonly string[] = [], mail = false) => pages.serve({ sets, mail });

  onEachLook('makes an account, and says before what is wrong with a name and with a password', async (look) => {
    await registerPerson(await start(), 'taken');
    const page = await pages.open(look);
    await pressLink(page, 'Make an account');
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
    await press(page, 'Make the account');
    await page.getByRole('alert').filter({ hasText: 'too short' }).waitFor();
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('banner').getByText('@newcomer:example.org').waitFor();
  });

  onEachLook('makes the first administrator by a link whose token is shown and sent nowhere', async (look) => {
    const { store, runtime, url } = await start(['registration.open=false']);
    const token = (await firstAdministratorToken(store, runtime))?.reveal() ?? '';
    const page = await pages.open({ path: '/account/register', ...look });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.goto('about:blank');
    await page.goto(`${url}/account/register#token=${token}`);
    await page.getByText('You have been invited').waitFor();
    expect(page.url()).not.to.include(token);
    await page.getByLabel('User name').fill('root');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await press(page, 'Make the account');
    await pressLink(page.getByRole('navigation'), 'Administration');
    await page.getByText('you need two-factor on your own account first').waitFor();
    expect(sent.filter((url) => !url.includes('#') && url.includes(token))).to.deep.equal([]);
    expect((await store.accounts.find('@root:example.org'))?.roles).to.deep.equal(['admin']);
  });

  it('asks for a token where nobody else may register, again when it is wrong, and keeps what was typed', async () => {
    const { store, runtime } = await start(['registration.open=false']);
    const token = (await firstAdministratorToken(store, runtime))?.reveal() ?? '';
    const page = await pages.open({ path: '/account/register' });
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
  });

  it('shows the terms and an address to prove, before the account is made', async () => {
    await start(
      [
        'registration.stages=["m.login.terms","m.login.email.identity"]',
        'registration.terms={privacy: {version: "1", en: {name: Privacy, url: "https://example.org/p"}}}',
      ],
      true,
    );
    const page = await pages.open({ path: '/account/register' });
    await page.getByLabel('User name').fill('careful');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Privacy' }).waitFor();
    await page.getByRole('button', { name: 'I accept' }).click();
    await page.getByLabel('E-mail address').fill(freshEmail());
    await page.keyboard.press('Enter');
    await page.getByText('Open the link in it').waitFor();
    await follow(pages.server, await mailsOf(pages.server).next());
    await page.getByRole('button', { name: 'I have opened the link' }).click();
    await page.getByRole('banner').getByText('@careful:example.org').waitFor();
  });

  onEachLook(
    'opens the page of a stage that it does not know, and goes on by itself once that is done',
    async (look) => {
      await pages.serve(QUIZ);
      const page = await pages.open({ path: '/account/register', ...look });
      await page.getByLabel('User name').fill('solver');
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByText('This step has a page of its own').waitFor();
      const [quiz] = await Promise.all([page.waitForEvent('popup'), press(page, 'Open the page')]);
      await quiz.getByLabel('Two and two').fill('five');
      await press(quiz, 'Continue');
      await quiz.getByRole('alert').waitFor();
      const closed = quiz.waitForEvent('close');
      await quiz.getByLabel('Two and two').fill('four');
      await press(quiz, 'Continue');
      await closed;
      await page.getByRole('banner').getByText('@solver:example.org').waitFor();
    },
  );

  it('keeps what was typed when such a page is closed or no window opens', async () => {
    await pages.serve(QUIZ);
    const page = await pages.open({ path: '/account/register' });
    await page.getByLabel('User name').fill('leaver');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('This step has a page of its own').waitFor();
    await page.evaluate('open_ = open; open = () => null');
    await press(page, 'Open the page');
    await page.getByRole('alert').getByText('The browser opened no window').waitFor();
    await page.evaluate('open = open_');
    const [quiz] = await Promise.all([page.waitForEvent('popup'), press(page, 'Open the page')]);
    await quiz.close();
    await page.getByRole('heading', { name: 'Make an account' }).waitFor();
    expect(await page.getByLabel('User name').inputValue()).to.equal('leaver');
    expect(await page.getByLabel('Password', { exact: true }).inputValue()).to.equal(PASSWORD);
  });

  it('lets one go on without an address where it is only offered', async () => {
    await start(['registration.optional_stages=["m.login.email.identity"]'], true);
    const page = await pages.open({ path: '/account/register' });
    await page.getByLabel('User name').fill('private');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Go on without' }).click();
    await page.getByRole('banner').getByText('@private:example.org').waitFor();
  });

  it('leads through setting a second factor up where everybody must have one', async () => {
    const { clock } = await start(['two_factor.required=everyone']);
    const page = await pages.open({ path: '/account/register' });
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
  });

  it('says that nobody new is taken where registration is off, and offers no way there', async () => {
    await start(['registration.open=false', 'registration.by_token=false']);
    const page = await pages.open();
    await page.getByLabel('User name').waitFor();
    expect(await page.getByRole('link', { name: 'Make an account' }).count()).to.equal(0);
    await page.goto(`${pages.server.url}/account/register`);
    await page.getByText('takes no new accounts').waitFor();
  });
});
