import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { type AuthDict, type MatrixClient, SSOAction } from 'matrix-js-sdk';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { enrolPerson, PASSWORD } from '../support/client.js';
import { isSignedIn, nextCode, onNewDeviceByCode } from '../support/journeys.js';
import { onEachLook } from '../support/look.js';
import { needs } from '../support/real.js';
import { onEachStore } from '../support/test-server.js';
import { openWindow, touch } from '../support/window.js';
import { enterProof, visitFallback } from './fallback-page.js';
import { sdkClient } from './sdk-client.js';
import { sdkWalk } from './sdk-walk.js';

const password = 'm.login.password';
const sso = 'm.login.sso';

onEachStore('an app on matrix-js-sdk that knows single sign-on', {}, (get) => {
  let browser: Browser;
  let app: Server;
  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
    app = createServer((_request, response) => response.end('the app'));
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  });
  after(() => {
    app?.closeAllConnections();
    app?.close();
  });

  onEachLook('signs in by it: its link, the pages, the redirect, and the token that came with it', async (look) => {
    const person = await enrolPerson(get());
    const client = sdkClient(get());
    const { flows } = await client.loginFlows();
    expect(flows).to.deep.include({ type: sso });
    const appUrl = `http://localhost:${(app.address() as AddressInfo).port}/?no_universal_links=true#/welcome`;
    const { context, faults } = await openWindow(browser, look);
    const page = await context.newPage();
    await page.goto(client.getSsoLoginUrl(appUrl, 'sso', undefined, SSOAction.LOGIN));
    await page.getByLabel('User name').fill(person.userId);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByLabel('Code').fill(nextCode(get(), person));
    await page.keyboard.press('Enter');
    await touch(page.getByRole('button', { name: 'Continue to' }));
    await page.waitForURL(/loginToken=/);
    const arrived = new URL(page.url());
    await context.close();
    expect(faults).to.deep.equal([]);
    expect([arrived.searchParams.get('no_universal_links'), arrived.hash]).to.deep.equal(['true', '#/welcome']);
    const token = arrived.searchParams.get('loginToken') ?? '';
    const answer = await client.loginRequest({ type: 'm.login.token', token });
    expect(answer.user_id).to.equal(person.userId);
    const again = await client.loginRequest({ type: 'm.login.token', token }).catch((fault: unknown) => fault);
    expect(again).to.include({ httpStatus: 403, errcode: 'M_FORBIDDEN' });
  });

  const deletes = (client: MatrixClient, deviceId: string) => (auth: AuthDict | null) =>
    client.deleteDevice(deviceId, auth ?? undefined);

  for (const [knows, kind] of [
    [[sso], 'that alone'],
    [[password, sso], 'that and the password'],
  ] as const) {
    it(`removes a device with a second factor that it does not know, by ${kind}`, async () => {
      const person = await enrolPerson(get());
      const other = await onNewDeviceByCode(get(), person);
      const client = sdkClient(get(), person);
      const { attempt, asked } = sdkWalk({
        client,
        knows,
        request: deletes(client, other.deviceId),
        entries: [
          // It asks before the person has done anything.
          null,
          async (session) => {
            const url = client.getFallbackAuthUrl(sso, session);
            const heading = await visitFallback(browser, url, async (page) => {
              await enterProof(page, 'Password', PASSWORD);
              await enterProof(page, 'Code', nextCode(get(), person));
              await page.getByRole('heading', { name: 'Done' }).waitFor();
            });
            expect(heading).to.equal('Done');
            return null;
          },
        ],
      });
      expect(await attempt()).to.deep.equal({});
      expect(asked).to.deep.equal([{ stage: sso }, { stage: sso }]);
      expect(await isSignedIn(get(), other)).to.equal(false);
    });
  }
});
