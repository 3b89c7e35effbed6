import { expect } from 'chai';
import { loadConfig } from '../../src/server/config.js';
import { createServer } from '../../src/server/create-server.js';
import { type Listening, listen } from '../../src/server/listen.js';
import { call, enrolPerson, PASSWORD, type Person, passwordAuth, totpAuth } from '../support/client.js';
import {
  ask,
  begin,
  beginWithPassword,
  deleteDevice,
  getLoginToken,
  LOGIN,
  nextCode,
  ordinaryFlows,
  prove,
  signIn,
} from '../support/journeys.js';
import { PageClient } from '../support/page-client.js';
import { SsoBrowser, tokenOf } from '../support/sso-journey.js';
import { onEachStore, type TestServer } from '../support/test-server.js';

const TERMS = 'm.login.terms';
const DUMMY = 'm.login.dummy';
const PASSWORD_TYPE = 'm.login.password';

const policy = (version: string) => ({
  version,
  en: { name: 'Privacy & <you>', url: `https://example.org/privacy-${version}-en?a=1&b=2` },
  de: { name: 'Datenschutz', url: `https://example.org/privacy-${version}-de` },
});
const settings = (version: string, ...more: string[]): string[] => [
  `registration.terms=${JSON.stringify({ privacy: policy(version) })}`,
  'registration.stages=[m.login.terms, m.login.dummy]',
  'registration.by_token=false',
  ...more,
];
const accepted = (version: string, acceptedAt: number) => ({ policy: 'privacy', version, acceptedAt });

/** The same store under a server that was started anew with other settings. */
async function restarted(
  server: TestServer,
  sets: readonly string[],
): Promise<Listening & { clock: TestServer['clock'] }> {
  const { store, keys, runtime, clock } = server;
  const quick = [
    'passwords.memory_kib=1024',
    'passwords.passes=1',
    'limits.per_address=off',
    'server_name=example.org',
  ];
  const config = loadConfig({ sets: [...quick, 'registration.open=true', ...sets] });
  const app = createServer({ config, store, keys, runtime });
  return { ...(await listen(app.callback(), { host: '127.0.0.1', port: 0 })), clock };
}

const asked = (username: string) => ({ method: 'POST', path: 'register', body: { username, password: PASSWORD } });

/** Somebody who has accepted what the server asks for. */
async function register(server: { url: string }, username: string): Promise<Person> {
  const session = await begin(server, asked(username));
  await ask(server, asked(username), { type: TERMS, session });
  const { status, body } = await ask(server, asked(username), { type: DUMMY, session });
  if (status !== 200) throw new Error(`registering failed: ${JSON.stringify(body)}`);
  return { userId: body.user_id, password: PASSWORD, token: body.access_token, deviceId: body.device_id };
}

onEachStore('the terms of a registration', { sets: settings('1.0') }, (get) => {
  it('are shown with versions, names and addresses in each language', async () => {
    const { body } = await ask(get(), asked('reader'));
    expect(body.flows).to.deep.equal([{ stages: [TERMS, DUMMY] }]);
    expect(body.params).to.deep.equal({ [TERMS]: { policies: { privacy: policy('1.0') } } });
  });

  it('are accepted by the stage, and kept for the account with their version and when', async () => {
    const session = await begin(get(), asked('accepts'));
    const acceptedAt = get().clock.now();
    const { status, body } = await ask(get(), asked('accepts'), { type: TERMS, session });
    expect([status, body.completed]).to.deep.equal([401, [TERMS]]);
    expect(await get().store.terms.read('@accepts:example.org')).to.deep.equal([]);
    get().clock.advance(5000);
    expect((await ask(get(), asked('accepts'), { type: DUMMY, session })).status).to.equal(200);
    expect(await get().store.terms.read('@accepts:example.org')).to.deep.equal([accepted('1.0', acceptedAt)]);
  });

  it('cannot be passed over', async () => {
    const session = await begin(get(), asked('skips'));
    const { status, body } = await ask(get(), asked('skips'), { type: DUMMY, session });
    expect([status, body.completed]).to.deep.equal([401, []]);
    expect(await get().store.accounts.find('@skips:example.org')).to.equal(null);
  });

  it('are not accepted before they were shown: a first request that brings the stage is shown them', async () => {
    const { status, body } = await ask(get(), asked('hasty'), { type: TERMS });
    expect([status, body.completed, body.errcode]).to.deep.equal([401, [], undefined]);
    expect(body.params[TERMS].policies.privacy.version).to.equal('1.0');
    const again = await ask(get(), asked('hasty'), { type: TERMS, session: body.session });
    expect(again.body.completed).to.deep.equal([TERMS]);
  });

  it('that changed since they were shown are shown and asked about again', async () => {
    const session = await begin(get(), asked('meanwhile'));
    const server = await restarted(get(), settings('1.1'));
    const changed = await ask(server, asked('meanwhile'), { type: TERMS, session });
    expect([changed.status, changed.body.completed, changed.body.session]).to.deep.equal([401, [], session]);
    expect(changed.body.params[TERMS].policies.privacy.version).to.equal('1.1');
    const passed = await ask(server, asked('meanwhile'), { type: TERMS, session });
    expect(passed.body.completed).to.deep.equal([TERMS]);
    expect((await ask(server, asked('meanwhile'), { type: DUMMY, session })).status).to.equal(200);
    const { store, clock } = get();
    expect(await store.terms.read('@meanwhile:example.org')).to.deep.equal([accepted('1.1', clock.now())]);
    await server.close(0);
  });

  it('are links on the page of the stage, which accepts them', async () => {
    const session = await begin(get(), asked('by-page'));
    const url = `${get().url}/_matrix/client/v3/auth/${TERMS}/fallback/web?session=${session}`;
    const browser = new PageClient();
    const page = await browser.get(url);
    expect(page.text).to.include(
      'href="https://example.org/privacy-1.0-en?a=1&amp;b=2" target="_blank" rel="noopener noreferrer"',
    );
    expect(page.text).to.include('hreflang="de" lang="de">Datenschutz</a>');
    expect(page.words).to.include('Privacy &amp; &lt;you&gt;');
    expect(page.headers.get('content-security-policy')).to.include("default-src 'none'");
    const done = await browser.post(url, { form: { _form_token: page.formToken } });
    expect(done.title).to.match(/^Done/);
    const polled = await call(get().url, 'POST', 'register', { body: { auth: { session } } });
    expect([polled.status, polled.body.completed]).to.deep.equal([401, [TERMS]]);
    const last = await call(get().url, 'POST', 'register', { body: { auth: { type: DUMMY, session } } });
    expect(last.body.user_id).to.equal('@by-page:example.org');
  });
});

const ONLY_TERMS = { sets: settings('1.0', 'registration.stages=[m.login.terms]') };
onEachStore('a registration that asks for the terms alone', ONLY_TERMS, (get) => {
  it('is finished by the session alone once they were accepted on the page, as often as it is sent', async () => {
    const session = await begin(get(), asked('out-of-band'));
    const url = `${get().url}/_matrix/client/v3/auth/${TERMS}/fallback/web?session=${session}`;
    await new PageClient().submit(url, {});
    const finish = () => call(get().url, 'POST', 'register', { body: { auth: { session } } });
    const [first, again] = [await finish(), await finish()];
    expect([first.status, first.body.user_id]).to.deep.equal([200, '@out-of-band:example.org']);
    expect([again.status, again.body]).to.deep.equal([200, first.body]);
  });
});

onEachStore('terms with a new version', { sets: settings('1.0') }, (get) => {
  const people = new Map<string, Person>();
  before(async () => {
    for (const name of ['one-step', 'by-flow', 'coded', 'never']) people.set(name, await register(get(), name));
  });
  const person = (name: string): Person => {
    const found = people.get(name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const versionsOf = async (name: string): Promise<string[]> =>
    (await get().store.terms.read(person(name).userId)).map(({ version }) => version).sort();
  const loginFlow = (who: Person, session?: string) => passwordAuth(who.userId, who.password, session);

  it('are asked for at the end of a sign-in by UIA, once; a sign-in by one step is let in', async () => {
    const server = await restarted(get(), settings('2.0'));
    const who = person('by-flow');
    expect((await signIn(server, who)).status).to.equal(200);
    const session = await begin(server, LOGIN);
    const proven = await ask(server, LOGIN, loginFlow(who, session));
    expect([proven.status, proven.body.completed]).to.deep.equal([401, [PASSWORD_TYPE]]);
    expect(proven.body.flows).to.deep.equal([{ stages: [PASSWORD_TYPE, TERMS] }]);
    expect(proven.body.params[TERMS].policies.privacy.version).to.equal('2.0');
    expect((await ask(server, LOGIN, { type: TERMS, session })).status).to.equal(200);
    expect(await versionsOf('by-flow')).to.deep.equal(['1.0', '2.0']);
    const next = await begin(server, LOGIN);
    expect((await ask(server, LOGIN, loginFlow(who, next))).status).to.equal(200);
    await server.close(0);
  });

  it('come after the second factor, and nothing but a sign-in asks for them', async () => {
    const enrolled = await enrolPerson(get(), person('coded'));
    const server = await restarted(get(), settings('2.0'));
    const removal = await prove(server, deleteDevice(enrolled, 'ANY'), enrolled);
    expect(removal.status).to.equal(200);
    const session = await beginWithPassword(server, LOGIN, enrolled);
    const proven = await ask(server, LOGIN, totpAuth(nextCode(get(), enrolled), session));
    expect(proven.body.completed).to.deep.equal([PASSWORD_TYPE, 'm.login.2fa.totp']);
    expect(proven.body.flows).to.deep.equal([
      { stages: [PASSWORD_TYPE, 'm.login.2fa.totp', TERMS] },
      { stages: [PASSWORD_TYPE, 'm.login.2fa.recovery', TERMS] },
    ]);
    expect((await ask(server, LOGIN, { type: TERMS, session })).status).to.equal(200);
    await server.close(0);
  });

  it('are asked for by a sign-in in the browser, before it leads to the app', async () => {
    const who = await register(get(), 'by-browser');
    const server = await restarted(get(), settings('2.0'));
    const browser = new SsoBrowser();
    await browser.begin(server, 'https://app.example.org/');
    expect((await browser.send({ user: who.userId, password: who.password })).title).to.match(/^Accept the terms/);
    expect((await browser.send({})).title).to.match(/^Continue to/);
    const login = { type: 'm.login.token', token: tokenOf(await browser.send({})) };
    expect((await call(server.url, 'POST', 'login', { body: login })).status).to.equal(200);
    await server.close(0);
  });

  it('are asked for by a login token, which signs in without more questions', async () => {
    const who = await register(get(), 'by-token');
    const server = await restarted(get(), settings('2.0'));
    const session = await begin(server, getLoginToken(who));
    const proven = await ask(server, getLoginToken(who), passwordAuth(who.userId, who.password, session));
    expect(ordinaryFlows(proven.body)).to.deep.equal([{ stages: [PASSWORD_TYPE, TERMS] }]);
    const { body } = await ask(server, getLoginToken(who), { type: TERMS, session });
    const login = { type: 'm.login.token', token: body.login_token };
    expect((await call(server.url, 'POST', 'login', { body: login })).status).to.equal(200);
    await server.close(0);
  });

  it('are accepted by link, and then the sign-in sent again, where sign-ins by one step are asked, too', async () => {
    const server = await restarted(
      get(),
      settings('2.0', 'registration.ask_again=always', 'public_url=https://m.example.org'),
    );
    const who = person('one-step');
    const wrong = await signIn(server, { ...who, password: 'a wrong password' });
    expect([wrong.status, wrong.body.errcode]).to.deep.equal([403, 'M_FORBIDDEN']);
    const { status, body } = await signIn(server, who);
    expect([status, body.errcode]).to.deep.equal([401, 'M_CONSENT_NOT_GIVEN']);
    expect(body.flows).to.deep.equal([{ stages: [PASSWORD_TYPE, TERMS] }]);
    const path = `/_matrix/client/v3/auth/${TERMS}/fallback/web?session=${body.session}`;
    expect(body.consent_uri).to.equal(`https://m.example.org${path}`);
    expect(body.error).to.include(body.consent_uri);
    expect(await versionsOf('one-step')).to.deep.equal(['1.0']);

    const browser = new PageClient();
    const page = await browser.get(`${server.url}${path}`);
    // The browser of the test has no https, and its cookie is for it alone.
    await browser.post(`${server.url}${path}`, { form: { _form_token: page.formToken } });
    expect(await versionsOf('one-step')).to.deep.equal(['1.0', '2.0']);
    expect((await signIn(server, who)).status).to.equal(200);
    await server.close(0);
  });

  it('are asked for by no sign-in where the setting says never', async () => {
    const server = await restarted(get(), settings('2.0', 'registration.ask_again=never'));
    const session = await begin(server, LOGIN);
    expect((await ask(server, LOGIN, loginFlow(person('never'), session))).status).to.equal(200);
    expect(await versionsOf('never')).to.deep.equal(['1.0']);
    await server.close(0);
  });

  it('go with the account when it is erased, and stay when it is only deactivated', async () => {
    for (const [name, erase, left] of [
      ['one-step', true, []],
      ['never', false, ['1.0']],
    ] as const) {
      const who = person(name);
      const body = { erase, auth: passwordAuth(who.userId, who.password) };
      const { status } = await call(get().url, 'POST', 'account/deactivate', { token: who.token, body });
      expect(status).to.equal(200);
      expect(await versionsOf(name)).to.deep.equal(left);
    }
  });
});
