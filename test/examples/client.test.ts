import { expect } from 'chai';
import { type Ask, answers, deleteDevice, signIn } from '../../examples/client.js';
import { fallbackUrl, interactive, type Json, request } from '../../src/client/index.js';
import { type Enrolled, enrolPerson } from '../support/client.js';
import { deviceIds, nextCode, onNewDeviceByCode, wrongCode } from '../support/journeys.js';
import { PageClient } from '../support/page-client.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('a client with the helper', {}, (get) => {
  let person: Enrolled;
  let other: Enrolled;
  const questions: string[] = [];
  /** Types what the test gives it, one thing after the other. */
  const typing =
    (...texts: readonly (() => string)[]): Ask =>
    async (question) => {
      questions.push(question);
      const text = texts[questions.length - 1];
      return text ? text() : null;
    };
  const right = () => nextCode(get(), person);
  const wrong = () => wrongCode(get(), person);
  const optionsFor = (ask: Ask) => ({
    answer: answers(person.userId, ask),
    pause: async (ms: number) => get().clock.advance(ms),
  });
  const password = () => person.password;

  beforeEach(async () => {
    questions.length = 0;
    person = await enrolPerson(get());
  });

  it('signs in: the wrong code is asked for again', async () => {
    const answer = await signIn(get().url, person.userId, person.password, optionsFor(typing(wrong, right)));
    expect(answer.user_id).to.equal(person.userId);
    expect(questions[0]).to.equal('The code from your authenticator');
    expect(questions[1]).to.match(/^Wrong code/);
  });

  it('signs in by a recovery code when that is chosen', async () => {
    const ask = typing(() => person.recoveryCodes[0] ?? '');
    const options = { ...optionsFor(ask), choose: (types: readonly string[]) => types[1] ?? null };
    expect((await signIn(get().url, person.userId, person.password, options)).user_id).to.equal(person.userId);
    expect(questions).to.deep.equal(['One of your recovery codes']);
  });

  it('is told when nobody may sign in so', async () => {
    const fault = await signIn(get().url, person.userId, 'not the password', optionsFor(typing())).catch(
      (error: unknown) => error,
    );
    expect(fault).to.include({ status: 403, errcode: 'M_FORBIDDEN' });
  });

  it('waits for the server between wrong codes, and goes on in a new session after the fifth', async () => {
    const ask = typing(password, wrong, wrong, wrong, wrong, wrong, password, right);
    other = await onNewDeviceByCode(get(), person);
    const options = optionsFor(ask);
    expect(await deleteDevice(get().url, person.token, other.deviceId, options)).to.deep.equal({});
    expect(questions).to.have.length(8);
    expect(questions[6]).to.match(/start again$/);
    expect(await deviceIds(get(), person)).to.deep.equal([person.deviceId]);
  });

  it('loses nothing with an answer: the device is gone once, and nobody is asked again', async () => {
    other = await onNewDeviceByCode(get(), person);
    const replies: number[] = [];
    const losing = async (url: string, init: RequestInit) => {
      const response = await fetch(url, init);
      replies.push(response.status);
      if (replies.length % 2 === 1) throw new TypeError('the connection was lost');
      return response;
    };
    const send = request(`${get().url}/_matrix/client/v3/devices/${other.deviceId}`, {
      method: 'DELETE',
      token: person.token,
      fetch: losing,
    });
    expect(await interactive(send, optionsFor(typing(password, right)))).to.deep.equal({});
    expect(questions).to.have.length(2);
    expect(replies).to.deep.equal([401, 401, 401, 401, 200, 200]);
  });

  it('passes a stage that it does not know on its page', async () => {
    const { 'm.login.password': byPassword } = answers(person.userId, typing(password));
    const fallback = async (prompt: { type: string; session: string }) => {
      expect(prompt.type).to.equal('m.login.2fa.totp');
      const page = await new PageClient().submit(fallbackUrl(get().url, prompt), { token: right() });
      expect(page.title).to.match(/^Done/);
    };
    const options = { answer: { ...(byPassword && { 'm.login.password': byPassword }) }, fallback };
    const answer: Json = await deleteDevice(get().url, person.token, 'NOBODYS', options);
    expect(answer).to.deep.equal({});
  });
});
