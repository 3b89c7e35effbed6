import { expect } from 'chai';
import { DELETE_DEVICES } from '../../src/account/devices.js';
import type { Operation } from '../../src/uia/operation.js';
import { type PageApp, startPageApp } from '../support/page-app.js';

const PASSWORD_TYPE = 'm.login.password';
const TOTP = 'm.login.2fa.totp';
const PAY: Operation = { name: 'pay', words: ({ to }) => `Pay 5 € to ${String(to)}` };
const POST: Operation = { name: 'post', words: () => ({ texts: { en: 'Post a letter', fr: 'Poster une lettre' } }) };

describe('the language of a page', () => {
  let app: PageApp;
  before(async () => {
    app = await startPageApp({ operations: [PAY, POST] });
  });
  after(() => app?.stop());

  const begin = () => app.begin(DELETE_DEVICES, { devices: ['ABC'] });

  async function open(url: string, headers: Record<string, string> = {}, form?: Record<string, string>) {
    const response = await fetch(url, {
      headers,
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    const text = await response.text();
    return {
      text,
      headers: response.headers,
      cookies: response.headers.getSetCookie(),
      language: /<html lang="([^"]+)" dir="([^"]+)">/.exec(text)?.slice(1).join(' '),
      formToken: /name="_form_token" value="([^"]+)"/.exec(text)?.[1] ?? '',
    };
  }

  for (const [accepted, language] of [
    ['de', 'de ltr'],
    ['en;q=0.2, de;q=0.9', 'de ltr'],
    ['fr-CA, en', 'fr ltr'],
    ['es-419', 'es ltr'],
    ['ar-EG', 'ar rtl'],
    ['zh', 'zh-CN ltr'],
    ['zh-Hans-CN', 'zh-CN ltr'],
    ['pt, de;q=0.5', 'de ltr'],
    ['de;q=0, fr', 'fr ltr'],
    ['pt', 'en ltr'],
    ['*', 'en ltr'],
    ['', 'en ltr'],
    ['%%%;;;,,', 'en ltr'],
  ] as const) {
    it(`is ${language} for a browser that accepts “${accepted}”`, async () => {
      const page = await open(app.pageOf(PASSWORD_TYPE, await begin()), { 'accept-language': accepted });
      expect(page.language).to.equal(language);
      expect(page.headers.get('vary')).to.include('Accept-Language');
      expect(page.cookies.filter((cookie) => cookie.includes('language'))).to.deep.equal([]);
    });
  }

  it('is the one that was asked for in the address, and from then on', async () => {
    const chosen = await open(`${app.pageOf(PASSWORD_TYPE, await begin())}&lang=ar`, { 'accept-language': 'de' });
    expect(chosen.language).to.equal('ar rtl');
    const kept = chosen.cookies.find((cookie) => cookie.startsWith('matrix_uia_language=')) ?? '';
    expect(kept).to.match(/^matrix_uia_language=ar; Path=\/; SameSite=Lax; Max-Age=\d+$/);
    const cookie = kept.split(';')[0] ?? '';
    const later = await open(app.pageOf(PASSWORD_TYPE, await begin()), { 'accept-language': 'de', cookie });
    expect(later.language).to.equal('ar rtl');
  });

  for (const asked of ['xx', '../../schemas', '%0d%0aSet-Cookie:x=y', 'de&lang=fr']) {
    it(`is left to the browser where the address asks for “${asked}”`, async () => {
      const page = await open(`${app.pageOf(PASSWORD_TYPE, await begin())}&lang=${asked}`, { 'accept-language': 'es' });
      expect(page.language).to.equal('es ltr');
      expect(page.cookies.filter((cookie) => !cookie.startsWith('matrix_uia_page='))).to.deep.equal([]);
    });
  }

  it('can be changed by links to the same page, of which the last page has none', async () => {
    const session = await app.beginLogin();
    const page = await open(app.pageOf(TOTP, session));
    const links = [...page.text.matchAll(/<a href="([^"]+)" lang="([^"]+)" hreflang="[^"]+">([^<]+)</g)];
    expect(links.map(([, , language, name]) => [language, name])).to.deep.equal([
      ['ar', 'العربية'],
      ['de', 'Deutsch'],
      ['es', 'Español'],
      ['fr', 'Français'],
      ['zh-CN', '简体中文'],
    ]);
    expect(links[1]?.[1]).to.equal(`?session=${session}&amp;lang=de`);
    const cookie = page.cookies[0]?.split(';')[0] ?? '';
    const form = { _form_token: page.formToken, token: app.code() };
    const done = await open(app.pageOf(TOTP, session), { cookie }, form);
    expect(done.text).to.include('You can go back to the app now').and.not.include('hreflang');
  });

  it('is that of what is asked for and of what was wrong', async () => {
    app.clock.advance(60_000);
    const url = app.pageOf(TOTP, await app.beginLogin({ initial_device_display_name: 'Tablet' }));
    const page = await open(url, { 'accept-language': 'de' });
    expect(page.text).to.include('<bdi>Anmeldung auf dem neuen Gerät „Tablet“</bdi>').and.include('Schritt 2 von 2');
    const cookie = page.cookies[0]?.split(';')[0] ?? '';
    const wrong = await open(
      url,
      { 'accept-language': 'de', cookie },
      { _form_token: page.formToken, token: '999999' },
    );
    expect(wrong.text).to.include('Falscher Code: ').and.include('<title>Fehler: Geben Sie den Code');
  });

  it('leaves the words of an application as they are', async () => {
    const page = await open(app.pageOf(PASSWORD_TYPE, await app.begin(PAY, { to: 'Bob' })), {
      'accept-language': 'ar',
    });
    expect(page.language).to.equal('ar rtl');
    expect(page.text).to.include('<bdi>Pay 5 € to Bob</bdi>');
  });

  it('is that of an application’s own words where it gives them, else the first that it gives', async () => {
    for (const [language, words] of [
      ['fr', 'Poster une lettre'],
      ['de', 'Post a letter'],
    ] as const) {
      const page = await open(app.pageOf(PASSWORD_TYPE, await app.begin(POST, {})), { 'accept-language': language });
      expect(page.text).to.include(`<bdi>${words}</bdi>`);
    }
  });

  it('keeps names of other directions apart from the sentence', async () => {
    const english = await open(app.pageOf(TOTP, await app.beginLogin({ initial_device_display_name: 'هاتف (1)' })));
    expect(english.text).to.include('“\u2068هاتف (1)\u2069”');
    const arabic = await open(
      app.pageOf(TOTP, await app.beginLogin({ initial_device_display_name: 'A\u2069\u202eB' })),
      {
        'accept-language': 'ar',
      },
    );
    expect(arabic.text).to.include('«\u2068AB\u2069»');
  });
});
