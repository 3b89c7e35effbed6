import { request } from 'node:http';
import { expect } from 'chai';
import { DELETE_DEVICES } from '../../src/account/devices.js';
import { unavailable } from '../../src/base/matrix-error.js';
import type { Operation } from '../../src/uia/operation.js';
import type { Stage } from '../../src/uia/stage.js';
import { PASSWORD, type PageApp, startPageApp } from '../support/page-app.js';
import { PageClient } from '../support/page-client.js';

const MOST_BYTES = 64 * 1024;
const TYPE = 'application/x-www-form-urlencoded';

const broken: Stage = {
  type: 'com.example.broken',
  role: 'other',
  schema: { type: 'object' },
  attempt: async ({ how }) => {
    throw how === 'gently' ? unavailable('The store is busy') : new Error('the secret detail');
  },
  form: { title: 'Break', fields: [{ name: 'how', label: 'How', kind: 'text' }] },
};
const BREAK: Operation = { name: 'break', bind: [], flows: [[broken.type]] };

describe('the form of a fallback page', () => {
  let app: PageApp;
  let browser: PageClient;
  let url: string;

  before(async () => {
    app = await startPageApp({
      stages: [broken],
      operations: [BREAK],
      bodyLimits: { mostBytes: MOST_BYTES, withinMs: 100 },
    });
  });
  after(() => app.stop());
  beforeEach(async () => {
    browser = new PageClient();
    app.clock.advance(10 * 60_000);
    url = app.pageOf('m.login.password', await app.begin(DELETE_DEVICES, { devices: ['ABC'] }));
  });

  const filled = async () =>
    `_form_token=${(await browser.get(url)).formToken}&password=${encodeURIComponent(PASSWORD)}`;

  it('is refused in another content type, multipart and none among them', async () => {
    const form = await filled();
    for (const type of [
      'multipart/form-data; boundary=x',
      'application/json',
      'text/plain',
      '',
      `${TYPE}; charset=utf-7`,
    ]) {
      const page = await browser.post(url, { form, headers: { 'content-type': type } });
      expect(page.status, type).to.equal(400);
      expect(page.words).to.include('application/x-www-form-urlencoded');
    }
  });

  it('may name its character set', async () => {
    const page = await browser.post(url, {
      form: await filled(),
      headers: { 'content-type': `${TYPE};charset=UTF-8` },
    });
    expect(page.title).to.match(/^Done/);
  });

  it('is refused when a field comes twice', async () => {
    const page = await browser.post(url, { form: `${await filled()}&password=other` });
    expect(page.status).to.equal(400);
    expect(page.words).to.include('a field twice');
  });

  it('is refused when it is not UTF-8', async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': TYPE },
      body: new Uint8Array([0x61, 0x3d, 0xff]),
    });
    expect(response.status).to.equal(400);
    expect(await response.text()).to.include('not in UTF-8');
  });

  it('has at most 64 KiB', async () => {
    const form = await filled();
    const pad = (bytes: number) => `${form}&x=`.padEnd(bytes, 'x');
    expect((await browser.post(url, { form: pad(MOST_BYTES + 1) })).status).to.equal(413);
    expect((await browser.post(url, { form: pad(MOST_BYTES) })).title).to.match(/^Done/);
  });

  it('that trickles in is given up with 408', async () => {
    const status = await new Promise((resolve, reject) => {
      const slow = request(url, { method: 'POST', headers: { 'content-type': TYPE, 'content-length': 100 } });
      slow.on('response', ({ statusCode, headers }) => resolve(`${statusCode} ${headers.connection}`));
      slow.on('error', reject);
      slow.write('password=');
    });
    expect(status).to.equal('408 close');
  });

  it('shows on a page what a stage refuses with, and leaves faults to the server without detail', async () => {
    const page = app.pageOf(broken.type, await app.begin(BREAK, {}));
    const gently = await browser.submit(page, { how: 'gently' });
    expect(gently.status).to.equal(503);
    expect(gently.alerts).to.deep.equal(['The store is busy']);
    const hard = await browser.submit(page, { how: 'hard' });
    expect(hard.status).to.equal(500);
    expect(hard.text).to.include('Something went wrong').and.not.include('the secret detail');
  });
});
