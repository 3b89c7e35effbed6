import { expect } from 'chai';
import { type Enrolled, enrolPerson } from '../support/client.js';
import {
  type Ask,
  ask,
  beginTotp,
  changePassword,
  deleteDevice,
  LOGIN,
  ordinaryFlows,
  replaceCodes,
} from '../support/journeys.js';
import { SsoBrowser } from '../support/sso-journey.js';
import { onEachStore } from '../support/test-server.js';

const TOTP = ['m.login.password', 'm.login.2fa.totp'];
const RECOVERY = ['m.login.password', 'm.login.2fa.recovery'];
const RESTRICTED = [
  'two_factor.operations.begin_totp=totp',
  'two_factor.operations.delete_devices=[totp]',
  'two_factor.operations.login=totp',
];

const deleting = (path: string, { token }: Enrolled): Ask => ({ method: 'DELETE', path, token });
const providers = ({ token }: Enrolled, method: string, value: object): Ask => ({
  method,
  path: 'account/twoFactor',
  token,
  body: { providers: value },
});

onEachStore('the second factors for an operation', {}, (get) => {
  let person: Enrolled;
  before(async () => {
    person = await enrolPerson(get());
  });
  const flowsOf = async (asked: Ask): Promise<string[][]> =>
    ordinaryFlows((await ask(get(), asked, {})).body).map(({ stages }: { stages: string[] }) => stages);

  it('are all that the account has, by default', async () => {
    for (const asked of [LOGIN, replaceCodes(person), beginTotp(person), deleteDevice(person, 'X')])
      expect(await flowsOf(asked), asked.path).to.deep.equal([TOTP, RECOVERY]);
  });

  it('are never a recovery code where protection is taken away', async () => {
    const totp = ['m.login.two-factor.totp'];
    const taking = [
      deleting('account/two-factor', person),
      deleting(`account/two-factor/totp/${person.factorId}`, person),
      providers(person, 'DELETE', totp),
    ];
    for (const asked of taking) expect(await flowsOf(asked), asked.path).to.deep.equal([TOTP]);
  });
});

onEachStore('the second factors that the settings leave to an operation', { sets: RESTRICTED }, (get) => {
  let person: Enrolled;
  before(async () => {
    person = await enrolPerson(get());
  });
  const flowsOf = async (asked: Ask): Promise<string[][]> =>
    ordinaryFlows((await ask(get(), asked, {})).body).map(({ stages }: { stages: string[] }) => stages);

  it('are offered alone, before and after it is known who asks', async () => {
    for (const asked of [LOGIN, beginTotp(person), deleteDevice(person, 'X')])
      expect(await flowsOf(asked), asked.path).to.deep.equal([TOTP]);
  });

  it('hold for every way to do the same', async () => {
    expect(await flowsOf(providers(person, 'POST', { 'm.login.two-factor.totp': {} }))).to.deep.equal([TOTP]);
    const several = { method: 'POST', path: 'delete_devices', token: person.token, body: { devices: ['X'] } };
    expect(await flowsOf(several)).to.deep.equal([TOTP]);
  });

  it('hold for a sign-in in the browser, which takes no recovery code then', async () => {
    const browser = new SsoBrowser();
    await browser.begin(get(), 'https://app.example.org/');
    const page = await browser.send({ user: person.userId, password: person.password });
    expect(page.title).to.match(/^Enter the code/);
    expect(page.text).not.to.include('recovery');
    browser.url += '&stage=m.login.2fa.recovery';
    const refused = await browser.send({ token: String(person.recoveryCodes[0]) });
    expect(refused.title).to.match(/^Error: Enter the code/);
  });

  it('leave other operations as they are', async () => {
    expect(await flowsOf(changePassword(person, 'another good password'))).to.deep.equal([TOTP, RECOVERY]);
  });
});
