import { expect } from 'chai';
import { call, type Enrolled, enrolPerson, PASSWORD, registerPerson } from '../support/client.js';
import { changePassword, nextCode, prove, signIn, wrongCode } from '../support/journeys.js';
import type { Page } from '../support/page-client.js';
import { APP, loginBy, SsoBrowser, targetOf, tokenOf, toTheQuestion } from '../support/sso-journey.js';
import { onEachStore } from '../support/test-server.js';

const MINUTE = 60_000;

onEachStore('a sign-in in the browser', {}, (get) => {
  let person: Enrolled;
  before(async () => {
    person = await enrolPerson(get());
  });

  it('is offered beside the password', async () => {
    const { body } = await call(get().url, 'GET', 'login');
    const types = body.flows.map(({ type }: { type: string }) => type);
    expect(types).to.deep.equal(['m.login.password', 'm.login.sso', 'm.login.token']);
  });

  it('asks for the password, for the second factor, and where it may lead, and signs one device in', async () => {
    const browser = new SsoBrowser();
    const first = await browser.begin(get(), `${APP}?a=b#/login?x`, 'r0');
    expect(first.words).to.include('Sign in to app.example.org');
    const second = await browser.send({ user: person.userId, password: person.password });
    expect(second.title).to.match(/^Enter the code/);
    expect(second.words).to.include(person.userId).and.not.include('Started');
    const last = await browser.send({ token: nextCode(get(), person) });
    expect(last.words).to.include('app.example.org').and.include(person.userId);
    const led = await browser.send({});
    expect(targetOf(led)).to.match(/^https:\/\/app\.example\.org\/\?a=b&loginToken=mul_[\w-]{43}#\/login\?x$/);
    const { status, body } = await loginBy(get(), tokenOf(led));
    expect([status, body.user_id]).to.deep.equal([200, person.userId]);
    const device = await get().store.devices.find(person.userId, body.device_id);
    expect(device).to.include({ secondFactorAt: get().clock.now(), recoveredAt: null });
  });

  it('goes by a recovery code too, and says so to the device', async () => {
    const browser = new SsoBrowser();
    await browser.begin(get(), APP);
    await browser.send({ user: person.userId, password: person.password });
    browser.url += '&stage=m.login.2fa.recovery';
    await browser.send({ token: String(person.recoveryCodes[0]) });
    const { body } = await loginBy(get(), tokenOf(await browser.send({})));
    const device = await get().store.devices.find(person.userId, body.device_id);
    expect(device?.recoveredAt).to.equal(get().clock.now());
  });

  it('asks an account without a second factor for its password alone', async () => {
    const plain = await registerPerson(get());
    const browser = new SsoBrowser();
    await browser.begin(get(), 'element://vector/webapp');
    const page = await browser.send({ user: plain.userId.slice(1).split(':')[0] ?? '', password: PASSWORD });
    expect(page.words).to.include('element://vector/webapp');
    const led = await browser.send({});
    expect(targetOf(led)).to.match(/^element:\/\/vector\/webapp\?loginToken=mul_/);
    const { body } = await loginBy(get(), tokenOf(led));
    expect((await get().store.devices.find(plain.userId, body.device_id))?.secondFactorAt).to.equal(null);
  });

  it('lets people try again, with their name kept and the password not', async () => {
    const browser = new SsoBrowser();
    await browser.begin(get(), APP);
    const wrong = await browser.send({ user: person.userId, password: 'not the password' });
    expect(wrong.alerts).to.deep.equal(['Wrong user name or password.']);
    expect(wrong.text).to.include(`value="${person.userId}"`).and.not.include('not the password');
    const empty = await browser.send({ user: ' ', password: PASSWORD });
    expect([empty.status, empty.alerts.length]).to.deep.equal([400, 1]);
    await browser.send({ user: person.userId, password: PASSWORD });
    const code = await browser.send({ token: wrongCode(get(), person) });
    expect(code.alerts[0]).to.include('Wrong code');
    expect((await browser.send({ token: nextCode(get(), person) })).title).to.match(/^Continue to/);
  });

  it('ends with the fifth wrong proof, and when it is stopped', async () => {
    const browser = new SsoBrowser();
    await browser.begin(get(), APP);
    const wrong = () => browser.send({ user: 'nobody-at-all', password: 'wrong' });
    for (let times = 0; times < 4; times++) expect((await wrong()).status).to.equal(200);
    expect((await wrong()).status).to.equal(404);
    expect((await browser.show()).title).to.match(/no longer valid/);
    const stopped = await toTheQuestion(get(), person);
    expect((await stopped.send({ _stop: 'yes' })).title).to.match(/^Stopped/);
    expect((await stopped.send({})).status).to.equal(404);
  });

  it('is over after its time', async () => {
    const browser = new SsoBrowser();
    await browser.begin(get(), APP);
    get().clock.advance(15 * MINUTE);
    expect((await browser.show()).status).to.equal(404);
  });

  describe('its token', () => {
    it('signs in once', async () => {
      const token = tokenOf(await (await toTheQuestion(get(), person)).send({}));
      expect((await loginBy(get(), token)).status).to.equal(200);
      expect((await loginBy(get(), token)).status).to.equal(403);
    });

    it('is good until just before two minutes are over', async () => {
      const early = tokenOf(await (await toTheQuestion(get(), person)).send({}));
      get().clock.advance(2 * MINUTE - 1);
      expect((await loginBy(get(), early)).status).to.equal(200);
      const late = tokenOf(await (await toTheQuestion(get(), person)).send({}));
      get().clock.advance(2 * MINUTE);
      expect((await loginBy(get(), late)).status).to.equal(403);
    });

    it('is one and the same, however often the button is pressed, and for no longer than it lives', async () => {
      const browser = await toTheQuestion(get(), person);
      const { formToken } = await browser.show();
      const press = () => browser.post(browser.url, { form: { _form_token: formToken } });
      const pages = await Promise.all([press(), press(), press()]);
      const tokens = new Set([...pages, await press()].map(tokenOf));
      expect(tokens.size).to.equal(1);
      expect([...tokens][0]).to.match(/^mul_/);
      get().clock.advance(2 * MINUTE);
      expect((await press()).status).to.equal(404);
    });

    it('is void after a change of the password, and none is made after one', async () => {
      const other = await enrolPerson(get());
      const browser = await toTheQuestion(get(), other);
      const led = await toTheQuestion(get(), other);
      const token = tokenOf(await led.send({}));
      const { formToken } = await browser.show();
      expect((await prove(get(), changePassword(other, 'another good password'), other)).status).to.equal(200);
      expect((await loginBy(get(), token)).status).to.equal(403);
      const page = await browser.post(browser.url, { form: { _form_token: formToken } });
      expect([page.status, tokenOf(page)]).to.deep.equal([403, '']);
      expect((await browser.show()).words).to.include('Enter your password');
    });
  });

  it('cannot go on in another browser, nor without the cookie', async () => {
    const browser = new SsoBrowser();
    await browser.begin(get(), APP);
    const { formToken } = await browser.show();
    const other = new SsoBrowser();
    await other.begin(get(), APP);
    const strangers: Page[] = [
      await new SsoBrowser().get(browser.url),
      await other.get(browser.url),
      await other.post(browser.url, { form: { _form_token: formToken, user: person.userId, password: PASSWORD } }),
      await browser.post(browser.url, { form: { _form_token: formToken, user: 'x', password: 'x' }, cookie: null }),
    ];
    for (const page of strangers) {
      expect([page.status, page.title]).to.deep.equal([403, strangers[0]?.title]);
      expect(page.title).to.include('not from this browser');
      expect(page.text).not.to.include('<form');
    }
    expect((await browser.show()).title).to.match(/^Sign in/);
  });

  it('gives its token to no other browser, although it knows the session and the form', async () => {
    const browser = await toTheQuestion(get(), person);
    const { formToken } = await browser.show();
    const other = new SsoBrowser();
    await other.begin(get(), APP);
    const form = { _form_token: formToken };
    for (const cookie of [other.cookie, null])
      expect(tokenOf(await other.post(browser.url, { form, cookie })), String(cookie)).to.equal('');
    const led = await browser.post(browser.url, { form });
    expect(tokenOf(led)).to.match(/^mul_/);
    for (const cookie of [other.cookie, null]) {
      const late = await other.post(browser.url, { form, cookie });
      expect([late.status, tokenOf(late)]).to.deep.equal([404, '']);
    }
  });

  it('takes no form without its token, with that of another session or stage, or from another site', async () => {
    const [browser, another] = [new SsoBrowser(), new SsoBrowser()];
    await browser.begin(get(), APP);
    const first = browser.url;
    const { formToken } = await browser.show();
    await browser.begin(get(), APP);
    await another.begin(get(), APP);
    const form = { user: person.userId, password: PASSWORD };
    for (const token of ['', formToken, (await another.show()).formToken]) {
      const page = await browser.post(browser.url, { form: { ...form, ...(token && { _form_token: token }) } });
      expect(page.status).to.equal(403);
    }
    const own = { ...form, _form_token: (await browser.show()).formToken };
    const foreign: Record<string, string>[] = [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }];
    for (const headers of foreign)
      expect((await browser.post(browser.url, { form: own, headers })).status).to.equal(403);
    await browser.send(form);
    expect((await browser.post(browser.url, { form: own })).status, 'of the step before').to.equal(403);
    expect((await browser.get(first)).title, 'in the same browser, two at once').to.match(/^Sign in/);
  });

  it('has no other door: not the pages of its stages, not a login, not the page of another session', async () => {
    const browser = new SsoBrowser();
    await browser.begin(get(), APP);
    await browser.send({ user: person.userId, password: person.password });
    const { session } = browser;
    for (const type of ['m.login.password', 'm.login.2fa.totp', 'm.login.sso']) {
      const path = `/_matrix/client/v3/auth/${type}/fallback/web?session=${session}`;
      expect((await browser.get(get().url + path)).status, type).to.equal(404);
    }
    const code = { type: 'm.login.2fa.totp', token: nextCode(get(), person), session };
    const login = await call(get().url, 'POST', 'login', { body: { auth: code } });
    expect([login.status, login.body.errcode]).to.deep.equal([403, 'M_FORBIDDEN']);
    const ofLogin = (await signIn(get(), person)).body.session;
    expect((await browser.get(`${get().url}/_uia/sso?session=${ofLogin}`)).status).to.equal(404);
    expect((await browser.send({ token: code.token })).title, 'untouched').to.match(/^Continue to/);
  });

  it('leads nowhere but where it was begun for, whatever a later request says', async () => {
    const browser = await toTheQuestion(get(), person);
    const { formToken } = await browser.show();
    const url = `${browser.url}&redirectUrl=https://evil.example/&redirect_url=https://evil.example/`;
    const page = await browser.post(url, {
      form: { _form_token: formToken, redirectUrl: 'https://evil.example/', redirect_url: 'https://evil.example/' },
    });
    expect(targetOf(page)).to.match(/^https:\/\/app\.example\.org\/\?loginToken=/);
  });

  for (const url of [
    '',
    '//evil.example/',
    'https:evil.example',
    'https:\\\\evil.example',
    'https://app.example.org@evil.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://app.example.org/\r\nSet-Cookie: a=b',
    `https://app.example.org/${'a'.repeat(2100)}`,
  ]) {
    it(`does not begin for ${JSON.stringify(url.slice(0, 50))}`, async () => {
      const page = await new SsoBrowser().begin(get(), url);
      expect([page.status, page.headers.get('location')]).to.deep.equal([400, null]);
      expect(page.words).to.include('This sign-in cannot go on');
      expect(page.words).not.to.match(/evil|alert/);
    });
  }

  it('does not begin for two addresses, nor for none', async () => {
    const path = `${get().url}/_matrix/client/v3/login/sso/redirect`;
    for (const query of ['', '?redirectUrl=https://a.example/&redirectUrl=https://b.example/'])
      expect((await new SsoBrowser().get(path + query)).status).to.equal(400);
  });

  it('knows no identity provider', async () => {
    const { status, body } = await call(get().url, 'GET', `login/sso/redirect/google?redirectUrl=${APP}`);
    expect([status, body.errcode]).to.deep.equal([404, 'M_NOT_FOUND']);
  });

  it('shows what others wrote as text', async () => {
    const page = await new SsoBrowser().begin(get(), `https://app.example.org/?"><script>alert(1)</script>`);
    const asked = await toTheQuestion(get(), person, `https://app.example.org/#'"><script>alert(1)</script>`);
    const { text, headers } = await asked.show();
    expect(page.text + text).not.to.match(/<script>|"><script/);
    expect(headers.get('content-security-policy')).to.match(/form-action 'self' https:\/\/app\.example\.org;/);
  });

  it('is named to a client that can take one step only', async () => {
    const { status, body } = await signIn(get(), person);
    expect([status, body.errcode]).to.deep.equal([401, 'M_FORBIDDEN']);
    expect(body.error).to.include('sign in through the browser').and.include('app password');
  });
});
