import { expect } from 'chai';
import { registerBeforeTheRule } from '../support/before-the-rule.js';
import { Authenticator, type Person, registerPerson } from '../support/client.js';
import { ask, beginSignIn, beginWithPassword, deleteDevice, LOGIN, twoFactor } from '../support/journeys.js';
import { type Page, PageClient } from '../support/page-client.js';
import { onEachStore } from '../support/test-server.js';

const SETUP = 'm.login.2fa.setup';

onEachStore('the page that sets a second factor up', { sets: ['two_factor.required=everyone'] }, (get) => {
  let person: Person;
  let browser: PageClient;
  before(async () => {
    person = await registerPerson(get());
  });
  beforeEach(() => {
    browser = new PageClient();
  });

  const pageOf = (session: string) => `${get().url}/_matrix/client/v3/auth/${SETUP}/fallback/web?session=${session}`;
  const keyOn = ({ text }: Page): string => (/class="typed">([A-Z2-7 ]+)</.exec(text)?.[1] ?? '').replaceAll(' ', '');
  const codesOn = ({ text }: Page): string[] =>
    [...text.matchAll(/<li>([0-9a-z-]{19})<\/li>/g)].map(([, code = '']) => code);
  const post = (session: string, { formToken }: Page, fields: Record<string, string> = {}) =>
    browser.post(pageOf(session), { form: { _form_token: formToken, ...fields } });

  it('leads without script from the key to the codes to the end, and the app goes on', async () => {
    const session = await beginSignIn(get(), person);
    const first = await browser.get(pageOf(session));
    expect(first.words).to.include('Set up a second factor').and.include(person.userId);
    expect([keyOn(first), codesOn(first)], 'nothing is shown for a look').to.deep.equal(['', []]);

    const second = await post(session, first);
    expect(second.text).to.match(/<img src="data:image\/svg\+xml[^"]*" alt="QR code of the key">/);
    expect(second.text).to.match(/class="typed">(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}</);
    expect(second.text).to.include('href="otpauth://totp/');
    expect([second.alerts, second.headers.get('cache-control')]).to.deep.equal([[], 'no-store']);

    const authenticator = new Authenticator(keyOn(second));
    const third = await post(session, second, { token: authenticator.code(get().clock.now()) });
    expect(codesOn(third)).to.have.length(10);
    expect(third.words).to.include('Keep your recovery codes').and.not.include(keyOn(second));
    expect((await ask(get(), LOGIN, { session })).status, 'before they are kept').to.equal(401);

    const last = await post(session, third, { saved: 'true' });
    expect(last.title).to.match(/^Done/);
    expect(codesOn(last)).to.deep.equal([]);
    const done = await ask(get(), LOGIN, { session });
    expect([done.status, done.body.user_id]).to.deep.equal([200, person.userId]);
    expect((await twoFactor(get(), { token: done.body.access_token })).enabled).to.equal(true);
  });

  it('shows the same key beside what was wrong with the code', async () => {
    const someone = await registerBeforeTheRule(get());
    const session = await beginWithPassword(get(), deleteDevice(someone, 'OTHER'), someone);
    const shown = await post(session, await browser.get(pageOf(session)));
    const authenticator = new Authenticator(keyOn(shown));
    const wrong = await post(session, shown, { token: authenticator.wrongCode(get().clock.now()) });
    expect([wrong.status, keyOn(wrong)]).to.deep.equal([200, keyOn(shown)]);
    expect(wrong.alerts.join()).to.include('Wrong code');
    const half = await post(session, wrong, { token: '123' });
    expect([half.status, keyOn(half)]).to.deep.equal([400, keyOn(shown)]);
    expect(half.alerts.join()).to.include('does not have the right form');
    expect(codesOn(await post(session, half, { token: authenticator.code(get().clock.now()) }))).to.have.length(10);
  });

  it('shows the codes again to whoever comes back before keeping them', async () => {
    const someone = await registerBeforeTheRule(get());
    const session = await beginSignIn(get(), someone);
    const shown = await post(session, await browser.get(pageOf(session)));
    const on = await post(session, shown, { token: new Authenticator(keyOn(shown)).code(get().clock.now()) });
    const back = await browser.get(pageOf(session));
    expect(codesOn(back)).to.deep.equal([]);
    expect(codesOn(await post(session, back))).to.deep.equal(codesOn(on));
  });

  it('takes nothing without the form’s token', async () => {
    const session = await beginSignIn(get(), await registerPerson(get()));
    const page = await browser.post(pageOf(session), { form: { _form_token: 'forged' } });
    expect([page.status, keyOn(page)]).to.deep.equal([403, '']);
  });
});
