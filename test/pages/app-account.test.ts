import { expect } from 'chai';
import { signInOn } from '../support/account-page.js';
import { type Enrolled, enrolPerson, PASSWORD, registerPerson, totpAuth } from '../support/client.js';
import { ask, deviceIds, isSignedIn, LOGIN, nextCode, onNewDevice, prove, signIn } from '../support/journeys.js';
import { addressesOf, addThreepid, follow, freshEmail, mailsOf, proveAddress } from '../support/mail-journeys.js';
import type { TestServer } from '../support/test-server.js';
import { withPages } from '../support/with-pages.js';

const NEW = 'four words in a row';

describe('the account on the account page', () => {
  const pages = withPages({ mail: true });
  let server: TestServer;
  before(() => {
    server = pages.server;
  });

  it('lists the devices with this one first, and renames one', async () => {
    const person = await registerPerson(server);
    await onNewDevice(server, person);
    const page = await pages.open({ as: person, path: '/account/devices' });
    const [first, second] = [page.getByRole('listitem').nth(0), page.getByRole('listitem').nth(1)];
    await first.getByText('This one').waitFor();
    await second.getByText('Last seen').waitFor();
    await second.getByRole('button', { name: 'Rename' }).click();
    await page.getByLabel('Name of the device').fill('Old <b>phone</b>');
    await page.keyboard.press('Enter');
    await second.getByText('Old <b>phone</b>').waitFor();
    await page.getByRole('status').filter({ hasText: 'It is called' }).waitFor();
  });

  it('signs out one device after a proof, then all others by another one', async () => {
    const person = await enrolPerson(server);
    await onDevice('PHONE', person);
    const others = [await onDevice('TABLET', person), await onDevice('WATCH', person)];
    const page = await pages.open({ as: await onDevice('LAPTOP', person), path: '/account/devices' });
    const proveIt = async () => {
      await page.getByRole('dialog').getByLabel('Password').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByLabel('Code', { exact: true }).fill(nextCode(server, person));
      await page.keyboard.press('Enter');
    };
    await page.getByRole('button', { name: 'Sign out ⁨PHONE⁩' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
    await proveIt();
    await page.getByRole('status').filter({ hasText: 'The device is signed out.' }).waitFor();
    expect(await deviceIds(server, person)).not.to.include('PHONE');
    await page.getByRole('button', { name: 'Sign out all others' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
    await proveIt();
    await page.getByRole('status').filter({ hasText: '3' }).waitFor();
    await page.getByRole('listitem').nth(1).waitFor({ state: 'detached' });
    expect(await Promise.all([person, ...others].map((each) => isSignedIn(server, each)))).to.deep.equal([
      false,
      false,
      false,
    ]);
  });

  for (const [what, leave] of [
    ['signs the other devices out', true],
    ['leaves the other devices signed in when that is wished', false],
  ] as const) {
    it(`changes the password and ${what}`, async () => {
      const person = await registerPerson(server);
      const page = await pages.open({ as: await onNewDevice(server, person), path: '/account/password' });
      await page.getByText(/At least .8. characters/).waitFor();
      await page.getByLabel('New password').fill('short');
      await page.getByRole('button', { name: 'Change password' }).click();
      await page.getByRole('alert').filter({ hasText: 'too short' }).waitFor();
      await page.getByLabel('New password').fill(NEW);
      if (!leave) await page.getByLabel('Sign out all my other devices').uncheck();
      await page.getByRole('button', { name: 'Change password' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Password').fill('wrong');
      await page.keyboard.press('Enter');
      await dialog.getByRole('alert').filter({ hasText: 'That is not the password.' }).waitFor();
      await dialog.getByLabel('Password').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByRole('status').filter({ hasText: 'Your password is changed' }).waitFor();
      expect(await isSignedIn(server, person)).to.equal(!leave);
      expect((await signIn(server, { ...person, password: NEW })).status).to.equal(200);
    });
  }

  it('adds an address once its link was opened, and removes it', async () => {
    const person = await registerPerson(server);
    const email = freshEmail();
    const page = await pages.open({ as: person, path: '/account/settings' });
    await page.getByLabel('New address').fill(email);
    await page.keyboard.press('Enter');
    await page.getByText('Open the link in it').waitFor();
    await page.getByRole('button', { name: 'I have opened the link' }).click();
    await page.getByRole('alert').filter({ hasText: 'not opened yet' }).waitFor();
    await follow(server, await mailsOf(server).next());
    await page.getByRole('button', { name: 'I have opened the link' }).click();
    await page.getByRole('dialog').getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'is yours now' }).waitFor();
    expect(await addressesOf(server, person)).to.deep.equal([email]);
    await page.getByRole('button', { name: `Remove ⁨${email}⁩` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'is removed' }).waitFor();
    expect(await addressesOf(server, person)).to.deep.equal([]);
  });

  it('replaces a forgotten password by a mail and the second factor', async () => {
    const person = await enrolPerson(server);
    const email = await giveAddressTo(person);
    const page = await pages.open();
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send the mail' }).click();
    await page.getByLabel('New password').fill(NEW);
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByRole('alert').filter({ hasText: 'not opened yet' }).waitFor();
    expect(await page.getByLabel('New password').inputValue()).to.equal(NEW);
    await follow(server, await mailsOf(server).next());
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByLabel('Code', { exact: true }).fill(nextCode(server, person));
    await page.keyboard.press('Enter');
    await page.getByText('All devices are signed out.').waitFor();
    expect(await isSignedIn(server, person)).to.equal(false);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await signInOn(page, server, { ...person, password: NEW });
  });

  it('closes the account only when its name is typed, and says so', async () => {
    const person = await registerPerson(server, 'goner');
    const page = await pages.open({ path: '/account/settings' });
    await signInOn(page, server, person);
    await page.getByRole('button', { name: 'Close your account…' }).click();
    await page.getByLabel('to go on').fill('somebody');
    await page.getByRole('button', { name: 'Close it for ever' }).click();
    await page.getByRole('alert').filter({ hasText: 'not your user name' }).waitFor();
    await page.getByLabel('to go on').fill('goner');
    await page.getByRole('button', { name: 'Close it for ever' }).click();
    await page.getByRole('dialog').getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('Your account is closed.').waitFor();
    expect(await page.evaluate('sessionStorage.length')).to.equal(0);
    expect((await signIn(server, person)).status).to.equal(403);
  });

  async function onDevice(deviceId: string, person: Enrolled): Promise<Enrolled> {
    const more = { device_id: deviceId, initial_device_display_name: deviceId };
    const { body: begun } = await signIn(server, person, more);
    const { body } = await ask(server, LOGIN, totpAuth(nextCode(server, person), begun.session));
    return { ...person, token: body.access_token, deviceId: body.device_id };
  }

  async function giveAddressTo(person: Enrolled): Promise<string> {
    const email = freshEmail();
    const creds = await proveAddress(server, 'add', { email }, person);
    const { status } = await prove(server, addThreepid(person, creds), person);
    expect(status).to.equal(200);
    return email;
  }
});
