import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { enterCode, enterPassword } from '../support/account-page.js';
import { type Enrolled, enrolPerson, PASSWORD } from '../support/client.js';
import { ask, inTurn, LOGIN, nextCode, twoFactor } from '../support/journeys.js';
import { onEachLook } from '../support/look.js';
import type { TestServer } from '../support/test-server.js';
import { press } from '../support/window.js';
import { withPages } from '../support/with-pages.js';

describe('living with two-factor on the account page', () => {
  const pages = withPages({ sets: ['two_factor.remember_device.enabled=true'] });
  let server: TestServer;
  let person: Enrolled;
  before(() => {
    server = pages.server;
  });
  beforeEach(async () => {
    person = await enrolPerson(server);
  });

  const isOn = (page: Page): Promise<void> => page.getByText('On.', { exact: true }).waitFor();
  const typePassword = async (page: Page): Promise<void> => {
    await page.getByRole('dialog').getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByLabel('Code', { exact: true }).waitFor();
  };
  const prove = async (page: Page): Promise<void> => {
    await typePassword(page);
    await enterCode(page, nextCode(server, person));
  };
  const confirm = (page: Page, name: string): Promise<void> => press(page.getByRole('dialog'), name);
  async function newCodes(page: Page): Promise<string[]> {
    await press(page, 'Make new recovery codes');
    await confirm(page, 'Make new recovery codes');
    await prove(page);
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
    return page.getByRole('listitem').allTextContents();
  }

  it('goes on by itself when the session ends between password and code: nothing is typed twice', async () => {
    const page = await pages.open({ as: person });
    await press(page, 'Add another authenticator');
    await page.getByLabel('Name').fill('Tablet');
    await press(page, 'Continue');
    await typePassword(page);
    server.clock.advance(16 * 60_000);
    await enterCode(page, nextCode(server, person));
    await page.getByRole('img', { name: 'QR code' }).waitFor();
    const { pending } = await twoFactor(server, person);
    expect(pending.map(({ name }: { name: string }) => name)).to.deep.equal(['Tablet']);
  });

  onEachLook('makes new recovery codes to copy, to save and to check, which uses none of them up', async (look) => {
    const page = await pages.open({ as: person, ...look });
    const codes = await newCodes(page);
    expect(codes).to.have.length(10);
    await press(page, 'Copy');
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).to.equal(codes.join('\n'));

    const saving = page.waitForEvent('download');
    await press(page, 'Save as a file');
    const saved = await saving;
    expect(saved.suggestedFilename()).to.equal('recovery-codes.txt');
    const text = await readFile(await saved.path(), 'utf8');
    expect(text)
      .to.match(/^Recovery codes of person-\d+ at example\.org\n/)
      .and.include(codes[9]);

    await press(page, 'I have kept them');
    expect(await page.getByText(codes[0] ?? '').count()).to.equal(0);
    await page.getByLabel('Recovery code').fill('aaaa-bbbb-cccc-dddd');
    await press(page, 'Check');
    await page.getByRole('alert').getByText('none of the new codes').waitFor();
    await page.getByLabel('Recovery code').fill(codes[3]?.toUpperCase().replaceAll('-', ' ') ?? '');
    await press(page, 'Check');
    await page.getByText('Your new recovery codes work now').waitFor();
    expect((await twoFactor(server, person)).recovery).to.include({ remaining: 10 });
  });

  onEachLook('prints site, account, date and codes, and nothing else', async (look) => {
    const page = await pages.open({ as: person, ...look });
    const date = dateOf(server);
    await page.evaluate('print = () => { printed = true; }');
    const codes = await newCodes(page);
    await press(page, 'Print');
    expect(await page.evaluate('printed')).to.equal(true);
    await page.emulateMedia({ media: 'print' });
    const printed = String(await page.evaluate('document.body.innerText')).replace(/[\u2068\u2069]/g, '');
    expect(
      printed
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ).to.deep.equal(['Recovery codes', 'example.org', person.userId, date, ...codes]);
    const pdf = await page.pdf();
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).to.have.length(1);
  });

  onEachLook('renames, and revokes after a proof; a name that is given is refused beside the field', async (look) => {
    const page = await pages.open({ as: person, ...look });
    await press(page, /^Rename .*Phone/);
    await page.getByRole('dialog').getByLabel('Name').fill('Old telephone');
    await confirm(page, 'Rename');
    await page.getByText(/It is called .*Old telephone/).waitFor();

    await press(page, 'Add another authenticator');
    await page.getByLabel('Name').fill('Old telephone');
    await press(page, 'Continue');
    await page.getByRole('alert').getByText('Choose a different name').waitFor();
    expect(await page.getByLabel('Name').getAttribute('aria-invalid')).to.equal('true');
    await press(page, 'Cancel');

    await press(page, /^Revoke .*Old telephone/);
    await page.getByText('It is your only one').waitFor();
    await confirm(page, 'Cancel');
    expect(await twoFactor(server, person)).to.include({ enabled: true });
    await press(page, /^Revoke .*Old telephone/);
    await confirm(page, 'Revoke');
    await prove(page);
    await page.getByText('Off.', { exact: true }).waitFor();
    await page.getByText(/Old telephone.* is revoked/).waitFor();
  });

  onEachLook('is turned off by an authenticator only, never by a recovery code', async (look) => {
    const page = await pages.open({ as: person, ...look });
    await press(page, 'Turn off two-factor');
    await confirm(page, 'Turn off two-factor');
    await typePassword(page);
    expect(await page.getByRole('button', { name: 'Use a recovery code' }).count()).to.equal(0);
    await enterCode(page, nextCode(server, person));
    await page.getByText('Off.', { exact: true }).waitFor();
    await page.getByText('Two-factor is off.').waitFor();
    expect(await twoFactor(server, person)).to.deep.include({ enabled: false, recovery: null });
  });

  it('makes an app password that is shown once and signs in, and revokes it', async () => {
    const page = await pages.open({ as: person });
    await press(page, 'Make an app password');
    await page.getByLabel('What is it for?').fill('Old tablet');
    await press(page.getByRole('dialog'), 'Continue');
    await prove(page);
    const password = String(await page.getByText(/^app(-[0-9a-z]{4}){5}$/).textContent());
    await press(page, 'Done');
    expect(await page.getByText(password).count()).to.equal(0);
    const signIn = { ...LOGIN, body: { type: 'm.login.password', user: person.userId, password } };
    expect((await ask(server, signIn)).status).to.equal(200);
    await press(page, /^Revoke .*Old tablet/);
    await confirm(page, 'Revoke');
    await page.getByText(/app password for .*Old tablet.* is revoked/).waitFor();
    expect((await ask(server, signIn)).status).to.equal(403);
  });

  it('remembers the device where that is ticked, and forgets it again', async () => {
    const page = await pages.open();
    await page.getByLabel('Remember this device').check();
    await enterPassword(page, person);
    await enterCode(page, nextCode(server, person));
    await page.getByText('this device').waitFor();
    await inTurn(2, async () => {
      await press(page, 'Sign out');
      await enterPassword(page, person);
      await isOn(page);
    });
    await press(page, /^Forget .*Account page in a browser/);
    await page.getByText('None is remembered').waitFor();
    expect(await page.evaluate("localStorage.getItem('matrix-uia.device')")).to.equal(null);
    await press(page, 'Sign out');
    await enterPassword(page, person);
    await page.getByLabel('Code', { exact: true }).waitFor();
  });

  it('keeps nothing beyond the tab where it is not ticked', async () => {
    const page = await pages.open();
    await enterPassword(page, person);
    await enterCode(page, nextCode(server, person));
    await isOn(page);
    expect(
      await page.evaluate('Object.keys(localStorage).filter((key) => /device|session/.test(key)).join()'),
    ).to.equal('');
    await press(page, 'Sign out');
    expect(await page.evaluate("sessionStorage.getItem('matrix-uia.session')")).to.equal(null);
  });

  it('tells what happened lately, in words and page by page', async () => {
    const page = await pages.open({ as: person, path: '/account/activity' });
    await page.getByText('Nothing has happened yet').or(page.getByRole('listitem')).first().waitFor();
    await server.drain();
    await page.reload();
    await page.getByText(/Two-factor was turned on with the authenticator .*Phone/).waitFor();
    await page.getByText(/From .*127\.0\.0\.1/).waitFor();
  });
});

/** As a person who reads English writes it. */
const dateOf = ({ clock }: Pick<TestServer, 'clock'>): string =>
  new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(clock.now());
