import { expect } from 'chai';
import { type AuthDict, type IAuthData, type MatrixClient, MatrixError } from 'matrix-js-sdk';
import { registrationTokenDigest } from '../../src/tokens/registration-token.js';
import { enrolPerson, PASSWORD, passwordAuth, recoveryAuth, registerPerson, totpAuth } from '../support/client.js';
import { onEachStore } from '../support/test-server.js';
import { sdkClient } from './sdk-client.js';
import { sdkWalk } from './sdk-walk.js';

const password = 'm.login.password';
const totp = 'm.login.2fa.totp';
const recovery = 'm.login.2fa.recovery';

const register = (client: MatrixClient, username: string) => (auth: AuthDict | null) =>
  client.registerRequest({ username, password: PASSWORD, ...(auth && { auth }) });

/** As in MSC2835: a login that is authenticated like any other request. */
const logIn = (client: MatrixClient) => (auth: AuthDict | null) =>
  client.loginRequest({ type: password, auth: auth ?? {}, initial_device_display_name: 'Laptop' });

onEachStore('registration with matrix-js-sdk', {}, (get) => {
  it('passes m.login.dummy by itself and is signed in', async () => {
    const client = sdkClient(get());
    const { attempt, asked } = sdkWalk({ client, request: register(client, 'dora'), entries: [] });
    const { user_id, access_token = '', device_id = '' } = await attempt();
    expect([user_id, asked]).to.deep.equal(['@dora:example.org', []]);
    const signedIn = sdkClient(get(), { userId: user_id, token: access_token, deviceId: device_id });
    expect(await signedIn.whoami()).to.deep.equal({ user_id, device_id });
  });

  it('is told that a name is taken before any stage', async () => {
    const { userId } = await registerPerson(get());
    const client = sdkClient(get());
    const { attempt } = sdkWalk({
      client,
      request: register(client, userId.slice(1).split(':')[0] ?? ''),
      entries: [],
    });
    const error = await attempt().catch((fault: unknown) => fault);
    expect(error).to.be.instanceOf(MatrixError).and.include({ httpStatus: 400, errcode: 'M_USER_IN_USE' });
  });
});

onEachStore('login with matrix-js-sdk', {}, (get) => {
  it('is let in after the password where there is no second factor', async () => {
    const { userId } = await registerPerson(get());
    const client = sdkClient(get());
    const { attempt, asked } = sdkWalk({ client, request: logIn(client), entries: [passwordAuth(userId)] });
    expect(await attempt()).to.include({ user_id: userId });
    expect(asked).to.deep.equal([{ stage: password }]);
  });

  it('asks for the password and then a code of the authenticator', async () => {
    const { userId, authenticator } = await enrolPerson(get());
    const { clock } = get();
    const client = sdkClient(get());
    const { attempt, asked, sessions } = sdkWalk({
      client,
      request: logIn(client),
      knows: [password, totp],
      entries: [
        passwordAuth(userId, 'a wrong password'),
        passwordAuth(userId),
        totpAuth(authenticator.wrongCode(clock.now())),
        totpAuth(authenticator.code(clock.now())),
      ],
    });
    const { user_id, access_token, device_id } = await attempt();
    expect(asked.map(({ stage, errcode }) => [stage, errcode])).to.deep.equal([
      [password, undefined],
      [password, 'M_FORBIDDEN'],
      [totp, undefined],
      [totp, 'M_FORBIDDEN'],
    ]);
    expect(asked[1]?.error).to.equal('Wrong user name or password');
    expect(asked[3]?.error).to.match(/^Wrong code/);
    expect(new Set(sessions)).to.have.lengthOf(1);
    const signedIn = sdkClient(get(), { userId: user_id, token: access_token, deviceId: device_id });
    expect((await signedIn.getDevice(device_id)).display_name).to.equal('Laptop');
  });

  it('asks for a recovery code where the app has a form for that alone', async () => {
    const { userId, recoveryCodes } = await enrolPerson(get());
    const [code = ''] = recoveryCodes;
    const client = sdkClient(get());
    const signIn = (entries: AuthDict[]) =>
      sdkWalk({ client, request: logIn(client), knows: [password, recovery], entries });

    const first = signIn([passwordAuth(userId), recoveryAuth('0000-0000-0000-0000'), recoveryAuth(code)]);
    expect(await first.attempt()).to.include({ user_id: userId });
    expect(first.asked.map(({ stage }) => stage)).to.deep.equal([password, recovery, recovery]);
    expect(first.asked[2]).to.include({ errcode: 'M_FORBIDDEN' });

    const second = signIn([passwordAuth(userId), recoveryAuth(code), recoveryAuth(recoveryCodes[1] ?? '')]);
    expect(await second.attempt()).to.include({ user_id: userId });
    expect(second.asked[2]?.error, 'a code that was used').to.match(/used before/);
  });

  it('goes on from the refusal of a one-step login', async () => {
    const { userId, authenticator } = await enrolPerson(get());
    const client = sdkClient(get());
    const refusal = await client.loginWithPassword(userId, PASSWORD).catch((fault: unknown) => fault);
    expect(refusal).to.be.instanceOf(MatrixError).and.include({ httpStatus: 401, errcode: 'M_FORBIDDEN' });
    if (!(refusal instanceof MatrixError)) return;
    expect(refusal.data).to.deep.include({ completed: [password], 'org.matrix_uia.reason': 'second_factor_required' });

    const { attempt, asked } = sdkWalk({
      client,
      request: logIn(client),
      // Its type knows the members of plain errors only.
      challenge: refusal.data as IAuthData,
      knows: [password, totp],
      entries: [totpAuth(authenticator.code(get().clock.now()))],
    });
    expect(await attempt()).to.include({ user_id: userId });
    expect(asked.map(({ stage }) => stage)).to.deep.equal([totp]);
  });
});

onEachStore('closed registration with matrix-js-sdk', { sets: ['registration.open=false'] }, (get) => {
  it('takes a registration token after a wrong one', async () => {
    const digest = registrationTokenDigest('let-me-in');
    await get().store.registrationTokens.create({ digest, usesAllowed: 1, uses: 0, expiresAt: null, grants: [] });
    const client = sdkClient(get());
    const type = 'm.login.registration_token';
    const { attempt, asked } = sdkWalk({
      client,
      request: register(client, 'ida'),
      knows: [type],
      entries: [
        { type, token: 'let-me-out' },
        { type, token: 'let-me-in' },
      ],
    });
    expect(await attempt()).to.include({ user_id: '@ida:example.org' });
    expect(asked).to.have.lengthOf(2);
    expect(asked[1]).to.include({ stage: type, errcode: 'M_UNAUTHORIZED' });
  });
});

const policies = { privacy: { version: '1.2', en: { name: 'Privacy', url: 'https://example.org/privacy' } } };
const withTerms = {
  sets: [
    'registration.open=false',
    'registration.stages=[m.login.terms, m.login.dummy]',
    `registration.terms=${JSON.stringify(policies)}`,
  ],
};
onEachStore('registration by token and terms with matrix-js-sdk', withTerms, (get) => {
  it('shows the app the policies, and is accepted', async () => {
    const digest = registrationTokenDigest('let-me-in');
    await get().store.registrationTokens.create({ digest, usesAllowed: 1, uses: 0, expiresAt: null, grants: [] });
    const client = sdkClient(get());
    const [token, terms] = ['m.login.registration_token', 'm.login.terms'];
    const { attempt, asked, params } = sdkWalk({
      client,
      request: register(client, 'tessa'),
      knows: [token, terms],
      entries: [{ type: token, token: 'let-me-in' }, { type: terms }],
    });
    expect(await attempt()).to.include({ user_id: '@tessa:example.org' });
    expect(asked).to.deep.equal([{ stage: token }, { stage: terms }]);
    expect(params(terms)).to.deep.equal({ policies });
    expect((await get().store.terms.read('@tessa:example.org')).map(({ version }) => version)).to.deep.equal(['1.2']);
  });
});
