import { expect } from 'chai';
import { call, enrolPerson, type Person, passwordAuth, registerPerson, totpAuth } from '../support/client.js';
import { ask, nextCode, ordinaryFlows, race } from '../support/journeys.js';
import {
  addressesOf,
  addThreepid,
  follow,
  freshEmail,
  giveAddress,
  mailsOf,
  proveAddress,
  requestToken,
} from '../support/mail-journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('the addresses of an account', { mail: true }, (get) => {
  let person: Person;
  beforeEach(async () => {
    person = await registerPerson(get());
  });
  const proof = () => passwordAuth(person.userId, person.password);
  const remove = (address: string, medium = 'email') =>
    call(get().url, 'POST', 'account/3pid/delete', { token: person.token, body: { medium, address } });

  it('are none at first, and then what was confirmed, in small letters', async () => {
    expect(await addressesOf(get(), person)).to.deep.equal([]);
    const email = freshEmail();
    const at = get().clock.now();
    await giveAddress(get(), person, email.toUpperCase());
    const { body } = await call(get().url, 'GET', 'account/3pid', { token: person.token });
    expect(body).to.deep.equal({ threepids: [{ medium: 'email', address: email, validated_at: at, added_at: at }] });
  });

  it('are not added, and no password is asked for, before the link is confirmed', async () => {
    const { body } = await requestToken(get(), 'add', { email: freshEmail() }, person);
    const mail = await mailsOf(get()).next();
    const asked = addThreepid(person, { sid: body.sid, client_secret: 'monkeys' });
    const early = await ask(get(), asked);
    expect([early.status, early.body.errcode]).to.deep.equal([400, 'M_THREEPID_AUTH_FAILED']);
    await follow(get(), mail);
    expect(ordinaryFlows((await ask(get(), asked)).body)).to.deep.equal([{ stages: ['m.login.password'] }]);
    const wrong = await ask(get(), addThreepid(person, { sid: body.sid, client_secret: 'other' }), proof());
    expect([wrong.status, wrong.body.errcode]).to.deep.equal([400, 'M_THREEPID_AUTH_FAILED']);
    expect((await ask(get(), asked, proof())).status).to.equal(200);
  });

  it('need the second factor where there is one', async () => {
    const enrolled = await enrolPerson(get());
    const creds = await proveAddress(get(), 'add', { email: freshEmail() }, enrolled);
    const asked = addThreepid(enrolled, creds);
    const { status, body } = await ask(get(), asked, passwordAuth(enrolled.userId, enrolled.password));
    expect(status).to.equal(401);
    expect(await addressesOf(get(), enrolled)).to.deep.equal([]);
    expect((await ask(get(), asked, totpAuth(nextCode(get(), enrolled), body.session))).status).to.equal(200);
    expect(await addressesOf(get(), enrolled)).to.have.lengthOf(1);
  });

  it('take a proof once, and of whoever asked for it alone', async () => {
    const creds = await proveAddress(get(), 'add', { email: freshEmail() }, person);
    const other = await registerPerson(get());
    const stolen = await ask(get(), addThreepid(other, creds), passwordAuth(other.userId, other.password));
    expect([stolen.status, stolen.body.errcode]).to.deep.equal([400, 'M_THREEPID_AUTH_FAILED']);
    const replies = await race(3, () => ask(get(), addThreepid(person, creds), proof()));
    expect(replies.filter(({ status }) => status === 200)).to.have.lengthOf(1);
    for (const { status, body } of replies.filter(({ status }) => status !== 200))
      expect([status, body.errcode]).to.deep.equal([400, 'M_THREEPID_AUTH_FAILED']);
  });

  it('are of one account: the second one to confirm is refused', async () => {
    const email = freshEmail();
    const other = await registerPerson(get());
    const mine = await proveAddress(get(), 'add', { email }, person);
    const theirs = await proveAddress(get(), 'add', { email }, other);
    expect((await ask(get(), addThreepid(person, mine), proof())).status).to.equal(200);
    const late = await ask(get(), addThreepid(other, theirs), passwordAuth(other.userId, other.password));
    expect([late.status, late.body.errcode]).to.deep.equal([400, 'M_THREEPID_IN_USE']);
    expect(await addressesOf(get(), other)).to.deep.equal([]);
  });

  it('tell nobody that another account has one, but the reader of the mail, which has no link', async () => {
    const email = await giveAddress(get(), person);
    const other = await registerPerson(get());
    const { status, body } = await requestToken(get(), 'add', { email }, other);
    expect([status, Object.keys(body)]).to.deep.equal([200, ['sid']]);
    const mail = await mailsOf(get()).next();
    expect(mail.text).to.include('has the address already').and.not.include('http');
    const { body: refused } = await ask(get(), addThreepid(other, { sid: body.sid, client_secret: 'monkeys' }));
    expect(refused.errcode).to.equal('M_THREEPID_AUTH_FAILED');
  });

  it('are removed by their owner, and then can be had by others', async () => {
    const email = await giveAddress(get(), person);
    const other = await registerPerson(get());
    const asked = { token: other.token, body: { medium: 'email', address: email } };
    expect((await call(get().url, 'POST', 'account/3pid/delete', asked)).status).to.equal(200);
    expect(await addressesOf(get(), person)).to.deep.equal([email]);
    const { status, body } = await remove(email.toUpperCase());
    expect([status, body]).to.deep.equal([200, { id_server_unbind_result: 'no-support' }]);
    expect(await addressesOf(get(), person)).to.deep.equal([]);
    await giveAddress(get(), other, email);
    for (const nothing of [email, 'no address', '']) expect((await remove(nothing)).status).to.equal(200);
    expect((await remove('441234567890', 'msisdn')).status).to.equal(200);
    expect(await addressesOf(get(), other)).to.deep.equal([email]);
  });

  it('can be proven by whoever asked for the mail without an access token, for any account, once', async () => {
    const email = freshEmail();
    const creds = await proveAddress(get(), 'add', { email });
    expect((await ask(get(), addThreepid(person, creds), proof())).status).to.equal(200);
    expect(await addressesOf(get(), person)).to.deep.equal([email]);
    const other = await registerPerson(get());
    const late = await ask(get(), addThreepid(other, creds), passwordAuth(other.userId, other.password));
    expect([late.status, late.body.errcode]).to.deep.equal([400, 'M_THREEPID_AUTH_FAILED']);
    const asked = { token: 'mua_wrong', body: { email, client_secret: 'c', send_attempt: 1 } };
    const { status, body } = await call(get().url, 'POST', 'account/3pid/email/requestToken', asked);
    expect([status, body.errcode]).to.deep.equal([401, 'M_UNKNOWN_TOKEN']);
  });

  it('leave an event when they come and when they go', async () => {
    const email = await giveAddress(get(), person);
    await remove(email);
    await remove(email);
    const events = (await get().store.securities.takeEvents(1000)).filter(({ userId }) => userId === person.userId);
    expect(events.map(({ type, detail, deviceId }) => [type, detail, deviceId])).to.deep.equal([
      ['address_added', { address: email }, person.deviceId],
      ['address_removed', { address: email }, person.deviceId],
    ]);
  });

  it('are known to no identity server', async () => {
    const { token } = person;
    const body = { sid: 's', client_secret: 'c', id_server: 'id.example.org', id_access_token: 't' };
    const bound = await call(get().url, 'POST', 'account/3pid/bind', { token, body });
    expect([bound.status, bound.body.errcode]).to.deep.equal([400, 'M_SERVER_NOT_TRUSTED']);
    const threepid = { medium: 'email', address: 'a@example.net' };
    const unbound = await call(get().url, 'POST', 'account/3pid/unbind', { token, body: threepid });
    expect([unbound.status, unbound.body]).to.deep.equal([200, { id_server_unbind_result: 'no-support' }]);
  });

  it('are no phone numbers', async () => {
    const body = { client_secret: 'c', country: 'GB', phone_number: '07700900001', send_attempt: 1 };
    for (const path of ['account/password', 'account/3pid', 'register']) {
      const asked = { token: person.token, body };
      const { status, body: answer } = await call(get().url, 'POST', `${path}/msisdn/requestToken`, asked);
      expect([status, answer.errcode]).to.deep.equal([400, 'M_THREEPID_MEDIUM_NOT_SUPPORTED']);
    }
  });

  it('need an access token', async () => {
    for (const [method, path] of [
      ['GET', 'account/3pid'],
      ['POST', 'account/3pid/add'],
      ['POST', 'account/3pid/delete'],
      ['POST', 'account/3pid/bind'],
      ['POST', 'account/3pid/unbind'],
    ] as const) {
      const { status, body } = await call(get().url, method, path, method === 'GET' ? {} : { body: {} });
      expect([status, body.errcode], path).to.deep.equal([401, 'M_MISSING_TOKEN']);
    }
  });
});
