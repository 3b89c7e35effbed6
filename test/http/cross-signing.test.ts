import { expect } from 'chai';
import { call, enrolPerson, type Person, passwordAuth, registerPerson } from '../support/client.js';
import { ask, deviceIds, ordinaryFlows, PASSWORD_THEN_SECOND, prove, race, signIn } from '../support/journeys.js';
import { newSigningKeys, newSigningPair, type SigningPair, signingKey } from '../support/signing-keys.js';
import { onEachStore } from '../support/test-server.js';

const UNSTABLE = '/_matrix/client/unstable/keys/device_signing/upload';

onEachStore('cross-signing keys', {}, (get) => {
  let person: Person;
  let master: SigningPair;
  let keys: ReturnType<typeof newSigningKeys>;
  beforeEach(async () => {
    person = await registerPerson(get());
    master = newSigningPair();
    keys = newSigningKeys(person.userId, master);
  });

  const uploading = (body: object, path = 'keys/device_signing/upload') => ({
    method: 'POST',
    path,
    token: person.token,
    body,
  });
  const upload = (body: object, auth?: object) => ask(get(), uploading(body), auth);
  const proof = (session?: string) => passwordAuth(person.userId, person.password, session);
  const query = async (asker: Person, ...userIds: string[]) => {
    const device_keys = Object.fromEntries(userIds.map((userId) => [userId, []]));
    return (await call(get().url, 'POST', 'keys/query', { token: asker.token, body: { device_keys } })).body;
  };
  const refusalOf = async (body: object) => {
    const { status, body: answer } = await upload(body);
    return [status, answer.errcode];
  };

  it('are uploaded the first time without proof, and the same ones again', async () => {
    for (const path of ['keys/device_signing/upload', '/_matrix/client/r0/keys/device_signing/upload', UNSTABLE]) {
      const { status, body } = await ask(get(), uploading(keys, path));
      expect([status, body], path).to.deep.equal([200, {}]);
    }
    const { master_key, self_signing_key } = keys;
    expect((await upload({ self_signing_key, master_key })).status).to.equal(200);
    expect((await upload(keys, proof('a session that never was'))).status).to.equal(200);
  });

  it('are replaced only with proof, which is answered as the first time when it comes again', async () => {
    await upload(keys);
    const next = newSigningKeys(person.userId);
    const asked = await upload(next);
    expect([asked.status, ordinaryFlows(asked.body)]).to.deep.equal([401, [{ stages: ['m.login.password'] }]]);
    expect((await query(person, person.userId)).master_keys[person.userId]).to.deep.equal(keys.master_key);
    const auth = proof(asked.body.session);
    for (let time = 0; time < 2; time++) expect((await upload(next, auth)).body).to.deep.equal({});
    expect((await query(person, person.userId)).master_keys[person.userId]).to.deep.equal(next.master_key);
    expect((await upload(next)).status).to.equal(200);
    expect((await upload(keys)).status).to.equal(401);
  });

  it('ask for the second factor of an account that has one, and go on under another version of the path', async () => {
    const enrolled = await enrolPerson(get(), person);
    await upload(keys);
    const next = newSigningKeys(person.userId);
    expect(ordinaryFlows((await upload(next)).body)).to.deep.equal(PASSWORD_THEN_SECOND);
    expect((await prove(get(), uploading(next, UNSTABLE), enrolled)).body).to.deep.equal({});
    const begun = await ask(get(), uploading(keys, UNSTABLE));
    const auth = proof(begun.body.session);
    expect((await upload(keys, auth)).body.completed).to.deep.equal(['m.login.password']);
  });

  it('are taken from the first request when the proof comes alone, and are bound to it', async () => {
    await upload(keys);
    const next = newSigningKeys(person.userId);
    const { body } = await upload(next);
    const other = await upload(newSigningKeys(person.userId), proof(body.session));
    expect([other.status, other.body['org.matrix_uia.reason']]).to.deep.equal([403, 'operation_changed']);
    expect((await upload({}, proof(body.session))).body).to.deep.equal({});
    expect((await query(person, person.userId)).master_keys[person.userId]).to.deep.equal(next.master_key);
  });

  it('that are changed in a signature, or added, need proof', async () => {
    const { user_signing_key, ...two } = keys;
    await upload(two);
    expect((await upload({ user_signing_key })).status).to.equal(401);
    const signed = signingKey(person.userId, 'master', master, newSigningPair());
    expect((await upload({ master_key: signed })).status).to.equal(401);
    expect((await upload({ user_signing_key }, proof())).body).to.deep.equal({});
    const { self_signing_keys, user_signing_keys } = await query(person, person.userId);
    expect(self_signing_keys[person.userId]).to.deep.equal(keys.self_signing_key);
    expect(user_signing_keys[person.userId]).to.deep.equal(user_signing_key);
  });

  it('that the old master key signed go when another one comes without them', async () => {
    await upload(keys);
    const { master_key } = newSigningKeys(person.userId);
    expect((await upload({ master_key }, proof())).status).to.equal(200);
    const { self_signing_keys, user_signing_keys } = await query(person, person.userId);
    expect([self_signing_keys, user_signing_keys]).to.deep.equal([{}, {}]);
  });

  it('need a master key before or with them, and are refused before any proof', async () => {
    const { self_signing_key, user_signing_key } = keys;
    expect(await refusalOf({ self_signing_key })).to.deep.equal([400, 'M_MISSING_PARAM']);
    expect(await refusalOf({ user_signing_key })).to.deep.equal([400, 'M_MISSING_PARAM']);
    expect(await refusalOf({})).to.deep.equal([400, 'M_MISSING_PARAM']);
    expect(await refusalOf({ master_key: null })).to.deep.equal([400, 'M_MISSING_PARAM']);
    expect((await query(person, person.userId)).master_keys).to.deep.equal({});
  });

  it('must be signed by the master key, over all that they say', async () => {
    const { master_key, self_signing_key } = keys;
    const { userId } = person;
    const another = newSigningPair();
    const unsigned = signingKey(userId, 'self_signing', another);
    const strange = signingKey(userId, 'self_signing', another, another);
    const altered = { ...self_signing_key, more: 1 };
    const underAnotherName = { ...strange, signatures: { [userId]: { [`ed25519:${master.publicKey}`]: 'x' } } };
    for (const key of [unsigned, strange, altered, underAnotherName])
      expect(await refusalOf({ master_key, self_signing_key: key })).to.deep.equal([400, 'M_INVALID_SIGNATURE']);
    const more = signingKey(userId, 'self_signing', another, master, {
      more: { b: [1], a: 'ü' },
      unsigned: { age: 1 },
    });
    expect((await upload({ master_key, self_signing_key: more })).status).to.equal(200);
    const { [userId]: kept } = (await query(person, userId)).self_signing_keys;
    expect({ ...kept, unsigned: { age: 1 } }).to.deep.equal(more);
    expect(kept).to.not.have.property('unsigned');
  });

  it('are refused in any other shape, and nothing is kept', async () => {
    const { master_key } = keys;
    const { userId } = person;
    const { publicKey } = master;
    const wrong: readonly (readonly [object, string])[] = [
      [{ ...master_key, user_id: '@somebody:else.org' }, 'M_INVALID_PARAM'],
      [{ ...master_key, usage: ['self_signing'] }, 'M_INVALID_PARAM'],
      [{ ...master_key, usage: ['master', 'master'] }, 'M_INVALID_PARAM'],
      [{ ...master_key, usage: 'master' }, 'M_BAD_JSON'],
      [{ ...master_key, keys: {} }, 'M_INVALID_PARAM'],
      [{ ...master_key, keys: { [`ed25519:${publicKey}`]: newSigningPair().publicKey } }, 'M_INVALID_PARAM'],
      [{ ...master_key, keys: { [`curve25519:${publicKey}`]: publicKey } }, 'M_INVALID_PARAM'],
      [{ ...master_key, keys: { 'ed25519:short': 'short' } }, 'M_INVALID_PARAM'],
      [{ ...master_key, keys: { [`ed25519:${publicKey}=`]: `${publicKey}=` } }, 'M_INVALID_PARAM'],
      [{ ...master_key, keys: { ...master_key.keys, 'ed25519:other': 'x' } }, 'M_INVALID_PARAM'],
      [{ ...master_key, signatures: { [userId]: 'x' } }, 'M_BAD_JSON'],
      [{ ...master_key, weight: 1.5 }, 'M_BAD_JSON'],
      [{ usage: ['master'], keys: master_key.keys }, 'M_MISSING_PARAM'],
      [['master'], 'M_BAD_JSON'],
    ];
    for (const [key, errcode] of wrong)
      expect(await refusalOf({ master_key: key }), JSON.stringify(key)).to.deep.equal([400, errcode]);
    expect((await query(person, userId)).master_keys).to.deep.equal({});
  });

  it('leave their ids to no device', async () => {
    await upload(keys);
    const login = (device_id: string, { userId, password }: Person) =>
      signIn(get(), { userId, password }, { device_id });
    const { status, body } = await login(master.publicKey, person);
    expect([status, body.errcode]).to.deep.equal([403, 'M_FORBIDDEN']);
    expect(await deviceIds(get(), person)).to.deep.equal([person.deviceId]);
    expect((await login(master.publicKey, await registerPerson(get()))).status).to.equal(200);
  });

  it('may not have the id of one of the own devices', async () => {
    const body = { type: 'm.login.password', user: person.userId, password: person.password };
    await call(get().url, 'POST', 'login', { body: { ...body, device_id: master.publicKey } });
    expect(await refusalOf(keys)).to.deep.equal([403, 'M_FORBIDDEN']);
  });

  it('are those of exactly one when several upload their first ones at once; the others are asked for proof', async () => {
    const uploads = Array.from({ length: 8 }, () => newSigningKeys(person.userId));
    const answers = await race(8, (caller) => upload(uploads[caller] ?? {}));
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, ...Array.from({ length: 7 }, () => 401)]);
    const winner = uploads[answers.findIndex(({ status }) => status === 200)];
    expect((await query(person, person.userId)).master_keys[person.userId]).to.deep.equal(winner?.master_key);
  });

  it('are seen by others, except for the user-signing key, and foreign servers are named as not asked', async () => {
    await upload(keys);
    const other = await registerPerson(get());
    const nobody = '@nobody:example.org';
    const { userId } = person;
    expect(
      await query(other, userId, nobody, '@bob:elsewhere.org:8448', 'no user', '@Capital:example.org'),
    ).to.deep.equal({
      device_keys: { [userId]: {}, [nobody]: {} },
      failures: { 'elsewhere.org:8448': {} },
      master_keys: { [userId]: keys.master_key },
      self_signing_keys: { [userId]: keys.self_signing_key },
      user_signing_keys: {},
    });
    expect((await query(person, userId)).user_signing_keys).to.deep.equal({ [userId]: keys.user_signing_key });
  });

  it('are asked for by a list, of at most 1,000 people and with a token', async () => {
    const { url } = get();
    const { token } = person;
    const asking = async (body: unknown) => {
      const { status, body: answer } = await call(url, 'POST', 'keys/query', { token, body });
      return [status, answer.errcode];
    };
    const people = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`@p${index}:x.y`, []]));
    expect(await asking({})).to.deep.equal([400, 'M_MISSING_PARAM']);
    expect(await asking({ device_keys: [] })).to.deep.equal([400, 'M_BAD_JSON']);
    expect(await asking({ device_keys: people(1001) })).to.deep.equal([400, 'M_INVALID_PARAM']);
    expect(await asking({ device_keys: people(1000), timeout: 10_000 })).to.deep.equal([200, undefined]);
    expect((await call(url, 'POST', 'keys/query', { body: { device_keys: {} } })).status).to.equal(401);
  });

  it('go with the account', async () => {
    await upload(keys);
    const other = await registerPerson(get());
    expect(
      (await ask(get(), { method: 'POST', path: 'account/deactivate', token: person.token }, proof())).status,
    ).to.equal(200);
    expect((await query(other, person.userId)).master_keys).to.deep.equal({});
  });
});
