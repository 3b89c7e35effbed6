import { press } from '../../support/window.js';
import type { AppState } from './visit.js';

export const accountStates: readonly AppState[] = [
  { name: 'devices', as: 'plain', path: '/account/devices' },
  {
    name: 'devices-sign-out-all',
    as: 'plain',
    path: '/account/devices',
    act: (page) => press(page, 'Sign out all others'),
  },
  {
    name: 'password-too-short',
    as: 'plain',
    path: '/account/password',
    async act(page, { plain }) {
      await page.getByLabel('New password').fill('short');
      await press(page, 'Change password');
      const proof = page.getByRole('dialog').getByLabel('Password');
      await proof.or(page.getByRole('alert')).first().waitFor();
      if (await proof.isVisible()) {
        await proof.fill(plain.password);
        await page.keyboard.press('Enter');
        await page.getByRole('alert').first().waitFor();
      }
    },
  },
  { name: 'settings', as: 'plain', path: '/account/settings' },
  { name: 'settings-close', as: 'plain', path: '/account/settings', act: (page) => press(page, 'Close your account…') },
  { name: 'register', as: 'nobody', path: '/account/register' },
  {
    name: 'register-taken',
    as: 'nobody',
    path: '/account/register',
    async act(page, { plain }) {
      await page.getByLabel('User name').fill('noor');
      await page.getByLabel('Password', { exact: true }).fill(plain.password);
      await press(page, 'Make the account');
      await page.getByRole('alert').first().waitFor();
    },
  },
  { name: 'reset', as: 'nobody', path: '/account/reset' },
  {
    name: 'reset-mail-sent',
    as: 'nobody',
    path: '/account/reset',
    async act(page) {
      await page.getByLabel('E-mail address').fill('noor@example.org');
      await press(page, 'Send the mail');
      await page.getByLabel('New password').waitFor();
    },
  },
];
