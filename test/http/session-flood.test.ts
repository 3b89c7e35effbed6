import { expect } from 'chai';
import type { Store } from '../../src/store/port/store.js';
import { call, type Person, passwordAuth, registerPerson } from '../support/client.js';
import { ask, changePassword, deleteDevice, LOGIN, race } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';
import { bearer } from './raw-request.js';

const PER_DEVICE = 4;
const PER_NETWORK = 9;
const SETS = [
  'limits.per_address=on',
  'trusted_proxies=[127.0.0.1]',
  `limits.sessions_per_requester=${PER_DEVICE}`,
  `limits.sessions_per_address=${PER_NETWORK}`,
];

let created: string[] = [];
const wrapStore = (store: Store): Store => ({
  ...store,
  sessions: {
    ...store.sessions,
    create: (session) => {
      created.push(session.key);
      return store.sessions.create(session);
    },
  },
});

onEachStore('a flood of challenges', { sets: SETS, wrapStore }, (get) => {
  let person: Person;
  beforeEach(async () => {
    person = await registerPerson(get());
    created = [];
  });
  afterEach(() => get().clock.advance(15 * 60_000));

  /** How many sessions the store has, of all that were ever put into it. */
  async function stored(): Promise<number> {
    const { store, clock } = get();
    const found = await Promise.all(created.map((id) => store.sessions.find(id, clock.now())));
    return found.filter((session) => session !== null).length;
  }

  const floods: Record<string, () => Promise<unknown>> = {
    'sign-ins that are begun': () => ask(get(), LOGIN, {}),
    'sign-ins with a session that is not known': () => ask(get(), LOGIN, { session: 'x'.repeat(22) }),
    'sign-ins with a wrong password': () => ask(get(), LOGIN, passwordAuth('@nobody:example.org', 'wrong')),
    'registrations that are begun': () => call(get().url, 'POST', 'register', { body: { password: 'long enough' } }),
  };
  for (const [words, send] of Object.entries(floods)) {
    it(`of ${words} leaves as many in the store as one network may have, and no more`, async () => {
      await race(PER_NETWORK + 6, send);
      expect(await stored()).to.equal(PER_NETWORK);
    });
  }

  it('from one device leaves as many as a device may have, whatever it asks for', async () => {
    await race(PER_DEVICE + 3, () => ask(get(), deleteDevice(person, 'ANY')));
    await race(3, () => ask(get(), changePassword(person, 'another long one')));
    expect(await stored()).to.equal(PER_DEVICE);
  });

  it('counts for each network alone', async () => {
    const from = (address: string) => () =>
      call(get().url, 'POST', 'login', { body: { auth: {} }, headers: { 'x-forwarded-for': address } });
    await race(PER_NETWORK + 3, from('192.0.2.1'));
    await race(PER_NETWORK + 3, from('192.0.2.2'));
    expect(await stored()).to.equal(2 * PER_NETWORK);
  });

  it('of what needs no session leaves none: OPTIONS, HEAD, wrong bodies, no access token', async () => {
    const ways = ['OPTIONS', 'HEAD'].flatMap((method) =>
      ['login', 'delete_devices', 'register'].map((path) => [method, path]),
    );
    for (const [method = '', path = ''] of ways)
      await fetch(`${get().url}/_matrix/client/v3/${path}`, { method, headers: bearer(person) });
    await race(5, () => call(get().url, 'POST', 'delete_devices', { body: { devices: [] } }));
    await race(5, () => call(get().url, 'POST', 'login', { raw: '{"auth": {' }));
    await race(5, () => call(get().url, 'POST', 'delete_devices', { token: person.token, body: { devices: 5 } }));
    expect(created).to.deep.equal([]);
  });
});
