import type { Page } from 'playwright-core';
import { Authenticator, totpAuth } from '../../support/client.js';
import { ask, LOGIN, nextCode, signIn } from '../../support/journeys.js';
import { press } from '../../support/window.js';
import type { Seed } from './seed.js';
import type { AppState } from './visit.js';

async function prove(page: Page, password: string): Promise<void> {
  await page.getByRole('dialog').getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
}

async function showKey(page: Page, { plain }: Seed): Promise<void> {
  await press(page, 'Set it up');
  await press(page, 'Continue');
  await prove(page, plain.password);
  await page.getByRole('img', { name: 'QR code of the key' }).waitFor();
  await page.getByText('You cannot scan it?').click();
}

/** To the recovery codes of a new authenticator. */
async function showCodes(page: Page, seed: Seed): Promise<void> {
  await showKey(page, seed);
  const key = String(await page.locator('code').textContent()).replaceAll(' ', '');
  await press(page, 'The app shows a code');
  await page.getByLabel('Code', { exact: true }).fill(new Authenticator(key).code(seed.server.clock.now()));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
}

/** To new recovery codes for whoever has an authenticator. */
async function replaceCodes(page: Page, { server, enrolled }: Seed): Promise<void> {
  await press(page, 'Make new recovery codes');
  await page.getByRole('dialog').getByRole('button', { name: 'Make new recovery codes' }).click();
  await prove(page, enrolled.password);
  await page.getByLabel('Code', { exact: true }).fill(nextCode(server, enrolled));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
}

export const twoFactorStates: readonly AppState[] = [
  { name: 'two-factor-off', as: 'plain', path: '/' },
  { name: 'two-factor-required', as: 'due', path: '/' },
  {
    name: 'enrol-1-name',
    as: 'plain',
    path: '/',
    act: (page) => press(page, 'Set it up'),
  },
  {
    name: 'enrol-1-proof',
    as: 'plain',
    path: '/',
    async act(page) {
      await press(page, 'Set it up');
      await press(page, 'Continue');
      await page.getByRole('dialog').getByLabel('Password').waitFor();
    },
  },
  {
    name: 'enrol-1-proof-wrong',
    as: 'plain',
    path: '/',
    async act(page) {
      await press(page, 'Set it up');
      await press(page, 'Continue');
      await prove(page, 'not the password');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'enrol-2-key', as: 'plain', path: '/', act: showKey },
  {
    name: 'enrol-3-code-wrong',
    as: 'plain',
    path: '/',
    async act(page, seed) {
      await showKey(page, seed);
      await press(page, 'The app shows a code');
      await page.getByLabel('Code', { exact: true }).fill('000000');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'two-factor-on', as: 'enrolled', path: '/' },
  { name: 'rename', as: 'enrolled', path: '/', act: (page) => press(page, /^Rename .*Phone/) },
  { name: 'revoke', as: 'enrolled', path: '/', act: (page) => press(page, /^Revoke .*Phone/) },
  { name: 'turn-off', as: 'enrolled', path: '/', act: (page) => press(page, 'Turn off two-factor') },
  {
    name: 'turn-off-proof',
    as: 'enrolled',
    path: '/',
    async act(page, { enrolled }) {
      await press(page, 'Turn off two-factor');
      await page.getByRole('dialog').getByRole('button', { name: 'Turn off two-factor' }).click();
      await prove(page, enrolled.password);
      await page.getByLabel('Code', { exact: true }).waitFor();
    },
  },
  { name: 'codes-replaced', as: 'enrolled', path: '/', act: replaceCodes },
  {
    name: 'app-password',
    as: 'enrolled',
    path: '/',
    async act(page, seed) {
      await press(page, 'Make an app password');
      await page.getByLabel('What is it for?').fill('Old tablet');
      await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
      await prove(page, seed.enrolled.password);
      await page.getByLabel('Code', { exact: true }).fill(nextCode(seed.server, seed.enrolled));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /App password for/ }).waitFor();
    },
  },
  {
    name: 'two-factor-remembered',
    as: 'enrolled',
    path: '/',
    async act(page, { server, enrolled }) {
      const wish = { 'org.matrix_uia.remember_device': true, initial_device_display_name: 'Laptop' };
      const { body } = await signIn(server, enrolled, wish);
      const done = await ask(server, LOGIN, totpAuth(nextCode(server, enrolled), body.session));
      if (done.status !== 200) throw new Error(`not remembered: ${JSON.stringify(done.body)}`);
      await page.reload();
      await page.getByText('Laptop').waitFor();
    },
  },
  {
    name: 'activity',
    as: 'enrolled',
    path: '/account/activity',
    async act(page, { server }) {
      await server.drain();
      await page.reload();
      await page.getByRole('listitem').first().waitFor();
    },
  },
  { name: 'enrol-1-unfinished', as: 'plain', path: '/account/authenticator' },
  // From here on somebody else has a second factor.
  { name: 'codes', as: 'plain', path: '/', act: showCodes },
  {
    name: 'codes-check',
    as: 'enrolled',
    path: '/',
    async act(page, seed) {
      await replaceCodes(page, seed);
      await press(page, 'I have kept them');
      await page.getByLabel('Recovery code').fill('aaaa-bbbb-cccc-dddd');
      await press(page, 'Check');
      await page.getByRole('alert').waitFor();
    },
  },
];

export const frameStates: readonly AppState[] = [
  { name: 'activity', as: 'enrolled', path: '/account/activity' },
  { name: 'not-found', as: 'plain', path: '/account/no-such-page' },
  {
    name: 'unreachable',
    as: 'enrolled',
    path: '/',
    async act(page) {
      await page.route('**/_matrix/**', (route) => route.abort());
      await page.reload();
      await page.getByRole('alert').waitFor({ timeout: 15_000 });
    },
  },
];
