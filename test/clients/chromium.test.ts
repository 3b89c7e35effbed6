import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Listening, listen } from '../../src/server/listen.js';
import { launchChromium } from '../support/chromium.js';
import { type Enrolled, enrolPerson, passwordAuth, registerPerson, totpAuth } from '../support/client.js';
import { needs } from '../support/real.js';
import { onEachStore } from '../support/test-server.js';
import { submitProof } from './fallback-page.js';
import { secondDevice } from './second-device.js';

const totp = 'm.login.2fa.totp';
const appFile = new URL('cross-origin-app.html', import.meta.url);

onEachStore('an app on another origin, in Chromium', {}, (get) => {
  let browser: Browser;
  let app: Listening;
  let context: BrowserContext;

  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
    const html = await readFile(appFile);
    app = await listen((_request, response) => response.setHeader('Content-Type', 'text/html').end(html), {
      host: '127.0.0.1',
      port: 0,
    });
  });
  after(() => app?.close(0));
  beforeEach(async () => {
    context = await browser.newContext();
  });
  afterEach(() => context.close());

  it('sends a person to the fallback page in a popup, is told authDone and goes on with its session', async () => {
    const { person, other } = await withTwoDevices();
    const page = await open({ token: person.token, body: { devices: [other] } });
    await send(page, 'POST', 'delete_devices', { devices: [other] });
    const challenged = await send(page, 'POST', 'delete_devices', { devices: [other] }, passwordAuth(person.userId));
    expect(challenged).to.deep.include({ status: 401 });
    expect(challenged.body)
      .to.include.keys('flows', 'params', 'session')
      .and.deep.include({
        completed: ['m.login.password'],
      });

    const popup = await openPopup(page, 'delete_devices');
    await submitProof(popup, 'Code', person.authenticator.wrongCode(get().clock.now()));
    await popup.getByRole('alert').waitFor();
    expect(await page.evaluate('messages'), 'nothing is said of a wrong code').to.deep.equal([]);

    await submitProof(popup, 'Code', person.authenticator.code(get().clock.now()));
    expect(await outcome(page)).to.deep.equal({ status: 200, retryAfter: null, body: {} });
    expect(await page.evaluate('messages')).to.deep.equal([{ data: 'authDone', origin: get().url }]);
    if (!popup.isClosed()) await popup.waitForEvent('close');
    const left = await get().store.devices.list(person.userId);
    expect(left.map(({ deviceId }) => deviceId)).to.deep.equal([person.deviceId]);
  });

  it('signs in the same way, before it has an access token', async () => {
    const { userId, authenticator } = await enrolPerson(get());
    const page = await open({ body: {} });
    const { status } = await send(page, 'POST', 'login', passwordAuth(userId));
    expect(status).to.equal(401);
    const popup = await openPopup(page, 'login');
    await submitProof(popup, 'Code', authenticator.code(get().clock.now()));
    const answer = await outcome(page);
    expect(answer.status).to.equal(200);
    expect(answer.body).to.include({ user_id: userId }).and.include.keys('access_token', 'device_id');
  });

  it('may read the wait that a 429 asks for', async () => {
    const person = await enrolPerson(get());
    const { authenticator, token } = person;
    const page = await open({ token });
    const proofs = ['wrongCode', 'wrongCode', 'wrongCode', 'code'] as const;
    const { body } = await send(page, 'POST', 'delete_devices', { devices: [] }, passwordAuth(person.userId));
    const answers: Sent[] = [];
    for (const proof of proofs) {
      const auth = totpAuth(authenticator[proof](get().clock.now()), String(body.session));
      answers.push(await send(page, 'POST', 'delete_devices', { devices: [] }, auth));
    }
    expect(answers.map(({ status }) => status)).to.deep.equal([401, 401, 401, 429]);
    expect(answers[3]).to.include({ retryAfter: '2' });
    expect(answers[3]?.body).to.include({ errcode: 'M_LIMIT_EXCEEDED', retry_after_ms: 2000 });
  });

  it('may use every method that UIA is for', async () => {
    const person = await registerPerson(get());
    const other = await secondDevice(get(), person);
    const page = await open({ token: person.token });
    expect(await send(page, 'DELETE', `devices/${other}`, {})).to.include({ status: 401 });
    expect(await send(page, 'DELETE', `devices/${other}`, {}, passwordAuth(person.userId))).to.include({ status: 200 });
    expect(await send(page, 'PUT', `devices/${person.deviceId}`, { display_name: 'Web' })).to.include({ status: 200 });
  });

  it('may read refusals as well', async () => {
    const page = await open({ token: 'nobody' });
    const { status, body } = await send(page, 'POST', 'delete_devices', { devices: [] });
    expect([status, body.errcode]).to.deep.equal([401, 'M_UNKNOWN_TOKEN']);
    expect(await send(page, 'POST', 'no-such-endpoint', {})).to.include({ status: 404 });
  });

  async function withTwoDevices(): Promise<{ person: Enrolled; other: string }> {
    const person = await registerPerson(get());
    const other = await secondDevice(get(), person);
    return { person: await enrolPerson(get(), person), other };
  }

  async function open(settings: { token?: string; body?: object }): Promise<Page> {
    const page = await context.newPage();
    const hash = encodeURIComponent(JSON.stringify({ homeserver: get().url, ...settings }));
    // By name, so that it is another site as well.
    await page.goto(`${app.url.replace('127.0.0.1', 'localhost')}/#${hash}`);
    return page;
  }

  async function openPopup(page: Page, path: string): Promise<Page> {
    await page.evaluate(`offer(${JSON.stringify(path)}, ${JSON.stringify(totp)})`);
    const popup = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Start authentication' }).click();
    return popup;
  }
});

interface Sent {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: Record<string, unknown>;
}

/** Sends a request as the app. */
const send = (page: Page, ...request: readonly unknown[]): Promise<Sent> =>
  page.evaluate(`send(...${JSON.stringify(request)})`);

/** What the app was answered after the popup. */
async function outcome(page: Page): Promise<Sent> {
  const output = page.locator('output:not(:empty)');
  return JSON.parse((await output.textContent()) ?? '');
}
