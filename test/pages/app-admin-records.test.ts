import { expect } from 'chai';
import { confirm, userPage } from '../support/admin-pages.js';
import { enrolOfficial } from '../support/administrators.js';
import { call, type Enrolled, enrolPerson, registerPerson } from '../support/client.js';
import { prove, replaceCodes } from '../support/journeys.js';
import { PHONE } from '../support/look.js';
import { withPages } from '../support/with-pages.js';

describe('the audit trail on the administration page', () => {
  const pages = withPages({});
  let support: Enrolled;
  let person: Enrolled;
  before(async () => {
    support = await enrolOfficial(pages.server, 'support');
    person = await enrolPerson(pages.server, await registerPerson(pages.server, 'traced'));
    for (let time = 0; time < 2; time++) await prove(pages.server, replaceCodes(person), person);
    await pages.server.drain();
  });

  it('tells in words what happened to an account, all of it or of one kind', async () => {
    const page = await pages.open({ as: support, path: userPage(person.userId) });
    await page.getByRole('link', { name: 'What happened to this account' }).click();
    await page.getByText(/Two-factor was turned on with the authenticator .?Phone/).waitFor();
    await page.getByText(/^.?3.? records$/).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'The owner' }).count()).to.equal(3);
    await page
      .getByLabel('What', { exact: true })
      .selectOption({ label: 'The recovery codes were replaced by new ones' });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText(/^.?2.? records$/).waitFor();
    await page.getByLabel('By whom').selectOption({ label: 'The server by itself' });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText('Nothing matches this.').waitFor();
  });

  it('is that of the account which it is said to be, or none: not even when the answer does not come', async () => {
    const page = await pages.open({ as: support, path: `/admin/audit?user=${encodeURIComponent(person.userId)}` });
    await page.getByText(/^.?3.? records$/).waitFor();
    await page.route(/audit\?.*another/, (route) => route.abort());
    await page.getByLabel('Account', { exact: true }).fill('@another:example.org');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'The owner' }).count()).to.equal(0);
  });

  it('is checked, and what is missing is named', async () => {
    const page = await pages.open({ as: support, path: `/admin/audit?user=${person.userId}` });
    await page.getByRole('button', { name: 'Check that nothing was changed' }).click();
    await page.getByText(/All .?3.? records are as they were written/).waitFor();
    await pages.server.store.audit.prune(person.userId, 1);
    await page.getByRole('button', { name: 'Check that nothing was changed' }).click();
    await page.getByText('This trail is not as it was written.').waitFor();
    await page.getByText(/Record .?1.?: .?missing/).waitFor();
  });

  it('is also there of what is about no account', async () => {
    const page = await pages.open({ as: support, path: '/admin/audit' });
    await page.getByRole('link', { name: 'What is about no account' }).click();
    await page.getByRole('heading', { name: 'The server', exact: true }).waitFor();
  });
});

describe('registration tokens on the administration page', () => {
  const pages = withPages({});
  let admin: Enrolled;
  before(async () => {
    admin = await enrolOfficial(pages.server, 'admin');
  });

  it('are made, shown once with a link, opened by one person, and revoked', async () => {
    const page = await pages.open({ as: admin, path: '/admin/tokens', ...PHONE });
    await page.getByText('There is no token that can still be used.').waitFor();
    await page.getByRole('button', { name: 'Make a token' }).click();
    await page.getByLabel('How many people').fill('2');
    await page.getByLabel('Other roles').fill('staff');
    await page.getByRole('dialog').getByRole('button', { name: 'Make a token' }).click();
    await confirm(page, pages.server, admin);
    await page.getByRole('heading', { name: 'The new token' }).waitFor();
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await page.getByText('Copied').waitFor();
    const link = new URL(String(await page.evaluate('navigator.clipboard.readText()')));
    const token = new URLSearchParams(link.hash.slice(1)).get('token') ?? '';
    expect(link.pathname).to.equal('/account/register');
    const validity = `/_matrix/client/v1/register/m.login.registration_token/validity?token=${token}`;
    expect((await call(pages.server.url, 'GET', validity)).body).to.deep.equal({ valid: true });
    await page.getByRole('cell').filter({ hasText: 'staff' }).waitFor();
    await page.getByText(/.?0.? of .?2.? times/).waitFor();

    await page.reload();
    await page.getByRole('button', { name: 'Revoke the token' }).click();
    expect(await page.getByText(token).count()).to.equal(0);
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await confirm(page, pages.server, admin);
    await page.getByText('The token is revoked.').waitFor();
    await page.getByText('There is no token that can still be used.').waitFor();
    expect((await call(pages.server.url, 'GET', validity)).body).to.deep.equal({ valid: false });
  });

  it('are those of the page that is looked at, whatever answer comes last', async () => {
    const page = await pages.open({ as: admin, path: '/admin/tokens' });
    await page.getByText('There is no token that can still be used.').waitFor();
    await page.getByRole('button', { name: 'Make a token' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make a token' }).click();
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route(/registration_tokens\?limit=50$/, async (route) => {
      await held;
      await route.continue();
    });
    await confirm(page, pages.server, admin);
    await page.getByRole('heading', { name: 'The new token' }).waitFor();
    const after = page.waitForResponse(/registration_tokens\?limit=50&after=zz/);
    await page.evaluate("history.pushState(null, '', '?after=zz'); dispatchEvent(new PopStateEvent('popstate'))");
    await after;
    const late = page.waitForResponse(/registration_tokens\?limit=50$/);
    goOn();
    await (await late).finished();
    await page.getByText('There is no token that can still be used.').waitFor();
    expect(await page.getByRole('cell').count()).to.equal(0);
  });
});
