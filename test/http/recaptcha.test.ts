import { expect } from 'chai';
import { recaptchaStage } from '../../src/index.js';
import { registrationTokenDigest } from '../../src/tokens/registration-token.js';
import { call, PASSWORD } from '../support/client.js';
import { ask, begin, inTurn } from '../support/journeys.js';
import { PageClient } from '../support/page-client.js';
import { onEachStore } from '../support/test-server.js';

const CAPTCHA = 'm.login.recaptcha';
const DUMMY = 'm.login.dummy';
const TOKEN = 'm.login.registration_token';

const verified: { response: string; address: string }[] = [];
const stage = recaptchaStage({
  publicKey: 'public-key',
  async verify(response, address) {
    verified.push({ response, address });
    if (response === 'out of reach') throw new Error('the service does not answer');
    return response === 'solved';
  },
});
const options = { sets: [`registration.stages=[${CAPTCHA}, ${DUMMY}]`], stages: [stage] };

onEachStore('a captcha in front of a registration', options, (get) => {
  const asked = (username: string) => ({ method: 'POST', path: 'register', body: { username, password: PASSWORD } });
  const solve = (username: string, session: string, response?: unknown) =>
    ask(get(), asked(username), { type: CAPTCHA, session, ...(response !== undefined && { response }) });

  beforeEach(() => verified.splice(0));

  it('publishes the key of the widget, and is verified by the application with the person’s address', async () => {
    const { body } = await ask(get(), asked('solver'));
    expect(body.flows[0]).to.deep.equal({ stages: [CAPTCHA, DUMMY] });
    expect(body.params).to.deep.equal({ [CAPTCHA]: { public_key: 'public-key' } });
    expect((await solve('solver', body.session, 'solved')).body.completed).to.deep.equal([CAPTCHA]);
    expect(verified).to.deep.equal([{ response: 'solved', address: '127.0.0.1' }]);
    expect((await ask(get(), asked('solver'), { type: DUMMY, session: body.session })).status).to.equal(200);
  });

  it('says whether an answer is missing or not good, with the challenge', async () => {
    const session = await begin(get(), asked('unsolved'));
    for (const [response, errcode] of [
      [undefined, 'M_CAPTCHA_NEEDED'],
      ['', 'M_CAPTCHA_NEEDED'],
      ['not solved', 'M_CAPTCHA_INVALID'],
    ]) {
      const { status, body } = await solve('unsolved', session, response);
      expect([status, body.errcode, body.completed, body.session]).to.deep.equal([401, errcode, [], session]);
    }
    const malformed = await solve('unsolved', session, 5);
    expect([malformed.status, malformed.body.errcode]).to.deep.equal([400, 'M_BAD_JSON']);
  });

  it('costs no try when the service is out of reach', async () => {
    const session = await begin(get(), asked('unlucky'));
    await inTurn(6, async () => {
      expect((await solve('unlucky', session, 'out of reach')).status).to.equal(500);
    });
    expect((await solve('unlucky', session, 'solved')).body.completed).to.deep.equal([CAPTCHA]);
  });

  it('has a page that says that the app has to show it, and takes no form', async () => {
    const session = await begin(get(), asked('by-page'));
    const url = `${get().url}/_matrix/client/v3/auth/${CAPTCHA}/fallback/web?session=${session}`;
    const browser = new PageClient();
    const page = await browser.get(url);
    expect(page.words).to.include('The app in which you began this has to show the captcha');
    expect(page.text).to.not.include('class="go"');
    expect(page.text).to.not.match(/<script[^>]+src|<iframe|https?:/);
    const sent = await browser.post(url, { form: { _form_token: page.formToken } });
    expect(sent.words).to.include('The app in which you began this has to show the captcha');
    expect((await solve('by-page', session)).body.completed).to.deep.equal([]);
  });

  it('with the fifth wrong answer gives back the name and the use of a token', async () => {
    const digest = registrationTokenDigest('invitation');
    const { store, clock } = get();
    await store.registrationTokens.create({ digest, usesAllowed: 1, uses: 0, expiresAt: null, grants: [] });
    const session = await begin(get(), asked('five-times'));
    await ask(get(), asked('five-times'), { type: TOKEN, token: 'invitation', session });
    const available = async () =>
      (await call(get().url, 'GET', 'register/available?username=five-times')).body.available === true;
    await inTurn(4, () => solve('five-times', session, 'not solved'));
    expect([await store.registrationTokens.usable(digest, clock.now()), await available()]).to.deep.equal([
      false,
      false,
    ]);
    const last = await solve('five-times', session, 'not solved');
    expect(last.body['org.matrix_uia.reason']).to.equal('session_ended');
    expect([await store.registrationTokens.usable(digest, clock.now()), await available()]).to.deep.equal([true, true]);
  });
});
