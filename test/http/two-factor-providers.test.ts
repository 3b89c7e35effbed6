import { expect } from 'chai';
import {
  Authenticator,
  call,
  type Enrolled,
  enrolPerson,
  type Person,
  passwordAuth,
  recoveryAuth,
  registerPerson,
} from '../support/client.js';
import {
  ask,
  beginWithPassword,
  onNewDevice,
  ordinaryFlows,
  PASSWORD_THEN_SECOND,
  prove,
  signIn,
  twoFactor,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const TOTP = 'm.login.two-factor.totp';
const RECOVERY = 'm.login.two-factor.recovery';
const ALL = 'm.login.two-factor.*';

onEachStore('two-factor in the shape of MSC1998', {}, (get) => {
  let person: Person;
  beforeEach(async () => {
    person = await registerPerson(get());
  });

  const asking = (method: string, providers: unknown, { token } = person) => ({
    method,
    path: 'account/twoFactor',
    token,
    body: { providers },
  });
  const enable = (providers: unknown, auth?: unknown, who = person) => ask(get(), asking('POST', providers, who), auth);
  const shown = async () => (await call(get().url, 'GET', 'account/twoFactor', { token: person.token })).body.providers;
  const proof = () => passwordAuth(person.userId, person.password);
  const code = (seed: string): string => new Authenticator(seed).code(get().clock.now());

  it('shows nothing of an account without, and when each was enabled and last changed', async () => {
    expect(await shown()).to.deep.equal({});
    const enrolled = await enrolPerson(get(), person);
    const at = get().clock.now() - 30_000;
    const times = { changed_at: at, enabled_at: at };
    expect(await shown()).to.deep.equal({ [TOTP]: times, [RECOVERY]: times });
    const { body } = await prove(get(), asking('POST', { [TOTP]: {} }), enrolled);
    const token = code(body.providers[TOTP].seed);
    await enable({ [TOTP]: { token } });
    const now = get().clock.now();
    expect(await shown()).to.deep.equal({
      [TOTP]: { changed_at: now, enabled_at: at },
      [RECOVERY]: { changed_at: now, enabled_at: now },
    });
  });

  it('begins with proof and a seed, and counts only once a code has confirmed it', async () => {
    expect((await enable({ [TOTP]: {} })).status).to.equal(401);
    const begun = await enable({ [TOTP]: {} }, proof());
    const { seed, params, 'org.matrix_uia.pending': pending } = begun.body.providers[TOTP];
    expect(params).to.deep.equal({ type: 'm.totp.v1.rfc6238-sha1', step: 30, size: 6 });
    expect(begun.body.providers).to.have.all.keys(TOTP);
    expect((await twoFactor(get(), person)).pending[0].id).to.equal(pending.id);
    expect(await shown()).to.deep.equal({});
    expect((await signIn(get(), person)).status).to.equal(200);

    const confirmed = await enable({ [TOTP]: { token: code(seed) } });
    expect(confirmed.body.providers[TOTP]).to.deep.equal({ params });
    expect(confirmed.body.providers[RECOVERY].tokens).to.have.length(10);
    expect(await shown()).to.have.all.keys(TOTP, RECOVERY);
    expect((await signIn(get(), person)).status).to.equal(401);
    expect(ordinaryFlows((await enable({ [TOTP]: {} })).body)).to.deep.equal(PASSWORD_THEN_SECOND);
  });

  it('may be confirmed in our own way too, and brings the recovery codes once although they are asked for', async () => {
    const begun = await enable({ [TOTP]: {}, [RECOVERY]: {} }, proof());
    expect(begun.body.providers).to.have.all.keys(TOTP);
    const { seed, 'org.matrix_uia.pending': pending } = begun.body.providers[TOTP];
    const path = `account/two-factor/totp/${pending.id}/confirm`;
    const { status } = await call(get().url, 'POST', path, { token: person.token, body: { token: code(seed) } });
    expect(status).to.equal(200);
    expect(await shown()).to.have.all.keys(TOTP, RECOVERY);
  });

  it('is not confirmed by a wrong code, five of which end it, nor from another device', async () => {
    const other = await onNewDevice(get(), person);
    const { seed } = (await enable({ [TOTP]: {} }, proof())).body.providers[TOTP];
    const stranger = await enable({ [TOTP]: { token: code(seed) } }, undefined, other);
    expect([stranger.status, stranger.body.errcode]).to.deep.equal([404, 'M_NOT_FOUND']);
    const token = new Authenticator(seed).wrongCode(get().clock.now());
    const statuses: number[] = [];
    for (let time = 0; time < 5; time++) statuses.push((await enable({ [TOTP]: { token } })).status);
    expect(statuses).to.deep.equal([403, 403, 403, 403, 404]);
    expect((await enable({ [TOTP]: { token: code(seed) } })).status).to.equal(404);
    expect(await shown()).to.deep.equal({});
  });

  it('makes new recovery codes, which an account without an authenticator has no use for', async () => {
    expect((await enable({ [RECOVERY]: {} }, proof())).status).to.equal(404);
    const enrolled = await enrolPerson(get(), person);
    const { body } = await prove(get(), asking('POST', { [RECOVERY]: {} }), enrolled);
    const { tokens } = body.providers[RECOVERY];
    expect(tokens).to.have.length(10);
    expect(tokens).to.not.include(enrolled.recoveryCodes[0]);
  });

  it('is turned off by a list or the wildcard in one step, and by no recovery code', async () => {
    for (const providers of [[TOTP], [TOTP, RECOVERY], [ALL], [RECOVERY, ALL]]) {
      person = await registerPerson(get());
      const enrolled = await enrolPerson(get(), person);
      const session = await beginWithPassword(get(), asking('DELETE', providers), enrolled);
      const byCode = recoveryAuth(enrolled.recoveryCodes[0] ?? '', session);
      expect((await ask(get(), asking('DELETE', providers), byCode)).status).to.equal(401);
      const { body } = await prove(get(), asking('DELETE', providers), enrolled);
      expect(body, String(providers)).to.deep.equal({ providers: [TOTP, RECOVERY] });
      expect(await shown()).to.deep.equal({});
      expect((await signIn(get(), person)).status).to.equal(200);
    }
  });

  it('lets the recovery codes go alone', async () => {
    const enrolled: Enrolled = await enrolPerson(get(), person);
    const { body } = await prove(get(), asking('DELETE', [RECOVERY]), enrolled);
    expect(body).to.deep.equal({ providers: [RECOVERY] });
    expect(await shown()).to.have.all.keys(TOTP);
    expect((await twoFactor(get(), person)).recovery).to.equal(null);
    expect((await signIn(get(), person)).body.flows).to.deep.equal([PASSWORD_THEN_SECOND[0]]);
  });

  it('refuses what it does not know before it asks for anything', async () => {
    const refusals: readonly (readonly [string, unknown, string])[] = [
      ['POST', undefined, 'M_MISSING_PARAM'],
      ['POST', {}, 'M_INVALID_PARAM'],
      ['POST', { 'm.login.two-factor.sms': {} }, 'M_INVALID_PARAM'],
      ['POST', { [TOTP]: {}, [ALL]: {} }, 'M_INVALID_PARAM'],
      ['POST', { [TOTP]: { token: 'abc' } }, 'M_INVALID_PARAM'],
      ['POST', [TOTP], 'M_BAD_JSON'],
      ['DELETE', undefined, 'M_MISSING_PARAM'],
      ['DELETE', [], 'M_INVALID_PARAM'],
      ['DELETE', [TOTP, 'm.login.two-factor.sms'], 'M_INVALID_PARAM'],
      ['DELETE', ALL, 'M_BAD_JSON'],
      ['DELETE', { [TOTP]: {} }, 'M_BAD_JSON'],
    ];
    for (const [method, providers, errcode] of refusals) {
      const { status, body } = await ask(get(), asking(method, providers));
      expect([status, body.errcode], JSON.stringify([method, providers])).to.deep.equal([400, errcode]);
    }
  });
});
