import { expect } from 'chai';
import { DELETE_DEVICES } from '../../src/account/devices.js';
import { isJsonObject } from '../../src/base/json.js';
import type { Operation } from '../../src/uia/operation.js';
import type { Stage } from '../../src/uia/stage.js';
import { assertAnswer } from '../support/openapi.js';
import { ALICE, HOME, PASSWORD, type PageApp, startPageApp } from '../support/page-app.js';
import { PageClient } from '../support/page-client.js';

const PASSWORD_TYPE = 'm.login.password';
const TOTP = 'm.login.2fa.totp';
const RECOVERY = 'm.login.2fa.recovery';

const formless: Stage = {
  type: 'com.example.formless',
  role: 'other',
  schema: { type: 'object' },
  attempt: async () => ({ outcome: 'passed' }),
};
const JOIN: Operation = { name: 'join', bind: [], flows: [['m.login.dummy']] };

describe('the fallback page of a stage', () => {
  let app: PageApp;
  let browser: PageClient;

  before(async () => {
    app = await startPageApp({ stages: [formless], operations: [JOIN] });
  });
  after(() => app.stop());
  beforeEach(() => {
    browser = new PageClient();
    app.visitFrom(HOME);
    app.clock.advance(10 * 60_000);
  });

  const begin = () => app.begin(DELETE_DEVICES, { devices: ['ABC', 'DEF'] });
  const pass = async (type: string, session: string, fields: Record<string, string>) => {
    const page = await browser.submit(app.pageOf(type, session), fields);
    expect(page.title).to.match(/^Done/);
    return page;
  };

  describe('with a wrong address', () => {
    const answerOf = async (url: string, method = 'GET') => {
      const response = await fetch(url, { method });
      const body: unknown = method === 'HEAD' ? {} : await response.json();
      if (!isJsonObject(body)) throw new Error('the answer is no JSON object');
      const { pathname, search } = new URL(url);
      if (method !== 'HEAD')
        assertAnswer(method, pathname + search, { status: response.status, headers: response.headers, body });
      return { status: response.status, errcode: body.errcode, error: body.error };
    };

    it('without a session is 400 M_MISSING_PARAM, for each method', async () => {
      for (const method of ['GET', 'POST']) {
        for (const url of [app.pageOf(TOTP, ''), app.pageOf(TOTP, '').replace('?session=', '')]) {
          const answer = { status: 400, errcode: 'M_MISSING_PARAM', error: 'Missing session' };
          expect(await answerOf(url, method)).to.deep.equal(answer);
        }
      }
      expect((await answerOf(app.pageOf(TOTP, ''), 'HEAD')).status).to.equal(400);
    });

    it('of an unknown stage, one without a form or no stage at all is 404 M_UNRECOGNIZED', async () => {
      const session = await begin();
      for (const type of ['m.login.sso', formless.type, '__proto__', '%3Cb%3E', '%E0%A4%A']) {
        const { status, errcode } = await answerOf(app.pageOf(type, session));
        expect({ status, errcode }, type).to.deep.equal({ status: 404, errcode: 'M_UNRECOGNIZED' });
      }
    });
  });

  describe('of a session that cannot go on', () => {
    const texts = new Set<string>();
    const expectGone = async (session: string) => {
      for (const page of [
        await browser.get(app.pageOf(TOTP, session)),
        await browser.post(app.pageOf(TOTP, session), { form: { token: '123456' } }),
      ]) {
        expect(page.status).to.equal(404);
        expect(page.title).to.match(/^This page is no longer valid/);
        expect(page.words).to.include('Go back to the app');
        texts.add(page.text.replaceAll(/nonce="[^"]*"/g, ''));
      }
    };

    it('says the same for an unknown, malformed, expired, stopped or finished one', async () => {
      const expired = await begin();
      app.clock.advance(15 * 60_000);
      const stopped = await begin();
      await app.engine.cancel(stopped);
      const finished = await app.begin(JOIN, {}, null);
      await pass('m.login.dummy', finished, {});
      expect(await app.goOn(JOIN, finished, null)).to.deep.equal({ ran: true });

      const strange = ['x'.repeat(43), 'x'.repeat(65), 'short', '%22%3E%3Cscript%3E', 'a&session=b'];
      for (const session of [expired, stopped, finished, ...strange]) await expectGone(session);
      expect(texts.size).to.equal(1);
    });

    it('is still there in the last millisecond of the session', async () => {
      const session = await begin();
      app.clock.advance(15 * 60_000 - 1);
      expect((await browser.get(app.pageOf(PASSWORD_TYPE, session))).status).to.equal(200);
      app.clock.advance(1);
      await expectGone(session);
    });
  });

  it('says in words what is asked for, of whom, and where one is', async () => {
    const page = await browser.get(app.pageOf(PASSWORD_TYPE, await begin()));
    expect(page.status).to.equal(200);
    expect(page.title).to.match(/^Enter your password · 127\.0\.0\.1/);
    expect(page.words).to.include('Step 1 of 2').and.include('Remove the devices ABC, DEF').and.include(ALICE);
    expect(page.words).not.to.include('Started');
  });

  it('is served under r0 as under v3', async () => {
    const session = await begin();
    expect((await browser.get(app.pageOf(PASSWORD_TYPE, session, 'r0'))).status).to.equal(200);
    await pass(PASSWORD_TYPE, session, { password: PASSWORD });
  });

  it('lets the client go on with the session alone once each stage was passed on its page', async () => {
    const session = await begin();
    const first = await pass(PASSWORD_TYPE, session, { password: PASSWORD });
    expect(first.words)
      .to.include('This step is done')
      .and.include('go back to the app')
      .and.include('close this window');
    expect(first.text).to.include(`href="../../${TOTP}/fallback/web?session=${session}"`);
    expect(await app.goOn(DELETE_DEVICES, session)).to.equal(null);

    const second = await browser.get(app.pageOf(TOTP, session));
    expect(second.words).to.include('Step 2 of 2').and.include('Enter a recovery code');
    const done = await pass(TOTP, session, { token: app.code() });
    expect(done.words).not.to.include('step is left');
    expect(done.text).to.include('onAuthDone').and.include("postMessage('authDone', '*')");
    expect(await app.goOn(DELETE_DEVICES, session)).to.deep.equal({ ran: true });
  });

  it('of a stage that was passed already is the page after it again, however it is asked for', async () => {
    const session = await begin();
    const { formToken } = await browser.get(app.pageOf(PASSWORD_TYPE, session));
    await pass(PASSWORD_TYPE, session, { password: PASSWORD });
    for (const page of [
      await browser.get(app.pageOf(PASSWORD_TYPE, session)),
      await browser.post(app.pageOf(PASSWORD_TYPE, session), { form: { _form_token: formToken, password: 'x' } }),
    ]) {
      expect(page.status).to.equal(200);
      expect(page.text).to.include('onAuthDone');
    }
  });

  it('of a stage that is not next says which one is, and runs nothing', async () => {
    const session = await begin();
    for (const page of [
      await browser.get(app.pageOf(TOTP, session)),
      await browser.post(app.pageOf(TOTP, session), { form: { token: app.code() } }),
    ]) {
      expect(page.words).to.include('Another step comes first').and.include('Enter your password');
      expect(page.text).to.include(`href="../../${PASSWORD_TYPE}/fallback/web?session=${session}"`);
      expect(page.text).not.to.include('<form');
    }
  });

  it('of the other second factor is done too once one of them was passed', async () => {
    const session = await begin();
    await pass(PASSWORD_TYPE, session, { password: PASSWORD });
    await pass(RECOVERY, session, { token: `${app.recoveryCodes[0]?.toUpperCase()} ` });
    expect((await browser.get(app.pageOf(TOTP, session))).title).to.match(/^Done/);
  });

  it('with a wrong proof is shown again with the error beside the empty field', async () => {
    const session = await begin();
    const wrong = await browser.submit(app.pageOf(PASSWORD_TYPE, session), { password: 'hunter2 and more' });
    expect(wrong.status).to.equal(200);
    expect(wrong.title).to.match(/^Error: /);
    expect(wrong.alerts).to.deep.equal(['Wrong user name or password.']);
    expect(wrong.text).to.include('aria-describedby="field-0-problem"').and.not.include('hunter2');
    await pass(PASSWORD_TYPE, session, { password: PASSWORD });
    const code = await browser.submit(app.pageOf(TOTP, session), { token: '999999' });
    expect(code.alerts[0]).to.include('Wrong code');
    expect(code.text).not.to.include('999999');
  });

  it('with what can be no proof is 400 in words for people, and counts as no try', async () => {
    const session = await begin();
    await pass(PASSWORD_TYPE, session, { password: PASSWORD });
    for (const token of ['12345', '1234567', 'abcdef', '١٢٣٤٥٦', '', '12345\0']) {
      const page = await browser.submit(app.pageOf(TOTP, session), { token });
      expect(page.status, token).to.equal(400);
      expect(page.alerts, token).to.deep.equal(['What you entered does not have the right form. Expected: 6 digits.']);
    }
    await pass(TOTP, session, { token: app.code() });
  });

  it('is over with the fifth wrong proof, and not before', async () => {
    const session = await begin();
    const url = app.pageOf(PASSWORD_TYPE, session);
    for (let wrong = 1; wrong < 5; wrong++)
      expect((await browser.submit(url, { password: 'no' })).status).to.equal(200);
    const last = await browser.submit(url, { password: 'no' });
    expect(last.status).to.equal(404);
    expect(last.words).to.include('too many wrong tries');
  });

  it('says how long to wait when codes are slowed down, and checks none meanwhile', async () => {
    const session = await begin();
    await pass(PASSWORD_TYPE, session, { password: PASSWORD });
    for (let wrong = 0; wrong < 3; wrong++) await browser.submit(app.pageOf(TOTP, session), { token: '000000' });
    const page = await browser.submit(app.pageOf(TOTP, session), { token: app.code() });
    expect(page.status).to.equal(429);
    expect(page.headers.get('retry-after')).to.equal('2');
    expect(page.alerts[0]).to.include('Too many wrong codes in a row').and.include('try again in 2 seconds');
    app.clock.advance(2000);
    await pass(TOTP, session, { token: app.code() });
  });

  it('ends the session when asked to stop', async () => {
    const session = await begin();
    const page = await browser.submit(app.pageOf(PASSWORD_TYPE, session), { _stop: 'yes', password: PASSWORD });
    expect(page.status).to.equal(200);
    expect(page.words).to.include('Stopped').and.include('Nothing was changed');
    expect((await browser.get(app.pageOf(PASSWORD_TYPE, session))).status).to.equal(404);
    expect(await app.goOn(DELETE_DEVICES, session)).to.equal(null);
  });

  it('spends one recovery code only, however often the form is sent at once', async () => {
    const session = await begin();
    await pass(PASSWORD_TYPE, session, { password: PASSWORD });
    const url = app.pageOf(RECOVERY, session);
    const { formToken } = await browser.get(url);
    const left = async () => (await app.store.securities.read(ALICE, app.clock.now())).codes?.digests.length ?? 0;
    const before = await left();
    const form = { _form_token: formToken, token: app.recoveryCodes[1] ?? '' };
    await Promise.all(Array.from({ length: 32 }, () => browser.post(url, { form })));
    expect(await left()).to.equal(before - 1);
    expect((await browser.get(url)).title).to.match(/^Done/);
  });

  it('without fields has just its button', async () => {
    const session = await app.begin(JOIN, {}, null);
    const page = await browser.get(app.pageOf('m.login.dummy', session));
    expect(page.words).to.include('Nothing needs to be entered.').and.include('Go on');
    expect(page.words).not.to.include('somebody knows your password');
    await pass('m.login.dummy', session, {});
    expect(await app.goOn(JOIN, session, null)).to.deep.equal({ ran: true });
  });

  it('with a requester may be opened from anywhere', async () => {
    const session = await begin();
    app.visitFrom('2001:db8::1');
    await pass(PASSWORD_TYPE, session, { password: PASSWORD });
  });
});
