import type { Page } from 'playwright-core';
import { enterCode } from './account-page.js';
import type { Enrolled } from './client.js';
import { nextCode } from './journeys.js';
import type { TestServer } from './test-server.js';

/** Confirms by password and code what the dialog asks. */
export async function confirm(page: Page, server: Pick<TestServer, 'clock'>, person: Enrolled): Promise<void> {
  await page.getByRole('dialog').getByLabel('Password').fill(person.password);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByLabel('Code', { exact: true }).waitFor();
  await enterCode(page, nextCode(server, person));
}

export const userPage = (userId: string): string => `/admin/users/${encodeURIComponent(userId)}`;
