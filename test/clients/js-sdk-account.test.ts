import { expect } from 'chai';
import { type CrossSigningKeys, MatrixError } from 'matrix-js-sdk';
import { enrolPerson, passwordAuth, registerPerson, totpAuth } from '../support/client.js';
import { isSignedIn, signIn } from '../support/journeys.js';
import { newSigningKeys } from '../support/signing-keys.js';
import { onEachStore } from '../support/test-server.js';
import { sdkClient } from './sdk-client.js';
import { sdkWalk } from './sdk-walk.js';

const password = 'm.login.password';
const totp = 'm.login.2fa.totp';
const knows = [password, totp];

onEachStore('the account in matrix-js-sdk', {}, (get) => {
  // Its type wants signatures on the master key too, which a first upload does not have.
  const newKeys = (userId: string) => newSigningKeys(userId) as unknown as CrossSigningKeys;

  it('uploads cross-signing keys the first time without a proof, and replaces them by password and code', async () => {
    const person = await enrolPerson(get());
    const client = sdkClient(get(), person);
    const masterKey = async () => {
      const { master_keys } = await client.downloadKeysForUsers([person.userId]);
      return master_keys?.[person.userId]?.keys;
    };
    const [first, second] = [newKeys(person.userId), newKeys(person.userId)];
    await client.uploadDeviceSigningKeys(undefined, first);
    await client.uploadDeviceSigningKeys(undefined, first);
    expect(await masterKey()).to.deep.equal(first.master_key?.keys);

    const now = get().clock.now();
    const { attempt, asked } = sdkWalk({
      client,
      request: (auth) => client.uploadDeviceSigningKeys(auth ?? undefined, second),
      knows,
      entries: [
        passwordAuth(person.userId),
        totpAuth(person.authenticator.wrongCode(now)),
        totpAuth(person.authenticator.code(now)),
      ],
    });
    await attempt();
    expect(asked.map(({ stage }) => stage)).to.deep.equal([password, totp, totp]);
    expect(await masterKey()).to.deep.equal(second.master_key?.keys);
  });

  it('is told why keys are refused', async () => {
    const person = await registerPerson(get());
    const client = sdkClient(get(), person);
    const { self_signing_key } = newKeys(person.userId);
    const { master_key } = newKeys(person.userId);
    const fault = await client
      .uploadDeviceSigningKeys(undefined, { master_key, self_signing_key } as CrossSigningKeys)
      .catch((error: unknown) => error);
    expect(fault).to.be.instanceOf(MatrixError).and.include({ httpStatus: 400, errcode: 'M_INVALID_SIGNATURE' });
  });

  it('is deactivated by password, once and for all', async () => {
    const person = await registerPerson(get());
    const client = sdkClient(get(), person);
    const { attempt } = sdkWalk({
      client,
      request: (auth) => client.deactivateAccount(auth ?? undefined, true),
      knows,
      entries: [passwordAuth(person.userId)],
    });
    expect(await attempt()).to.deep.equal({ id_server_unbind_result: 'no-support' });
    expect(await isSignedIn(get(), person)).to.equal(false);
    expect((await signIn(get(), person)).status).to.equal(403);
  });

  it('finds a version that it knows, and what can be done', async () => {
    const client = sdkClient(get(), await registerPerson(get()));
    expect(await client.isVersionSupported('v1.11')).to.equal(true);
    expect(await client.doesServerSupportUnstableFeature('org.matrix_uia.two_factor')).to.equal(true);
    const capabilities = await client.getCapabilities();
    expect(capabilities['m.change_password']).to.deep.equal({ enabled: true });
  });
});
