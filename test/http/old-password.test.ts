import { expect } from 'chai';
import { passwordAuth, registerPerson } from '../support/client.js';
import { ask, changePassword, deviceIds, isSignedIn, race, signIn } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';
import { heldStore } from './held-store.js';

const NEW = 'another long password';

onEachStore('the old password', {}, (get) => {
  it('opens nothing that stays, however many try it while it is changed', async () => {
    const owner = await registerPerson(get());
    const change = () => ask(get(), changePassword(owner, NEW), passwordAuth(owner.userId, owner.password));
    // Within the budget for one network, so that each is looked at.
    const replies = await race(9, (caller) => (caller === 4 ? change() : signIn(get(), owner)));
    expect(replies[4]?.status).to.equal(200);
    const tokens = replies
      .filter(({ status, body }) => status === 200 && body.access_token)
      .map(({ body }) => body.access_token);
    for (const token of tokens) expect(await isSignedIn(get(), { token })).to.equal(false);
    expect(await deviceIds(get(), owner)).to.deep.equal([owner.deviceId]);
  });
});

const { wrapStore, hold } = heldStore();

onEachStore('a sign-in that a change of the password overtakes', { wrapStore }, (get) => {
  for (const point of ['accounts.settlePassword', 'devices.put']) {
    it(`at ${point} is refused, and leaves no device`, async () => {
      const owner = await registerPerson(get());
      const door = hold(point);
      const late = signIn(get(), owner);
      await door.whenArrived(1);
      const changed = await ask(get(), changePassword(owner, NEW), passwordAuth(owner.userId, owner.password));
      expect(changed.status).to.equal(200);
      door.open();
      expect((await late).status).to.equal(403);
      expect(await deviceIds(get(), owner)).to.deep.equal([owner.deviceId]);
    });
  }

  it('between its first stamp and the new password is refused, and leaves no device', async () => {
    const owner = await registerPerson(get());
    const change = hold('accounts.setPassword');
    const changing = ask(get(), changePassword(owner, NEW), passwordAuth(owner.userId, owner.password));
    await change.whenArrived(1);
    const door = hold('devices.put');
    const late = signIn(get(), owner);
    await door.whenArrived(1);
    change.open();
    expect((await changing).status).to.equal(200);
    door.open();
    expect((await late).status).to.equal(403);
    expect(await deviceIds(get(), owner)).to.deep.equal([owner.deviceId]);
  });

  it('under the device id of who changes it does not stay, nor does that device', async () => {
    const owner = await registerPerson(get());
    const door = hold('accounts.reservePassword');
    const changing = ask(get(), changePassword(owner, NEW), passwordAuth(owner.userId, owner.password));
    await door.whenArrived(1);
    const { status, body } = await signIn(get(), owner, { device_id: owner.deviceId });
    expect([status, body.device_id]).to.deep.equal([200, owner.deviceId]);
    door.open();
    expect((await changing).status).to.equal(200);
    expect(await isSignedIn(get(), { token: body.access_token })).to.equal(false);
    expect(await get().store.devices.list(owner.userId)).to.deep.equal([]);
  });
});
