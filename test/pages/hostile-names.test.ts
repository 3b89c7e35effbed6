import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { plain } from '../../src/app/words/plain.js';
import { CONFIRM_PATH } from '../../src/notify/mail-channel.js';
import { CANCEL_RESET_PATH } from '../../src/tokens/reset-link.js';
import { type AccountPage, openAccountPage } from '../support/account-page.js';
import { userPage } from '../support/admin-pages.js';
import { launchChromium } from '../support/chromium.js';
import { type Person, passwordAuth } from '../support/client.js';
import { ask, begin, deleteDevices, LOGIN, nextCode } from '../support/journeys.js';
import { needs } from '../support/real.js';
import { startTestServer } from '../support/test-server.js';
import { type HostileSeed, LONG, MARKUP, NAMES, REASON, startHostileServer, TURNING, UNSEEN } from './hostile/seed.js';
import { harmIn, trapIn, wordsOf } from './hostile/trap.js';

const QUERY = encodeURIComponent(`${MARKUP}${TURNING}`);
const CLIENT = '/_matrix/client/v3';

describe('words that are hostile are shown as words, at 320 px too:', () => {
  let seed: HostileSeed;
  let browser: Browser;
  const opened: AccountPage[] = [];
  let caught: string[];
  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
    seed = await startHostileServer();
  });
  after(() => seed?.server.stop());
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((app) => app.close()));
    expect(caught).to.deep.equal([]);
  });

  async function open(as?: Person, server = seed.server): Promise<Page> {
    const app = await openAccountPage(browser, server, { width: 320, height: 700, ...(as && { as }) });
    opened.push(app);
    caught = await trapIn(app.context);
    return app.page;
  }

  /** Waits until a page is whole, and looks at what the words did to it. */
  async function look(page: Page, expected: readonly string[] = []): Promise<void> {
    await page.getByRole('heading', { level: 1 }).waitFor();
    const waiting = page.getByText('Loading…');
    while ((await waiting.count()) > 0) await waiting.first().waitFor({ state: 'hidden' });
    expect(await harmIn(page), page.url()).to.deep.equal([]);
    const words = await wordsOf(page);
    expect(
      expected.filter((each) => !words.includes(plain(each))),
      page.url(),
    ).to.deep.equal([]);
  }

  async function visit(page: Page, path: string, expected?: readonly string[]): Promise<void> {
    // Else what differs behind the `#` alone is no other page.
    await page.goto('about:blank');
    await page.goto(seed.server.url + path);
    await look(page, expected);
  }

  it('the trap sees a script that runs, markup, links that lead elsewhere and letters that run backwards', async () => {
    const page = await open();
    await page.goto('about:blank');
    await page.setContent(
      `<meta name="viewport" content="width=device-width"><p>\u202ebackwards</p><x-hostile></x-hostile><a href="javascript:trap()">x</a><img src="data:," onerror="trap()"><p>${LONG}</p>`,
    );
    await expect(await harmIn(page)).to.have.lengthOf.at.least(5);
    expect(caught.splice(0)).to.deep.equal(['a script ran']);
  });

  it('names of authenticators, app passwords and remembered devices, each with its dialogs', async () => {
    const page = await open(seed.person);
    await visit(page, '/', NAMES);
    for (const action of ['Rename', 'Revoke']) {
      const buttons = page.getByRole('button', { name: new RegExp(`^${action} `) });
      for (const button of await buttons.all()) {
        await button.click();
        await page.getByRole('dialog').waitFor();
        await look(page);
        await page.keyboard.press('Escape');
      }
    }
  });

  it('names of devices, of which one has nothing to be seen', async () => {
    const page = await open(seed.person);
    await visit(page, '/account/devices', NAMES);
    expect(await page.getByRole('strong').or(page.locator('strong')).allTextContents()).to.not.include(UNSEEN);
    for (const action of ['Rename', 'Sign out']) {
      const [first] = await page.getByRole('button', { name: new RegExp(`^${action} .*(img|turning)`) }).all();
      await first?.click();
      await look(page.getByRole('dialog').page());
      await page.keyboard.press('Escape');
    }
  });

  it('what happened lately, addresses, and what stands in an address of the application', async () => {
    const page = await open(seed.person);
    await visit(page, '/account/activity', [MARKUP, 'Mozilla "']);
    await visit(page, '/account/settings', [seed.email]);
    for (const path of [
      `/account/${QUERY}`,
      `/?next=javascript:trap()&lang=${QUERY}#${QUERY}`,
      `/${'%2e%2e'}/account/%ff`,
    ])
      await visit(page, path);
    expect(new URL(page.url()).origin).to.equal(seed.server.url);
  });

  it('on the pages for administrators', async () => {
    const page = await open(seed.admin);
    const { person, longUserId, email } = seed;
    await visit(page, '/admin/users', [longUserId, 'constructor']);
    await visit(page, userPage(person.userId), [...NAMES, REASON, email]);
    await page.getByRole('button', { name: 'Change roles' }).click();
    await look(page, ['constructor']);
    await visit(page, `/admin/audit?user=${encodeURIComponent(person.userId)}`, [MARKUP, TURNING, REASON]);
    await visit(page, '/admin/audit?user=_server');
    await visit(page, '/admin/enforcement', ['constructor']);
    await page.getByRole('button', { name: 'Who would be asked?' }).click();
    await visit(page, '/admin/tokens', ['constructor']);
  });

  it('in addresses of pages for administrators', async () => {
    const page = await open(seed.admin);
    for (const name of [`${MARKUP}${TURNING}`, '__proto__', seed.longUserId]) await visit(page, userPage(name));
    await visit(page, `/admin/users?prefix=${QUERY}&role=${QUERY}&state=__proto__&after=${QUERY}&__proto__=x`, [
      MARKUP,
    ]);
    await visit(page, `/admin/audit?user=${QUERY}&type=__proto__&actor=${QUERY}&since=${QUERY}&before=${QUERY}`, [
      MARKUP,
    ]);
    await visit(page, `/admin/tokens?after=${QUERY}`);
  });

  it('before anybody is signed in', async () => {
    const page = await open();
    await visit(page, `/account/register#token=${QUERY}`);
    await page.getByLabel('User name').fill(MARKUP);
    await page.getByLabel('Password', { exact: true }).fill('correct horse battery staple');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await look(page);
    await visit(page, `/account/reset?${QUERY}`);
    await page.getByLabel('E-mail address').fill(seed.email);
    await page.keyboard.press('Enter');
    await page.getByLabel('New password').waitFor();
    await look(page, [seed.email]);
  });

  it('in terms, which are shown before an account is made', async () => {
    const text = { name: MARKUP, url: `https://example.org/${MARKUP}` };
    const sets = [
      'registration.stages=[m.login.terms, m.login.dummy]',
      `registration.terms=${JSON.stringify({ 'constructor.': { version: '1', en: text } })}`,
    ];
    const server = await startTestServer('embedded', { sets });
    try {
      const page = await open(undefined, server);
      await page.goto(`${server.url}/account/register`);
      await page.getByLabel('User name').fill('reader');
      await page.getByLabel('Password', { exact: true }).fill('correct horse battery staple');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'I accept' }).waitFor();
      await look(page, [MARKUP]);
      const body = { username: 'other', password: 'correct horse battery staple' };
      const session = await begin(server, { method: 'POST', path: 'register', body });
      await page.goto(`${server.url}${CLIENT}/auth/m.login.terms/fallback/web?session=${session}`);
      await look(page, [MARKUP]);
    } finally {
      await server.stop();
    }
  });

  it('on the pages of single stages', async () => {
    const { server, person } = seed;
    const page = await open();
    const pageOf = (type: string, session: string) => `${CLIENT}/auth/${type}/fallback/web?session=${session}`;
    const asked = deleteDevices(person, NAMES);
    const session = await begin(server, asked);
    await visit(page, pageOf('m.login.password', session), NAMES);
    await ask(server, asked, passwordAuth(person.userId, person.password, session));
    await visit(page, `${pageOf('m.login.2fa.totp', session)}&lang=${QUERY}&${QUERY}=${QUERY}`, NAMES);
    await page.getByLabel('Code', { exact: true }).fill(MARKUP);
    await page.keyboard.press('Enter');
    await look(page, NAMES);
    for (const name of NAMES) {
      const login = { ...LOGIN, body: { initial_device_display_name: name } };
      const signIn = await begin(server, login);
      await ask(server, login, passwordAuth(person.userId, person.password, signIn));
      await visit(page, pageOf('m.login.2fa.totp', signIn), [name]);
    }
    await visit(page, `${pageOf('m.login.2fa.totp', QUERY)}&lang=${QUERY}`);
  });

  it('in the address that a sign-in through the browser leads to', async () => {
    const { server, person } = seed;
    const page = await open();
    const start = (redirectUrl: string) => `${CLIENT}/login/sso/redirect?${new URLSearchParams({ redirectUrl })}`;
    const hostile = `"'><img/src=x/onerror=trap()><x-hostile>{$name}`;
    for (const target of [
      `https://${'w'.repeat(60)}.example.org/${hostile}?q=${hostile}${LONG}#javascript:trap()${hostile}`,
      `hostile-app:/${hostile}${LONG}`,
    ]) {
      await visit(page, start(target));
      await page.getByLabel('User name or e-mail address').fill(person.userId);
      await page.getByLabel('Password').fill(person.password);
      await page.keyboard.press('Enter');
      await page.getByLabel('Code', { exact: true }).fill(nextCode(server, person));
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Continue to' }).waitFor();
      await look(page, [new URL(target).href]);
    }
  });

  it('in an address that no application can be at, which leads nowhere', async () => {
    const page = await open();
    for (const target of [
      'javascript:trap()',
      'JaVa\nScRiPt:trap()',
      'data:text/html,<script>trap()</script>',
      'blob:https://evil.example/x',
      'file:///etc/passwd',
      '//evil.example/',
      'https:\\\\evil.example/',
      'https://app.example.org@evil.example/',
    ]) {
      const query = new URLSearchParams({ redirectUrl: target });
      const answer = await page.goto(`${seed.server.url}${CLIENT}/login/sso/redirect?${query}`);
      expect(answer?.status(), target).to.equal(400);
      await look(page);
      expect(await page.locator('form').count(), target).to.equal(0);
      expect(new URL(page.url()).origin, target).to.equal(seed.server.url);
    }
  });

  it('in links of mails that are none, and where there is no page at all', async () => {
    const page = await open();
    for (const path of [
      `${CONFIRM_PATH}?sid=${QUERY}&token=${QUERY}&lang=${QUERY}`,
      `${CANCEL_RESET_PATH}?user_id=${QUERY}&token=${QUERY}`,
      `/_uia/sso?session=${QUERY}&stage=${QUERY}`,
    ])
      await visit(page, path);
    for (const path of [
      `/${QUERY}`,
      `/_uia/${QUERY}`,
      `/assets/${QUERY}`,
      `${CLIENT}/auth/${QUERY}/fallback/web?session=x`,
    ]) {
      const answer = await page.goto(seed.server.url + path);
      expect([answer?.status(), answer?.headers()['content-type']]).to.deep.equal([404, 'application/json']);
      expect(await harmIn(page)).to.deep.equal([]);
    }
  });
});
