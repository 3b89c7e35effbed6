import { expect } from 'chai';
import { pino } from 'pino';
import { Authenticator, call, enrolPerson, PASSWORD } from '../support/client.js';
import { nextCode, signIn } from '../support/journeys.js';
import { APP, loginBy, SsoBrowser, targetOf, tokenOf, toTheQuestion } from '../support/sso-journey.js';
import { onEachStore } from '../support/test-server.js';

const REQUIRED = ['two_factor.required=everyone'];
const LISTED = ['sso.allowed_redirects=[https://app.example.org/chat, element://vector]'];

onEachStore('a sign-in in the browser for an app that the operator has listed', { sets: LISTED }, (get) => {
  it('leads there without a question, and elsewhere with one', async () => {
    const person = await enrolPerson(get());
    for (const [redirectUrl, asks] of [
      ['https://app.example.org/chat/#/x', false],
      ['element://vector/webapp', false],
      ['https://app.example.org/chatter', true],
    ] as const) {
      const browser = new SsoBrowser();
      await browser.begin(get(), redirectUrl);
      await browser.send({ user: person.userId, password: person.password });
      const page = await browser.send({ token: nextCode(get(), person) });
      expect(targetOf(page) === '', redirectUrl).to.equal(asks);
      if (!asks) expect((await loginBy(get(), tokenOf(page))).status).to.equal(200);
    }
  });

  it('lets the form of each step lead there', async () => {
    const browser = new SsoBrowser();
    const page = await browser.begin(get(), 'element://vector/webapp');
    expect(page.headers.get('content-security-policy')).to.include("form-action 'self' element:;");
  });
});

onEachStore('a sign-in in the browser of somebody who must set up a second factor', { sets: REQUIRED }, (get) => {
  it('leads through it, and counts as one with a second factor', async () => {
    const body = { username: 'worker', password: PASSWORD, auth: { type: 'm.login.dummy' }, inhibit_login: true };
    const { user_id: userId } = (await call(get().url, 'POST', 'register', { body })).body;
    expect((await signIn(get(), { userId, password: PASSWORD })).body.error).to.include(
      'or sign in through the browser',
    );
    const browser = new SsoBrowser();
    await browser.begin(get(), APP);
    await browser.send({ user: userId, password: PASSWORD });
    const key = await browser.fill({});
    const secret = /class="typed">([^<]+)</.exec(key.text)?.[1]?.replaceAll(' ', '') ?? '';
    const token = new Authenticator(secret).code(get().clock.now());
    const codes = await browser.fill({ token }, key);
    expect(codes.title).to.match(/^Keep your recovery codes/);
    expect((await browser.go({ saved: 'true' }, codes)).title).to.match(/^Continue to/);
    const signedIn = await loginBy(get(), tokenOf(await browser.send({})));
    expect(signedIn.status).to.equal(200);
    const device = await get().store.devices.find(userId, signedIn.body.device_id);
    expect(device?.secondFactorAt).to.equal(get().clock.now());
  });
});

onEachStore('a server without sign-in in the browser', { sets: ['sso.enabled=false', 'sso.flow=false'] }, (get) => {
  it('lists none and has no page for it', async () => {
    const { body } = await call(get().url, 'GET', 'login');
    expect(body.flows).to.have.length(2);
    for (const path of ['/_matrix/client/v3/login/sso/redirect?redirectUrl=https://a.example/', '/_uia/sso?session=x'])
      expect((await fetch(get().url + path)).status).to.equal(404);
    const person = await enrolPerson(get());
    expect((await signIn(get(), person)).body.error).not.to.include('browser');
  });
});

const lines: string[] = [];
const log = pino({ level: 'debug' }, { write: (line) => void lines.push(line) });

onEachStore('what the log says of a sign-in in the browser', { log }, (get) => {
  it('holds no session, no token, no password and nothing of where it leads', async () => {
    const person = await enrolPerson(get());
    const browser = await toTheQuestion(get(), person, 'https://app.example.org/?private=yes');
    const led = await browser.send({});
    expect(led.headers.get('referrer-policy')).to.equal('no-referrer');
    expect(led.headers.get('cache-control')).to.equal('no-store');
    const text = lines.join('\n');
    expect(text).to.include('/_uia/sso').and.include('/login/sso/redirect');
    for (const secret of [browser.session, tokenOf(led), PASSWORD, 'private=yes', browser.cookie?.split('=')[1] ?? ''])
      expect(text).not.to.include(secret);
  });
});
