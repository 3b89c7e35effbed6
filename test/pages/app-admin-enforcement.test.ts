import { expect } from 'chai';
import { enterPassword } from '../support/account-page.js';
import { confirm } from '../support/admin-pages.js';
import { enrolOfficial, giveRoles } from '../support/administrators.js';
import { type Enrolled, registerPerson } from '../support/client.js';
import { withPages } from '../support/with-pages.js';

describe('saying who must have two-factor on the administration page', () => {
  const pages = withPages({});
  let admin: Enrolled;
  before(async () => {
    admin = await enrolOfficial(pages.server, 'admin');
    for (const name of ['anna', 'berta']) {
      const { userId } = await registerPerson(pages.server, name);
      await giveRoles(pages.server, userId, ['staff']);
    }
  });

  it('shows who would be asked before anything changes, then asks them when they sign in', async () => {
    const page = await pages.open({ as: admin, path: '/admin/enforcement' });
    await page.getByText('Nobody has to have two-factor.').waitFor();
    await page.getByLabel('Those with certain roles').check();
    await page.getByRole('button', { name: 'Who would be asked?' }).click();
    await page.getByRole('alert').getByText('Name at least one role.').waitFor();
    await page.getByLabel('Which roles').fill('staff');
    let counts = 0;
    page.on('request', (request) => {
      if (/enforcement\/affected/.test(request.url())) counts += 1;
    });
    await page.getByRole('button', { name: 'Who would be asked?' }).click();
    await page.getByText(/.?2.? people would be asked to set it up/).waitFor();
    await page.getByText('Who they are').click();
    await page.getByRole('link', { name: '@anna:example.org' }).waitFor();
    expect(counts).to.equal(1);
    expect(await pages.server.store.enforcement.read()).to.equal(null);

    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').getByText('From now on, whoever must have it').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await confirm(page, pages.server, admin);
    await page.getByText('Whoever has one of these roles must have two-factor').waitFor();
    await page.getByText(/Of .?2.? accounts that must have two-factor, .?0.? have it/).waitFor();

    const own = await pages.open();
    await enterPassword(own, { userId: '@anna:example.org', password: admin.password });
    await own.getByRole('button', { name: 'Set it up now' }).waitFor();
  });

  it('takes a date and a time in the zone of whoever says it', async () => {
    const page = await pages.open({ as: admin, path: '/admin/enforcement' });
    await page.getByLabel('Everyone').check();
    await page.getByLabel('From when on').fill('2031-05-01T08:30');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').getByText('Until then they are told.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await confirm(page, pages.server, admin);
    await page.getByText(/From .?May 1, 2031, 8:30.AM.? on everyone must have two-factor/).waitFor();
    const from = (await pages.server.store.enforcement.read())?.from;
    expect(from).to.equal(await page.evaluate("new Date('2031-05-01T08:30').getTime()"));
  });

  it('shows how far it has come as a picture that has words and a table', async () => {
    const page = await pages.open({ as: admin, path: '/admin/enforcement' });
    await page.getByText(/All .?3.? accounts are counted/).waitFor();
    await page.getByRole('link', { name: /Two-factor on .?1.? \(.?33%.?\)/ }).waitFor();
    await page.getByRole('link', { name: /No two-factor .?2.? \(.?67%.?\)/ }).waitFor();
    await page.getByRole('img', { name: 'one account since' }).waitFor();
    await page.getByText('As a table').click();
    const table = page.getByRole('table', { name: 'Accounts with two-factor over time' });
    expect(await table.getByRole('row').count()).to.equal(2);
  });

  it('is for support to see', async () => {
    const page = await pages.open({ as: await enrolOfficial(pages.server, 'support'), path: '/admin/enforcement' });
    await page.getByText('everyone must have two-factor').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).count()).to.equal(0);
  });
});

describe('who must have two-factor, when the settings say it', () => {
  const pages = withPages({ sets: ['two_factor.required=administrators'] });
  let admin: Enrolled;
  before(async () => {
    admin = await enrolOfficial(pages.server, 'admin');
  });

  it('is said on the administration page, and not for changing', async () => {
    const page = await pages.open({ as: admin, path: '/admin/enforcement' });
    await page.getByText('Administrators must have two-factor.').waitFor();
    await page.getByText('This is set in the configuration of the server').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).count()).to.equal(0);
  });
});
