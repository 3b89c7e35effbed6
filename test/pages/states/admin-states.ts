import type { Page } from 'playwright-core';
import { userPage } from '../../support/admin-pages.js';
import { nextCode } from '../../support/journeys.js';
import { press } from '../../support/window.js';
import type { Seed } from './seed.js';
import type { AppState } from './visit.js';

const LOST = userPage('@dora:example.org');
async function makeToken(page: Page, { server, admin }: Seed): Promise<void> {
  await press(page, 'Make a token');
  await page.getByLabel('Other roles').fill('staff');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByLabel('Password').fill(admin.password);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByLabel('Code', { exact: true }).fill(nextCode(server, admin));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'The new token' }).waitFor();
}

async function tryRule(page: Page): Promise<void> {
  await page.getByLabel('Everyone').check();
  await press(page, 'Who would be asked?');
  await page.getByText('Who they are').click();
  await page.getByText('As a table').click();
}

export const adminStates: readonly AppState[] = [
  { name: 'admin-not-yours', as: 'plain', path: '/admin' },
  { name: 'admin-users', as: 'admin', path: '/admin' },
  { name: 'admin-no-users', as: 'admin', path: '/admin/users?prefix=nobody-at-all' },
  { name: 'admin-user-waiting', as: 'admin', path: LOST },
  { name: 'admin-unlock', as: 'admin', path: LOST, act: (page) => press(page, 'Unlock codes') },
  { name: 'admin-roles', as: 'admin', path: LOST, act: (page) => press(page, 'Change roles') },
  {
    name: 'admin-reset',
    as: 'admin',
    path: userPage('@alice:example.org'),
    act: (page) => press(page, 'Reset two-factor'),
  },
  { name: 'admin-enforcement', as: 'admin', path: '/admin/enforcement', act: tryRule },
  {
    name: 'admin-audit',
    as: 'admin',
    path: '/admin/audit?user=@dora:example.org',
    act: async (page) => {
      await press(page, 'Check that nothing was changed');
      await page.getByText('as they were written').waitFor();
      await page.getByText('More', { exact: true }).first().click();
    },
  },
  { name: 'admin-token-made', as: 'admin', path: '/admin/tokens', act: makeToken },
  { name: 'admin-make-token', as: 'admin', path: '/admin/tokens', act: (page) => press(page, 'Make a token') },
];
