import { expect } from 'chai';
import { call, PASSWORD, registerPerson } from '../support/client.js';
import { ask } from '../support/journeys.js';
import {
  addressesOf,
  EMAIL,
  emailAuth,
  follow,
  freshEmail,
  giveAddress,
  linkOn,
  mailsOf,
  proveAddress,
  requestToken,
} from '../support/mail-journeys.js';
import { PageClient } from '../support/page-client.js';
import { onEachStore } from '../support/test-server.js';

let names = 0;
const register = (username = `by-mail-${++names}`) => ({
  method: 'POST',
  path: 'register',
  body: { username, password: PASSWORD },
});

onEachStore(
  'registering with an e-mail address',
  { mail: true, sets: ['registration.optional_stages=[m.login.email.identity]', 'registration.by_token=false'] },
  (get) => {
    it('is one of two ways, and gives the account the address', async () => {
      const email = freshEmail();
      const asked = register();
      const { body } = await ask(get(), asked);
      expect(body.flows).to.deep.equal([{ stages: ['m.login.dummy'] }, { stages: [EMAIL] }]);
      const creds = await proveAddress(get(), 'register', { email: email.toUpperCase() });
      const { status, body: made } = await ask(get(), asked, emailAuth(creds, body.session));
      expect(status).to.equal(200);
      expect(await addressesOf(get(), { token: made.access_token })).to.deep.equal([email]);
      const who = { identifier: { type: 'm.id.thirdparty', medium: 'email', address: email } };
      const login = { type: 'm.login.password', password: PASSWORD, ...who };
      expect((await call(get().url, 'POST', 'login', { body: login })).body.user_id).to.equal(made.user_id);
    });

    it('waits for the link through any number of polls', async () => {
      const asked = register();
      const { body: begun } = await ask(get(), asked);
      const { body } = await requestToken(get(), 'register', { email: freshEmail(), client_secret: 'wait' });
      const auth = emailAuth({ sid: body.sid, client_secret: 'wait' }, begun.session);
      for (let poll = 0; poll < 8; poll++)
        expect((await ask(get(), asked, auth)).body).to.include({ errcode: 'M_UNAUTHORIZED', session: begun.session });
      await follow(get(), await mailsOf(get()).next());
      expect((await ask(get(), asked, auth)).status).to.equal(200);
      expect((await ask(get(), asked, auth)).status, 'a lost answer is given again').to.equal(200);
    });

    it('does not take a proof of another kind, or one twice', async () => {
      const creds = await proveAddress(get(), 'register', { email: freshEmail() });
      expect((await ask(get(), register(), emailAuth(creds))).status).to.equal(200);
      const person = await registerPerson(get());
      const adding = await proveAddress(get(), 'add', { email: freshEmail() }, person);
      for (const bad of [creds, adding]) {
        const { status, body } = await ask(get(), register(), emailAuth(bad));
        expect([status, body.errcode]).to.deep.equal([401, 'M_UNAUTHORIZED']);
      }
    });

    it('tells nobody but the owner that an address has an account', async () => {
      const email = await giveAddress(get(), await registerPerson(get()));
      const { status, body } = await requestToken(get(), 'register', { email });
      expect([status, Object.keys(body)]).to.deep.equal([200, ['sid']]);
      expect((await mailsOf(get()).next()).text).to.include('has the address already');
    });

    it('is refused, and no account is made, when another account got the address meanwhile', async () => {
      const email = freshEmail();
      const asked = register();
      const creds = await proveAddress(get(), 'register', { email });
      await giveAddress(get(), await registerPerson(get()), email);
      const { status, body } = await ask(get(), asked, emailAuth(creds));
      expect([status, body.errcode]).to.deep.equal([400, 'M_THREEPID_IN_USE']);
      const name = await call(get().url, 'GET', `register/available?username=${asked.body.username}`);
      expect(name.body).to.deep.equal({ available: true });
    });

    it('has a page for clients that do not know the stage: it sends the mail itself', async () => {
      const asked = register();
      const { session } = (await ask(get(), asked)).body;
      const url = `${get().url}/_matrix/client/v3/auth/${EMAIL}/fallback/web?session=${session}`;
      const browser = new PageClient();
      const email = freshEmail();
      expect((await browser.submit(url, { email: 'no address' })).alerts).to.have.lengthOf(1);
      expect((await browser.submit(url, {})).status).to.equal(400);
      const sent = await browser.submit(url, { email });
      expect(sent.alerts.join()).to.include('open the link');
      const mail = await mailsOf(get()).next();
      expect(mail.recipients).to.deep.equal([email]);
      expect((await browser.submit(url, {})).alerts.join()).to.include('Not confirmed yet');
      await new PageClient().submit(linkOn(get(), mail), {});
      expect((await browser.submit(url, { email })).title).to.match(/^Done/);
      expect(mailsOf(get()).mails.filter(({ recipients }) => recipients.includes(email))).to.have.lengthOf(1);
      const { status, body } = await ask(get(), asked, { session });
      expect(status).to.equal(200);
      expect(await addressesOf(get(), { token: body.access_token })).to.deep.equal([email]);
    });
  },
);

onEachStore('registering where no address is asked for', { mail: true }, (get) => {
  it('sends no mail for it', async () => {
    const { status, body } = await requestToken(get(), 'register', { email: freshEmail() });
    expect([status, body.errcode]).to.deep.equal([400, 'M_THREEPID_MEDIUM_NOT_SUPPORTED']);
  });
});

onEachStore(
  'mails that pages send',
  {
    mail: true,
    sets: [
      'registration.stages=[m.login.email.identity]',
      'limits.per_address=on',
      'limits.requests_per_minute.mail=1',
    ],
  },
  (get) => {
    it('count for the network like those that clients ask for', async () => {
      const { session } = (await ask(get(), register())).body;
      const url = `${get().url}/_matrix/client/v3/auth/${EMAIL}/fallback/web?session=${session}`;
      const browser = new PageClient();
      expect((await browser.submit(url, { email: freshEmail() })).status).to.equal(200);
      expect((await browser.submit(url, { email: freshEmail() })).status).to.equal(429);
      expect((await requestToken(get(), 'register', { email: freshEmail() })).status).to.equal(429);
      get().clock.advance(60_000);
      expect((await browser.submit(url, { email: freshEmail() })).status).to.equal(200);
    });
  },
);
