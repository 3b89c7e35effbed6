import { expect } from 'chai';
import { call, enrolPerson } from '../support/client.js';
import { nextCode } from '../support/journeys.js';
import { SsoBrowser, targetOf, tokenOf } from '../support/sso-journey.js';
import { onEachStore } from '../support/test-server.js';

const APP = 'https://app.example.org/';

onEachStore('a sign-in in the browser', {}, (get) => {
  const loginBy = (token: string) => call(get().url, 'POST', 'login', { body: { type: 'm.login.token', token } });

  it('is offered beside the password', async () => {
    const { body } = await call(get().url, 'GET', 'login');
    expect(body.flows.map(({ type }: { type: string }) => type)).to.deep.equal([
      'm.login.password',
      'm.login.sso',
      'm.login.token',
    ]);
  });

  it('asks for the password, for the second factor, and where it may lead, and signs one device in', async () => {
    const person = await enrolPerson(get());
    const browser = new SsoBrowser();
    const first = await browser.begin(get(), `${APP}?a=b#/login?x`);
    expect(first.words).to.include('Sign in to app.example.org');
    const second = await browser.send({ user: person.userId, password: person.password });
    expect(second.title).to.match(/^Enter the code/);
    const last = await browser.send({ token: nextCode(get(), person) });
    expect(last.words).to.include('app.example.org').and.include(person.userId);
    const led = await browser.send({});
    expect(targetOf(led)).to.match(/^https:\/\/app\.example\.org\/\?a=b&loginToken=mul_[\w-]{43}#\/login\?x$/);
    const { status, body } = await loginBy(tokenOf(led));
    expect([status, body.user_id]).to.deep.equal([200, person.userId]);
    const device = await get().store.devices.find(person.userId, body.device_id);
    expect(device?.secondFactorAt).to.equal(get().clock.now());
    expect((await loginBy(tokenOf(led))).status).to.equal(403);
  });
});
