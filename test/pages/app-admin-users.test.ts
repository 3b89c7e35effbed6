import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { enterPassword } from '../support/account-page.js';
import { confirm, userPage } from '../support/admin-pages.js';
import { enrolOfficial, giveRoles } from '../support/administrators.js';
import { type Enrolled, enrolPerson, type Person, registerPerson } from '../support/client.js';
import { twoFactor } from '../support/journeys.js';
import { onEachLook, PHONE } from '../support/look.js';
import { press, pressLink } from '../support/window.js';
import { withPages } from '../support/with-pages.js';

describe('looking after users on the administration page', () => {
  const pages = withPages({ sets: ['limits.second_factor.lock_after=1'] });
  let admin: Enrolled;
  let support: Enrolled;
  before(async () => {
    const { store, clock } = pages.server;
    admin = await enrolOfficial(pages.server, 'admin');
    support = await enrolOfficial(pages.server, 'support');
    for (let number = 1; number <= 120; number++) {
      const userId = `@many-${String(number).padStart(3, '0')}:example.org`;
      const operationId = `many ${number}`;
      const account = { userId, passwordHash: 'none', roles: [], createdAt: clock.now(), deactivatedAt: null };
      await store.accounts.create({ ...account, operationId });
    }
  });

  const rows = (page: Page) => page.getByRole('table', { name: 'Users' }).getByRole('row');
  const enrolled = async (name: string): Promise<Enrolled> =>
    enrolPerson(pages.server, await registerPerson(pages.server, name));

  it('more than a hundred are found page by page, and a look at one leads back to the same page', async () => {
    const page = await pages.open({ as: admin, path: '/admin' });
    await page.getByLabel('User name begins with').fill('many');
    await page.keyboard.press('Enter');
    await page.getByText(/^.?50.? accounts on this page/).waitFor();
    expect(await rows(page).count()).to.equal(51);
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.getByRole('link', { name: '@many-051' }).waitFor();
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.getByRole('link', { name: '@many-120' }).waitFor();
    expect(await rows(page).count()).to.equal(21);
    expect(await page.getByRole('link', { name: 'Next page' }).count()).to.equal(0);
    await page.getByRole('link', { name: '@many-110' }).click();
    await page.getByRole('heading', { name: '@many-110' }).waitFor();
    await page.getByRole('link', { name: 'Back to the list' }).click();
    await page.getByRole('link', { name: '@many-120' }).waitFor();
    await page.getByRole('link', { name: 'Previous page' }).click();
    await page.getByRole('link', { name: '@many-051' }).waitFor();
    expect(await page.getByLabel('User name begins with').inputValue()).to.equal('many');
  });

  it('are filtered by how they stand, with the keyboard alone on a phone', async () => {
    const begun = await enrolled('filtered');
    const page = await pages.open({ as: admin, path: '/admin/users', ...PHONE });
    await page.getByRole('link', { name: '@filtered' }).waitFor();
    await page.getByLabel('Two-factor').selectOption({ label: 'Two-factor on' });
    await page.getByLabel('Role').focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^.?\d.? accounts$/).waitFor();
    const names = await rows(page).getByRole('rowheader').allTextContents();
    expect(names).to.include(begun.userId);
    expect(names.some((name) => name.startsWith('@many'))).to.equal(false);
  });

  onEachLook('one who lost everything is found and reset, and signs in by the password alone then', async (look) => {
    const person = await enrolled(`loser-${look.theme}`);
    const page = await pages.open({ as: support, ...look });
    await pressLink(page.getByRole('navigation'), 'Administration');
    await page.getByLabel('User name begins with').fill('loser');
    await page.keyboard.press('Enter');
    await pressLink(page, person.userId);
    await press(page, 'Reset two-factor');
    await page.getByLabel('Reason').fill('Lost the phone, shown their passport');
    await press(page.getByRole('dialog'), 'Reset two-factor');
    await confirm(page, pages.server, support);
    await page.getByText('Two-factor is reset').waitFor();
    await page.getByText('This account has no authenticator').waitFor();
    await pages.server.drain();
    const [record] = await pages.server.store.audit.list(person.userId, 1);
    expect(record).to.include({ type: 'two_factor_reset', reason: 'Lost the phone, shown their passport' });

    const own = await pages.open(look);
    await enterPassword(own, person);
    await own.getByText('Off.').waitFor();
  });

  it('whoever gives up the proof is back at the reason, and nothing has changed', async () => {
    const person = await enrolled('kept');
    const page = await pages.open({ as: admin, path: userPage(person.userId) });
    await page.getByRole('button', { name: 'Reset two-factor' }).click();
    await page.getByLabel('Reason').fill('On second thoughts');
    await page.keyboard.press('Enter');
    await page.getByLabel('Password').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Reason').inputValue()).to.equal('On second thoughts');
    expect((await twoFactor(pages.server, person)).enabled).to.equal(true);
  });

  it('nothing of one is shown as if it were of another', async () => {
    const [one, other] = [await enrolled('one'), userPage('@other:example.org')];
    const page = await pages.open({ as: admin, path: userPage(one.userId) });
    await page.getByRole('button', { name: 'Sign out everywhere' }).waitFor();
    await page.route(/v1\/users\/.*other/, (route) => route.abort());
    await page.evaluate(
      `history.pushState(null, '', ${JSON.stringify(other)}); dispatchEvent(new PopStateEvent('popstate'))`,
    );
    await page.getByRole('heading', { name: '@other:example.org' }).waitFor();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('button', { name: 'Sign out everywhere' }).count()).to.equal(0);
  });

  it('one whose codes are locked is unlocked', async () => {
    const person = await enrolled('locked');
    const { securities } = pages.server.store;
    const now = pages.server.clock.now();
    await securities.reserveAttempt(person.userId, 'unknown', { lockAfter: 1, delaysMs: [0] }, now);
    const page = await pages.open({ as: support, path: userPage(person.userId) });
    await page.getByText('Codes locked').waitFor();
    await page.getByRole('button', { name: 'Unlock codes' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Unlock codes' }).click();
    await confirm(page, pages.server, support);
    await page.getByText('Codes are taken again.').waitFor();
    await page.getByText('Codes locked').waitFor({ state: 'detached' });
  });

  it('one is made support, which is in the list then; one is signed out everywhere', async () => {
    const person = await registerPerson(pages.server, 'riser');
    const page = await pages.open({ as: admin, path: userPage(person.userId) });
    await page.getByRole('button', { name: 'Change roles' }).click();
    await page.getByLabel('Support').check();
    await page.getByLabel('Other roles').fill('staff');
    await page.getByRole('button', { name: 'Save the roles' }).click();
    await confirm(page, pages.server, admin);
    await page.getByText('The roles are saved.').waitFor();
    expect((await pages.server.store.accounts.find(person.userId))?.roles).to.deep.equal(['staff', 'support']);
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await confirm(page, pages.server, admin);
    await page.getByText('This account is signed in nowhere.').waitFor();
  });

  it('what may not be done is not offered: on the own account, on one of a higher role, by support', async () => {
    const own = await pages.open({ as: admin, path: userPage(admin.userId) });
    await own.getByText('This is your own account').waitFor();
    const higher = await pages.open({ as: support, path: userPage(admin.userId) });
    await higher.getByText('not lower than yours').waitFor();
    for (const page of [own, higher])
      expect(await page.getByRole('button', { name: 'Reset two-factor' }).count()).to.equal(0);
    const person = await registerPerson(pages.server, 'plain');
    const lower = await pages.open({ as: support, path: userPage(person.userId) });
    await lower.getByRole('button', { name: 'Reset two-factor' }).waitFor();
    for (const name of ['Change roles', 'Sign out everywhere'])
      expect(await lower.getByRole('button', { name }).count(), name).to.equal(0);
    expect(await lower.getByRole('link', { name: 'Invitations' }).count()).to.equal(0);
  });

  it('a refusal is said in words: who became an administrator meanwhile is not for support', async () => {
    const person = await registerPerson(pages.server, 'promoted');
    const page = await pages.open({ as: support, path: userPage(person.userId) });
    await page.getByRole('button', { name: 'Reset two-factor' }).click();
    await page.getByLabel('Reason').fill('Lost');
    await giveRoles(pages.server, person.userId, ['admin']);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('This account has a role that is not lower than yours').waitFor();
  });

  it('an administrator without two-factor is told to set it up, and changes nothing', async () => {
    const bare = await registerPerson(pages.server, 'bare-official');
    await giveRoles(pages.server, bare.userId, ['admin']);
    const page = await pages.open({ as: bare, path: '/admin/users/many-001' });
    await page.getByText('you need two-factor on your own account first').waitFor();
    await page.getByRole('heading', { name: 'Authenticators' }).waitFor();
    expect(await page.getByRole('button', { name: 'Reset two-factor' }).count()).to.equal(0);
  });

  it('whoever has no role is calmly told that it is not for them', async () => {
    const person: Person = await registerPerson(pages.server, 'curious');
    const page = await pages.open({ as: person, path: '/admin/users' });
    await page.getByRole('heading', { name: 'Not for this account' }).waitFor();
    expect(await page.getByRole('link', { name: 'Administration' }).count()).to.equal(0);
  });
});

describe('a reset that waits on the administration page', () => {
  const pages = withPages({ sets: ['admin.second_approval=true'] });
  let admin: Enrolled;
  let second: Enrolled;
  before(async () => {
    admin = await enrolOfficial(pages.server, 'admin');
    second = await enrolOfficial(pages.server, 'admin');
  });

  async function asked(name: string): Promise<{ person: Enrolled; page: Page }> {
    const person = await enrolPerson(pages.server, await registerPerson(pages.server, name));
    const page = await pages.open({ as: admin, path: userPage(person.userId) });
    await page.getByRole('button', { name: 'Reset two-factor' }).click();
    await page.getByText('another administrator has to approve it').waitFor();
    await page.getByLabel('Reason').fill('Lost the phone');
    await page.keyboard.press('Enter');
    await confirm(page, pages.server, admin);
    await page.getByText('The reset waits for another administrator').waitFor();
    return { person, page };
  }

  it('is approved by another administrator, not by whoever asked for it', async () => {
    const { person, page } = await asked('approved');
    await page.getByText('You asked for it, so somebody else has to approve it.').waitFor();
    expect(await page.getByRole('button', { name: 'Approve the reset' }).count()).to.equal(0);
    const other = await pages.open({ as: second, path: '/admin/users?state=reset_waiting' });
    await other.getByRole('link', { name: person.userId }).click();
    await other.getByText('Lost the phone').waitFor();
    await other.getByRole('button', { name: 'Approve the reset' }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Approve the reset' }).click();
    await confirm(other, pages.server, second);
    await other.getByText('Two-factor is reset').waitFor();
    await other.getByText('This account has no authenticator').waitFor();
  });

  it('is stopped, and the second factors stay', async () => {
    const { person, page } = await asked('stopped');
    await page.getByRole('button', { name: 'Stop the reset' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stop the reset' }).click();
    await confirm(page, pages.server, admin);
    await page.getByText('The reset is stopped').waitFor();
    expect((await twoFactor(pages.server, person)).enabled).to.equal(true);
  });
});
