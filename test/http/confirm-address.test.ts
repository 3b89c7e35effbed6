import { expect } from 'chai';
import { call, registerPerson } from '../support/client.js';
import { ask, race } from '../support/journeys.js';
import { addThreepid, freshEmail, linkOn, mailsOf, requestToken } from '../support/mail-journeys.js';
import { linkIn } from '../support/mail-server.js';
import { PageClient } from '../support/page-client.js';
import { onEachStore } from '../support/test-server.js';

const SUBMIT = '/_uia/email/submit_token';
const sets = ['mail.next_link_hosts=[app.example.net]'];

onEachStore('the link in a mail', { mail: true, sets }, (get) => {
  async function mailed(more: object = {}) {
    const person = await registerPerson(get());
    const email = freshEmail();
    const { body } = await requestToken(get(), 'add', { email, ...more }, person);
    const mail = await mailsOf(get()).next();
    const creds = { sid: String(body.sid), client_secret: 'monkeys' };
    const isProven = async () => (await ask(get(), addThreepid(person, creds))).status === 401;
    const token = linkIn(mail).searchParams.get('token') ?? '';
    return { person, email, creds, token, url: linkOn(get(), mail), isProven, browser: new PageClient() };
  }

  it('shows a page with a button, and opening it, however often, spends nothing', async () => {
    const { url, email, person, browser, isProven } = await mailed();
    const page = await browser.get(url);
    expect([page.status, page.title.split(' · ')[0]]).to.deep.equal([200, 'Is this your address?']);
    expect(page.words).to.include(email).and.include(person.userId);
    await race(5, () => new PageClient().get(url));
    expect((await fetch(url, { method: 'HEAD' })).status).to.equal(200);
    expect(await isProven()).to.equal(false);
    const done = await browser.post(url, { form: { _form_token: page.formToken } });
    expect([done.status, done.title.split(' · ')[0]]).to.deep.equal([200, 'Your address is confirmed']);
    expect(await isProven()).to.equal(true);
    expect((await browser.get(url)).title).to.match(/^Your address is confirmed/);
  });

  it('is as safe as the other pages', async () => {
    const { url, browser } = await mailed();
    const { headers } = await browser.get(url);
    expect(headers.get('content-security-policy'))
      .to.include("frame-ancestors 'none'")
      .and.include("default-src 'none'");
    expect(headers.get('referrer-policy')).to.equal('no-referrer');
    expect(headers.get('cache-control')).to.equal('no-store');
  });

  it('takes the button of its own page alone', async () => {
    const { url, browser, isProven } = await mailed();
    const { formToken } = await browser.get(url);
    const form = { _form_token: formToken };
    const { cookie } = browser;
    expect((await browser.post(url, {})).status).to.equal(403);
    expect((await browser.post(url, { form, cookie: null })).status).to.equal(403);
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await browser.post(url, { form, cookie, headers: foreign })).status).to.equal(403);
    expect(await isProven()).to.equal(false);
    expect((await browser.post(url, { form, cookie })).status).to.equal(200);
  });

  it('has one calm page for what is wrong, too old or spent', async () => {
    const { url, browser, creds, person, isProven } = await mailed();
    const { formToken } = await browser.get(url);
    const over = /^This link is no longer valid/;
    const wrong = new URL(url);
    wrong.searchParams.set('token', 'x'.repeat(43));
    for (const bad of [
      wrong.href,
      `${get().url}${SUBMIT}`,
      `${get().url}${SUBMIT}?sid=a&sid=b&token=c`,
      url.replace(creds.sid, 'sid'),
    ]) {
      const page = await browser.get(bad);
      expect([page.status, over.test(page.title)], bad).to.deep.equal([404, true]);
    }
    expect((await browser.post(wrong.href, { form: { _form_token: formToken } })).status).to.equal(404);
    expect(await isProven()).to.equal(false);
    const { expiresAt } = (await get().store.validations.find(creds.sid, get().clock.now())) ?? { expiresAt: 0 };
    get().clock.advance(expiresAt - get().clock.now() - 1);
    expect((await browser.get(url)).status).to.equal(200);
    get().clock.advance(1);
    const late = await browser.post(url, { form: { _form_token: formToken } });
    expect([late.status, over.test(late.title)]).to.deep.equal([404, true]);
    expect((await ask(get(), addThreepid(person, creds))).body.errcode).to.equal('M_THREEPID_AUTH_FAILED');
  });

  it('takes ten wrong tokens, and then not even the right one', async () => {
    const { url, creds, token } = await mailed();
    const post = (guess: string) => call(get().url, 'POST', SUBMIT, { body: { ...creds, token: guess } });
    for (let guess = 0; guess < 10; guess++) {
      const { status, body } = await post(`guess-${guess}`);
      expect([status, body.errcode]).to.deep.equal([400, 'M_TOKEN_INCORRECT']);
    }
    const { status, body } = await post(token);
    expect([status, body.errcode]).to.deep.equal([400, 'M_SESSION_EXPIRED']);
    expect((await new PageClient().get(url)).status).to.equal(404);
  });

  it('can be posted as a token by a client that knows its secret', async () => {
    const { creds, token, isProven } = await mailed();
    for (const bad of [
      { ...creds, client_secret: 'other' },
      { ...creds, sid: 'unknown' },
    ]) {
      const { status, body } = await call(get().url, 'POST', SUBMIT, { body: { ...bad, token } });
      expect([status, body.errcode]).to.deep.equal([400, 'M_SESSION_EXPIRED']);
    }
    expect(await isProven()).to.equal(false);
    const { status, body } = await call(get().url, 'POST', SUBMIT, { body: { ...creds, token } });
    expect([status, body]).to.deep.equal([200, { success: true }]);
    expect(await isProven()).to.equal(true);
  });

  it('leads on by a link, and only to hosts that the operator allows', async () => {
    for (const [next, isShown] of [
      ['https://app.example.net/#/next?a="b"', true],
      ['https://app.example.net.evil.example/', false],
      ['https://evil.example/?app.example.net', false],
      ['https://app.example.net:8443/', false],
    ] as const) {
      const { url, browser } = await mailed({ next_link: next });
      const done = await browser.submit(url, {});
      expect([done.status, done.headers.get('location')]).to.deep.equal([200, null]);
      expect(/<a href="https:\/\/app\.example\.net\/#\/next\?a=/.test(done.text), next).to.equal(isShown);
      expect(done.text.includes('<a href="http'), next).to.equal(isShown);
    }
  });
});
