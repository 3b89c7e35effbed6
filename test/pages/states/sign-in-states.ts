import type { Page } from 'playwright-core';
import type { Person } from '../../support/client.js';
import { totpAuth } from '../../support/client.js';
import { ask, beginSignIn, inTurn, LOGIN, wrongCode } from '../../support/journeys.js';
import type { AppState } from './visit.js';

export async function enterPassword(page: Page, { userId, password }: Pick<Person, 'userId' | 'password'>) {
  await page.getByLabel('User name').fill(userId);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

const asked = (page: Page, label: string): Promise<void> => page.getByLabel(label, { exact: true }).waitFor();

export const signInStates: readonly AppState[] = [
  { name: 'sign-in', as: 'nobody', path: '/' },
  {
    name: 'sign-in-wrong-password',
    as: 'nobody',
    path: '/',
    async act(page, { plain }) {
      await enterPassword(page, { userId: plain.userId, password: 'not the password' });
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'sign-in-unreachable',
    as: 'nobody',
    path: '/',
    async act(page, { plain }) {
      await page.route('**/_matrix/**', (route) => route.abort());
      await enterPassword(page, plain);
      await page.getByRole('alert').waitFor({ timeout: 15_000 });
    },
  },
  {
    name: 'sign-in-lost',
    as: 'plain',
    path: '/',
    async act(page) {
      await page.evaluate(`sessionStorage.setItem('matrix-uia.session',
        JSON.stringify({ userId: '@noor:example.org', deviceId: 'GONE', token: 'no-token-any-more' }))`);
      await page.reload();
      await page.getByText('You were signed out').waitFor();
    },
  },
  {
    name: 'sign-in-code',
    as: 'nobody',
    path: '/',
    async act(page, { enrolled }) {
      await enterPassword(page, enrolled);
      await asked(page, 'Code');
    },
  },
  {
    name: 'sign-in-code-wrong',
    as: 'nobody',
    path: '/',
    async act(page, { server, enrolled }) {
      await enterPassword(page, enrolled);
      await page.getByLabel('Code', { exact: true }).fill(wrongCode(server, enrolled));
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'sign-in-recovery',
    as: 'nobody',
    path: '/',
    async act(page, { enrolled }) {
      await enterPassword(page, enrolled);
      await page.getByRole('button', { name: 'Use a recovery code' }).click();
      await asked(page, 'Recovery code');
    },
  },
  {
    name: 'sign-in-too-many-codes',
    as: 'nobody',
    path: '/',
    async act(page, { server, enrolled }) {
      const session = await beginSignIn(server, enrolled);
      await inTurn(8, () => ask(server, LOGIN, totpAuth(wrongCode(server, enrolled), session)));
      await enterPassword(page, enrolled);
      await page.getByLabel('Code', { exact: true }).fill(enrolled.authenticator.code(server.clock.now()));
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      server.clock.advance(3_600_000);
    },
  },
  {
    name: 'sign-in-set-up',
    as: 'nobody',
    path: '/',
    async act(page, { due }) {
      await enterPassword(page, due);
      await page.getByRole('button', { name: 'Set it up now' }).waitFor();
    },
  },
  {
    name: 'sign-in-set-up-key',
    as: 'nobody',
    path: '/',
    async act(page, { due }) {
      await enterPassword(page, due);
      await page.getByRole('button', { name: 'Set it up now' }).click();
      await page.getByText('You cannot scan it?').click();
    },
  },
];
