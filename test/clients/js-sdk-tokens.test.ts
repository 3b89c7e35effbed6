import { expect } from 'chai';
import { type AuthDict, type MatrixClient, MatrixError } from 'matrix-js-sdk';
import { enrolPerson, PASSWORD, type Person, passwordAuth, registerPerson, totpAuth } from '../support/client.js';
import { isSignedIn, nextCode, race } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';
import { sdkClient } from './sdk-client.js';
import { sdkWalk } from './sdk-walk.js';

const LIFETIME = 5 * 60_000;

onEachStore('refreshing with matrix-js-sdk', {}, (get) => {
  let refreshes: number;
  beforeEach(() => {
    refreshes = 0;
  });

  /** An app as it keeps its tokens: signed in with a refresh token, which it renews when the server says that it is over. */
  async function app(person: Person): Promise<MatrixClient> {
    const login = { type: 'm.login.password', identifier: { type: 'm.id.user', user: person.userId } };
    const signedIn = await sdkClient(get()).loginRequest({ ...login, password: PASSWORD, refresh_token: true });
    const { user_id: userId, access_token: token, device_id: deviceId, refresh_token: refreshToken = '' } = signedIn;
    expect(signedIn.expires_in_ms).to.equal(LIFETIME);
    return sdkClient(
      get(),
      { userId, token, deviceId },
      {
        refreshToken,
        tokenRefreshFunction: async (old) => {
          refreshes += 1;
          const { access_token: accessToken, refresh_token } = await sdkClient(get()).refreshToken(old);
          return { accessToken, refreshToken: refresh_token };
        },
      },
    );
  }

  it('goes on by itself when the access token has expired, again and again', async () => {
    const person = await registerPerson(get());
    const client = await app(person);
    for (const expected of [1, 2, 3]) {
      get().clock.advance(LIFETIME);
      expect((await client.whoami()).user_id).to.equal(person.userId);
      expect(refreshes).to.equal(expected);
    }
  });

  it('refreshes once for many requests at once', async () => {
    const client = await app(await registerPerson(get()));
    get().clock.advance(LIFETIME);
    const answers = await race(5, () => client.whoami());
    expect(answers.map(({ device_id }) => device_id)).to.deep.equal(Array(5).fill(client.getDeviceId()));
    expect(refreshes).to.equal(1);
  });

  it('is signed out when its device was removed meanwhile', async () => {
    const person = await registerPerson(get());
    const client = await app(person);
    await get().store.devices.remove(person.userId, [client.getDeviceId() ?? '']);
    const fault = await client.whoami().catch((error: unknown) => error);
    expect(fault).to.be.instanceOf(MatrixError).and.include({ httpStatus: 401, errcode: 'M_UNKNOWN_TOKEN' });
  });
});

onEachStore('a login token with matrix-js-sdk', {}, (get) => {
  const clientOf = (person: Person) => sdkClient(get(), person);

  it('is offered, is got with password and code, and signs another device in', async () => {
    const person = await enrolPerson(get());
    const { flows } = await sdkClient(get()).loginFlows();
    expect(flows).to.deep.include({ type: 'm.login.token', get_login_token: true });

    const client = clientOf(person);
    const { attempt, asked } = sdkWalk({
      client,
      request: (auth: AuthDict | null) =>
        client.requestLoginToken(auth ?? undefined) as Promise<{ login_token: string }>,
      knows: ['m.login.password', 'm.login.2fa.totp'],
      entries: [passwordAuth(person.userId), () => totpAuth(nextCode(get(), person))],
    });
    const { login_token: token } = await attempt();
    expect(asked.map(({ stage }) => stage)).to.deep.equal(['m.login.password', 'm.login.2fa.totp']);

    const other = await sdkClient(get()).loginWithToken(token);
    expect(other.user_id).to.equal(person.userId);
    expect(other.device_id).to.not.equal(person.deviceId);
    expect(await isSignedIn(get(), { token: other.access_token })).to.equal(true);
    const again = await sdkClient(get())
      .loginWithToken(token)
      .catch((error: unknown) => error);
    expect(again).to.be.instanceOf(MatrixError).and.include({ httpStatus: 403, errcode: 'M_FORBIDDEN' });
  });
});
