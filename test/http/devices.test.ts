import { expect } from 'chai';
import { call, type Person, registerPerson } from '../support/client.js';
import { deviceIds, onNewDevice } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('the devices of an account', {}, (get) => {
  let person: Person;
  let other: Person;
  before(async () => {
    person = await registerPerson(get());
    other = await onNewDevice(get(), person, { device_id: 'OTHER', initial_device_display_name: 'Tablet' });
  });

  it('are listed with name, address and time, this one included', async () => {
    const { status, body } = await call(get().url, 'GET', 'devices', { token: person.token });
    expect(status).to.equal(200);
    expect(body.devices).to.have.length(2);
    expect(await deviceIds(get(), person)).to.deep.equal([person.deviceId, 'OTHER'].sort());
    const tablet = body.devices.find((device: { device_id: string }) => device.device_id === 'OTHER');
    expect(tablet).to.deep.equal({
      device_id: 'OTHER',
      display_name: 'Tablet',
      last_seen_ip: '127.0.0.1',
      last_seen_ts: get().clock.now(),
    });
  });

  it('are shown one by one', async () => {
    const { status, body } = await call(get().url, 'GET', 'devices/OTHER', { token: person.token });
    expect([status, body.display_name]).to.deep.equal([200, 'Tablet']);
  });

  it('are the owner’s alone', async () => {
    const stranger = await registerPerson(get());
    const looked = await call(get().url, 'GET', 'devices/OTHER', { token: stranger.token });
    const renamed = await call(get().url, 'PUT', 'devices/OTHER', {
      token: stranger.token,
      body: { display_name: 'Mine now' },
    });
    expect([looked.status, renamed.status]).to.deep.equal([404, 404]);
    expect((await call(get().url, 'GET', 'devices/OTHER', { token: person.token })).body.display_name).to.equal(
      'Tablet',
    );
  });

  it('can be renamed', async () => {
    const body = { display_name: 'Grandmother’s tablet 👵' };
    const renamed = await call(get().url, 'PUT', 'devices/OTHER', { token: person.token, body });
    expect([renamed.status, renamed.body]).to.deep.equal([200, {}]);
    const device = await call(get().url, 'GET', 'devices/OTHER', { token: other.token });
    expect(device.body.display_name).to.equal(body.display_name);
  });

  it('keep their names when the body names none', async () => {
    await call(get().url, 'PUT', 'devices/OTHER', { token: person.token, body: { display_name: 'Kept' } });
    for (const body of [{}, { display_name: null }]) {
      expect((await call(get().url, 'PUT', 'devices/OTHER', { token: person.token, body })).status).to.equal(200);
    }
    expect((await call(get().url, 'GET', 'devices/OTHER', { token: person.token })).body.display_name).to.equal('Kept');
  });

  it('that there are not are 404', async () => {
    for (const [method, body] of [
      ['GET', undefined],
      ['PUT', {}],
      ['PUT', { display_name: 'x' }],
    ] as const) {
      const answer = await call(get().url, method, 'devices/NOWHERE', {
        token: person.token,
        ...(body && { body }),
      });
      expect([answer.status, answer.body.errcode]).to.deep.equal([404, 'M_NOT_FOUND']);
    }
  });

  it('are seen again once a minute at most', async () => {
    const seenAt = async (): Promise<number> => {
      const { body } = await call(get().url, 'GET', 'devices/OTHER', { token: person.token });
      return body.last_seen_ts;
    };
    const use = () => call(get().url, 'GET', 'account/whoami', { token: other.token });
    const before = await seenAt();
    get().clock.advance(59_999);
    await use();
    expect(await seenAt()).to.equal(before);
    get().clock.advance(1);
    await use();
    expect(await seenAt()).to.equal(before + 60_000);
  });

  for (const id of ['a b', 'ü', '🦜', 'a%b', 'a?b', 'a#b', '$ne', '__proto__', 'constructor', 'a.b', 'a"b']) {
    it(`may be called ${JSON.stringify(id)}`, async () => {
      const named = await onNewDevice(get(), person, { device_id: id });
      expect(named.deviceId).to.equal(id);
      const path = `devices/${encodeURIComponent(id)}`;
      const { status, body } = await call(get().url, 'GET', path, { token: person.token });
      expect([status, body.device_id]).to.deep.equal([200, id]);
    });
  }
});
