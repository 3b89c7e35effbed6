import { expect } from 'chai';
import { DELETE_DEVICES } from '../../src/account/devices.js';
import { forbidden } from '../../src/base/matrix-error.js';
import type { Operation } from '../../src/uia/operation.js';
import type { Stage } from '../../src/uia/stage.js';
import { sessionKey } from '../../src/uia/ticket.js';
import { ALICE, HOME, PASSWORD, type PageApp, startPageApp } from '../support/page-app.js';
import { type Page, PageClient } from '../support/page-client.js';

const PASSWORD_TYPE = 'm.login.password';
const TOTP = 'm.login.2fa.totp';
const HOSTILE = `"'><img src=x onerror=alert(1)></title></style><script>alert(1)</script>`;

const hostile: Stage = {
  type: 'com.example.hostile',
  role: 'other',
  schema: { type: 'object' },
  attempt: async () => ({ outcome: 'failed', error: forbidden(`${HOSTILE} in an error`) }),
  form: {
    title: HOSTILE,
    text: HOSTILE,
    submit: HOSTILE,
    fields: [{ name: HOSTILE, label: HOSTILE, kind: 'text', autocomplete: HOSTILE, hint: HOSTILE }],
  },
};
const HOSTILE_FLOW: Operation = { name: 'hostile', bind: [], flows: [[hostile.type]], words: () => HOSTILE };

describe('a fallback page is safe:', () => {
  let app: PageApp;
  let browser: PageClient;

  before(async () => {
    app = await startPageApp({ stages: [hostile], operations: [HOSTILE_FLOW] });
  });
  after(() => app.stop());
  beforeEach(() => {
    browser = new PageClient();
    app.visitFrom(HOME);
    app.clock.advance(10 * 60_000);
  });

  const begin = () => app.begin(DELETE_DEVICES, { devices: ['ABC'] });
  const stored = async (session: string) => app.store.sessions.find(sessionKey(session), app.clock.now());

  describe('every page', () => {
    const kinds: Record<string, () => Promise<Page>> = {
      'of a stage': async () => browser.get(app.pageOf(PASSWORD_TYPE, await begin())),
      'of a wrong proof': async () => browser.submit(app.pageOf(PASSWORD_TYPE, await begin()), { password: 'no' }),
      'of a passed stage': async () => browser.submit(app.pageOf(PASSWORD_TYPE, await begin()), { password: PASSWORD }),
      'of a stage that is not next': async () => browser.get(app.pageOf(TOTP, await begin())),
      'of a session that is gone': async () => browser.get(app.pageOf(TOTP, 'x'.repeat(43))),
      'of a stopped session': async () => browser.submit(app.pageOf(PASSWORD_TYPE, await begin()), { _stop: 'yes' }),
      'of a refused form': async () =>
        browser.post(app.pageOf(PASSWORD_TYPE, await begin()), { headers: { 'content-type': 'text/plain' } }),
    };
    const nonces = new Set<string>();

    for (const [kind, open] of Object.entries(kinds)) {
      it(`${kind} loads nothing, stands in no frame, is kept nowhere, and is small`, async () => {
        const { headers, text } = await open();
        const nonce = /<style nonce="([A-Za-z0-9_-]{22})">/.exec(text)?.[1] ?? '';
        expect(headers.get('content-security-policy')).to.equal(
          `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
        );
        expect(headers.get('x-frame-options')).to.equal('DENY');
        expect(headers.get('referrer-policy')).to.equal('no-referrer');
        expect(headers.get('cache-control')).to.equal('no-store');
        expect(headers.get('x-content-type-options')).to.equal('nosniff');
        expect(headers.get('content-type')).to.equal('text/html; charset=utf-8');
        expect(headers.get('cross-origin-opener-policy')).to.equal(null);
        expect(Buffer.byteLength(text)).to.be.at.most(30 * 1024);
        expect(text).not.to.match(/ on\w+=|\ssrc=|https?:\/\/|@import|url\(/);
        expect(nonces).not.to.include(nonce);
        nonces.add(nonce);
      });
    }
  });

  it('what others wrote stands on it as text', async () => {
    const pages = [
      await browser.get(app.pageOf(PASSWORD_TYPE, await app.begin(DELETE_DEVICES, { devices: [HOSTILE] }))),
      await browser.get(app.pageOf(TOTP, await app.beginLogin({ initial_device_display_name: HOSTILE }))),
      await browser.submit(app.pageOf(hostile.type, await app.begin(HOSTILE_FLOW, {})), { [HOSTILE]: 'x' }),
    ];
    for (const { text } of pages) {
      expect(text).not.to.match(/<img|<script>|<\/style><script/);
      expect(text).to.include('&lt;script&gt;alert(1)&lt;/script&gt;');
    }
    expect(pages[2]?.text).to.include('&lt;/script&gt; in an error</p>');
  });

  it('a text that runs from right to left does not turn what stands around it', async () => {
    const session = await app.begin(DELETE_DEVICES, { devices: ['\u202eEVIL'] });
    const { text } = await browser.get(app.pageOf(PASSWORD_TYPE, session));
    expect(text).to.include('<bdi>Remove the device EVIL</bdi>').and.include(`<bdi>${ALICE}</bdi>`);
  });

  it('a session from the address is shown nowhere unless it is one', async () => {
    for (const session of ['%3Cscript%3Ealert(1)%3C/script%3E', 'strangely-named-session']) {
      const { text } = await browser.get(app.pageOf(TOTP, session));
      expect(text).not.to.match(/<script|alert\(1|strangely/);
    }
  });

  it('HEAD is answered like GET, and neither changes the session', async () => {
    const session = await begin();
    const seen = await stored(session);
    const url = app.pageOf(PASSWORD_TYPE, session);
    const get = await fetch(url);
    const head = await fetch(url, { method: 'HEAD' });
    expect(head.status).to.equal(200);
    expect(await head.text()).to.equal('');
    const names = (response: Response) =>
      [...response.headers.keys()].filter((name) => !/^(date|connection|keep-alive)$/.test(name)).sort();
    expect(names(head)).to.deep.equal(names(get));
    for (const stop of ['&_stop=yes', `&password=${encodeURIComponent(PASSWORD)}`]) await browser.get(url + stop);
    expect(await stored(session)).to.deep.equal(seen);
  });

  describe('its cookie', () => {
    const cookies = async (page: PageApp, headers: Record<string, string> = {}) => {
      const session = await page.begin(DELETE_DEVICES, { devices: ['ABC'] });
      return (await fetch(page.pageOf(PASSWORD_TYPE, session), { headers })).headers.getSetCookie();
    };

    it('is strict and out of reach of scripts', async () => {
      const [cookie, ...more] = await cookies(app);
      expect(more).to.deep.equal([]);
      expect(cookie).to.match(/^matrix_uia_page=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    });

    it('belongs to the host alone under https', async () => {
      const secure = await startPageApp({ publicUrl: 'https://matrix.example.org/base' });
      const [cookie] = await cookies(secure);
      expect(cookie).to.match(/^__Host-matrix_uia_page=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
      await secure.stop();
    });

    it('is kept, so that two pages can be open at once', async () => {
      await browser.get(app.pageOf(PASSWORD_TYPE, await begin()));
      expect(await cookies(app, { cookie: browser.cookie ?? '' })).to.deep.equal([]);
      expect(await cookies(app, { cookie: 'matrix_uia_page=short' })).to.have.length(1);
    });
  });

  describe('a form counts only from the page it was given to:', () => {
    const refused = (page: Page) => {
      expect(page.status).to.equal(403);
      expect(page.alerts[0]).to.include('Enter it once more');
      expect(page.text).not.to.include(PASSWORD);
    };
    const tokenOf = async (type: string, session: string) => (await browser.get(app.pageOf(type, session))).formToken;

    it('refused without the cookie, with another one, without the token, and with that of another session', async () => {
      const session = await begin();
      const url = app.pageOf(PASSWORD_TYPE, session);
      const token = await tokenOf(PASSWORD_TYPE, session);
      const other = await tokenOf(PASSWORD_TYPE, await begin());
      const own = browser.cookie;
      const form = { _form_token: token, password: PASSWORD };
      const seen = await stored(session);
      refused(await new PageClient().post(url, { form }));
      refused(await browser.post(url, { form, cookie: `matrix_uia_page=${'A'.repeat(43)}` }));
      refused(await browser.post(url, { form: { password: PASSWORD } }));
      refused(await browser.post(url, { form: { _form_token: '', password: PASSWORD } }));
      refused(await browser.post(url, { form: { _form_token: other, password: PASSWORD } }));
      refused(await browser.post(url, { form: { _form_token: other, _stop: 'yes' } }));
      expect(await stored(session)).to.deep.equal(seen);
      expect((await browser.post(url, { form, cookie: own })).title).to.match(/^Done/);
    });

    it('refused with the token of another stage', async () => {
      const session = await begin();
      const token = await tokenOf(PASSWORD_TYPE, session);
      await browser.post(app.pageOf(PASSWORD_TYPE, session), { form: { _form_token: token, password: PASSWORD } });
      refused(await browser.post(app.pageOf(TOTP, session), { form: { _form_token: token, token: app.code() } }));
    });

    it('the refusal comes with a new form, so that trying again is enough', async () => {
      const url = app.pageOf(PASSWORD_TYPE, await begin());
      const { formToken } = await browser.post(url, { form: { password: PASSWORD } });
      const page = await browser.post(url, { form: { _form_token: formToken, password: PASSWORD } });
      expect(page.title).to.match(/^Done/);
    });

    it('refused when the browser names another site, whatever the token', async () => {
      const session = await begin();
      const url = app.pageOf(PASSWORD_TYPE, session);
      const form = { _form_token: await tokenOf(PASSWORD_TYPE, session), password: PASSWORD };
      const seen = await stored(session);
      const foreign: Record<string, string>[] = [
        { origin: 'https://evil.example' },
        { origin: app.url.replace('http:', 'https:') },
        { origin: 'no url' },
        { referer: 'https://evil.example/page' },
        { referer: `${app.url}.evil.example/` },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ];
      for (const headers of foreign) {
        const page = await browser.post(url, { form, headers });
        expect(page.status, JSON.stringify(headers)).to.equal(403);
        expect(page.words).to.include('sent from a page of another site');
      }
      expect(await stored(session)).to.deep.equal(seen);
    });

    it('taken when the browser names this site or, as our pages make it, none', async () => {
      const own: Record<string, string>[] = [
        { origin: app.url },
        { origin: 'null' },
        { referer: `${app.url}/_matrix` },
        { 'sec-fetch-site': 'same-origin', origin: 'null' },
        { 'sec-fetch-site': 'none' },
      ];
      for (const headers of own) {
        const session = await begin();
        const form = { _form_token: await tokenOf(PASSWORD_TYPE, session), password: PASSWORD };
        const page = await browser.post(app.pageOf(PASSWORD_TYPE, session), { form, headers });
        expect(page.title, JSON.stringify(headers)).to.match(/^Done/);
      }
    });
  });
});
