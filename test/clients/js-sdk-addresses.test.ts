import { expect } from 'chai';
import { type AuthDict, InteractiveAuth, type MatrixClient, MatrixError, type RegisterResponse } from 'matrix-js-sdk';
import { enrolPerson, PASSWORD, type Person, passwordAuth, registerPerson, totpAuth } from '../support/client.js';
import { nextCode, signIn } from '../support/journeys.js';
import { EMAIL, follow, freshEmail, giveAddress, mailsOf } from '../support/mail-journeys.js';
import { onEachStore } from '../support/test-server.js';
import { sdkClient } from './sdk-client.js';

const sets = ['registration.optional_stages=[m.login.email.identity]', 'registration.by_token=false'];
const NEW = 'a brand new password';

const challengeOf = (fault: unknown): MatrixError['data'] => {
  if (!(fault instanceof MatrixError) || fault.httpStatus !== 401) throw fault;
  return fault.data;
};

onEachStore('addresses with matrix-js-sdk', { mail: true, sets }, (get) => {
  const followNext = async (): Promise<void> => {
    expect((await follow(get(), await mailsOf(get()).next())).status).to.equal(200);
  };

  it('are added after a password, listed and removed', async () => {
    const person = await registerPerson(get());
    const client = sdkClient(get(), person);
    const email = await addAddress(client, person);
    const { threepids } = await client.getThreePids();
    expect(threepids.map(({ medium, address }) => [medium, address])).to.deep.equal([['email', email]]);
    expect(await client.deleteThreePid('email', email)).to.deep.equal({ id_server_unbind_result: 'no-support' });
    expect((await client.getThreePids()).threepids).to.deep.equal([]);
  });

  it('reset a forgotten password, in the one request that an app repeats until the link was followed', async () => {
    const person = await registerPerson(get());
    const email = await giveAddress(get(), person);
    const client = sdkClient(get());
    const secret = client.generateClientSecret();
    const { sid } = await client.requestPasswordEmailToken(email, secret, 1);
    const auth = {
      type: EMAIL,
      threepid_creds: { sid, client_secret: secret },
      threepidCreds: { sid, client_secret: secret },
    };
    const early = challengeOf(await client.setPassword(auth, NEW, true).catch((fault: unknown) => fault));
    expect(early.errcode).to.equal('M_UNAUTHORIZED');
    await followNext();
    expect(await client.setPassword(auth, NEW, true)).to.deep.equal({});
    expect((await signIn(get(), { ...person, password: NEW })).status).to.equal(200);
  });

  it('reset one with the second factor after the address', async () => {
    const person = await enrolPerson(get());
    const owner = sdkClient(get(), person);
    const email = await addAddress(owner, person, (session) => totpAuth(nextCode(get(), person), session));
    const client = sdkClient(get());
    const secret = client.generateClientSecret();
    const { sid } = await client.requestPasswordEmailToken(email, secret, 1);
    await followNext();
    const creds = { sid, client_secret: secret };
    const first = await client
      .setPassword({ type: EMAIL, threepid_creds: creds }, NEW, true)
      .catch((fault: unknown) => fault);
    const { session, completed } = challengeOf(first);
    expect(completed).to.deep.equal([EMAIL]);
    expect(await client.setPassword(totpAuth(nextCode(get(), person), session), NEW, true)).to.deep.equal({});
    expect((await signIn(get(), { ...person, password: NEW })).body.completed).to.deep.equal(['m.login.password']);
  });

  it('register an account: InteractiveAuth asks for the mail itself and polls until the link was followed', async () => {
    const client = sdkClient(get());
    const email = freshEmail();
    const body = { username: email.replace(/@.*/, ''), password: PASSWORD };
    const asked: string[] = [];
    const auth = new InteractiveAuth<RegisterResponse>({
      matrixClient: client,
      doRequest: (dict) => client.registerRequest({ ...body, ...(dict && { auth: dict }) }),
      inputs: { emailAddress: email },
      requestEmailToken: (address, secret, attempt) => client.requestRegisterEmailToken(address, secret, attempt),
      stateUpdated: (stage) => asked.push(stage),
    });
    const done = auth.attemptAuth();
    const mail = await mailsOf(get()).next();
    await new Promise(setImmediate);
    for (let poll = 0; poll < 6; poll++) await settled(auth);
    await follow(get(), mail);
    await settled(auth);
    const made = await done;
    expect(new Set(asked)).to.deep.equal(new Set([EMAIL]));
    const { user_id: userId, device_id: deviceId, access_token: token } = made;
    const own = sdkClient(get(), { userId, deviceId: deviceId ?? '', token: token ?? '' });
    expect((await own.getThreePids()).threepids.map(({ address }) => address)).to.deep.equal([email]);
  });

  async function addAddress(
    client: MatrixClient,
    person: Person,
    second?: (session: string) => AuthDict & { type: string },
  ): Promise<string> {
    const email = freshEmail();
    const secret = client.generateClientSecret();
    const { sid } = await client.requestAdd3pidEmailToken(email, secret, 1);
    await followNext();
    // Its type wants a `type` that InteractiveAuth's own auth dicts need not have.
    const add = (auth?: AuthDict & { type: string }) =>
      client.addThreePidOnly({ sid, client_secret: secret, ...(auth && { auth }) });
    const { session } = challengeOf(await add().catch((fault: unknown) => fault));
    const proven = add(passwordAuth(person.userId, person.password, session));
    if (!second) await proven;
    else await proven.catch((fault: unknown) => add(second(challengeOf(fault).session ?? '')));
    return email;
  }
});

/** One poll of the app, to its end. */
async function settled(auth: InteractiveAuth<RegisterResponse>): Promise<void> {
  await auth.poll();
  // Its request is out of sight: the next poll is left out while it runs.
  await new Promise((resolve) => setTimeout(resolve, 50));
}
