import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { enterCode, enterPassword } from '../support/account-page.js';
import { Authenticator, type Enrolled, enrolPerson, PASSWORD, totpAuth } from '../support/client.js';
import {
  ask,
  beginSignIn,
  inTurn,
  LOGIN,
  nextCode,
  onNewDeviceByCode,
  twoFactor,
  wrongCode,
} from '../support/journeys.js';
import { onEachLook, PHONE } from '../support/look.js';
import type { TestServer } from '../support/test-server.js';
import { press, touch } from '../support/window.js';
import { withPages } from '../support/with-pages.js';

const LOCK_AFTER = 12;
const LONGEST_WAIT_MS = 300_000;
const SETS = [`limits.second_factor.lock_after=${LOCK_AFTER}`, 'two_factor.most_factors=2'];

describe('an account whose codes somebody guesses at, on the account page', () => {
  const pages = withPages({ sets: SETS });
  let server: TestServer;
  let person: Enrolled;
  before(() => {
    server = pages.server;
  });
  beforeEach(async () => {
    person = await enrolPerson(server);
  });

  /** So many wrong codes of somebody who knows the password. */
  async function guess(times: number): Promise<void> {
    await inTurn(times, async () => {
      server.clock.advance(LONGEST_WAIT_MS);
      const session = await beginSignIn(server, person);
      await ask(server, LOGIN, totpAuth(wrongCode(server, person), session));
    });
  }
  const isOn = (page: Page): Promise<void> => page.getByText('On.', { exact: true }).waitFor();
  const refused = (page: Page, words: string | RegExp): Promise<void> =>
    page.getByRole('alert').getByText(words).waitFor();

  onEachLook('tells how long to wait, and takes the code after that', async (look) => {
    await guess(LOCK_AFTER - 1);
    const page = await pages.open(look);
    await enterPassword(page, person);
    await enterCode(page, nextCode(server, person));
    await refused(page, /Wait .?5.? minutes and try again/);
    server.clock.advance(LONGEST_WAIT_MS);
    await enterCode(page, nextCode(server, person));
    await isOn(page);
  });

  onEachLook('takes a recovery code when codes are locked, and asks for a new authenticator then', async (look) => {
    await guess(LOCK_AFTER);
    const page = await pages.open(look);
    await enterPassword(page, person);
    await enterCode(page, nextCode(server, person));
    await refused(page, 'codes are locked. Use a recovery code');
    await press(page, 'Use a recovery code');
    await enterCode(page, person.recoveryCodes[0] ?? '', 'Recovery code');
    await isOn(page);
    await page.getByText('You signed in with a recovery code').waitFor();
    await page.getByText(/9.* of .*10.* are left/).waitFor();

    await press(page, 'Add another authenticator');
    await page.getByLabel('Name').fill('New telephone');
    await press(page, 'Continue');
    await page.getByRole('dialog').getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await press(page, 'Use a recovery code');
    await enterCode(page, person.recoveryCodes[1] ?? '', 'Recovery code');
    await touch(page.getByText('You cannot scan it?'));
    const key = String(await page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{1,4})+$/).textContent()).replaceAll(' ', '');
    await press(page, 'The app shows a code');
    await enterCode(page, new Authenticator(key).code(server.clock.now()));
    await press(page, 'I have kept them');
    await press(page, 'Go on without checking');
    await isOn(page);
    await page.getByText('You signed in with a recovery code').waitFor({ state: 'detached' });
    await page.getByText('there can be no more').waitFor();
    expect(await page.getByRole('button', { name: 'Add another authenticator' }).count()).to.equal(0);
  });

  it('is opened by three right codes in a row, as it says there', async () => {
    await guess(LOCK_AFTER);
    const page = await pages.open(PHONE);
    await enterPassword(page, person);
    await inTurn(2, async () => {
      const answered = page.waitForResponse('**/login');
      await enterCode(page, nextCode(server, person));
      await (await answered).finished();
      await refused(page, 'three right codes one after the other');
    });
    await enterCode(page, nextCode(server, person));
    await isOn(page);
    expect(await twoFactor(server, person)).to.include({ locked: false });
  });

  it('goes on taking codes where one was used before, and says there what is the matter', async () => {
    const known = await onNewDeviceByCode(server, person);
    await guess(LOCK_AFTER);
    const page = await pages.open({ as: known });
    await page.getByText('There were too many wrong codes').waitFor();
    await press(page, 'Make new recovery codes');
    await press(page.getByRole('dialog'), 'Make new recovery codes');
    await page.getByRole('dialog').getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByLabel('Code', { exact: true }).waitFor();
    await enterCode(page, nextCode(server, known));
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
    expect(await twoFactor(server, known)).to.include({ locked: true });
  });
});
