import { expect } from 'chai';
import { createPasswordHasher } from '../../src/base/password-hasher.js';
import { Secret } from '../../src/base/secret.js';
import { type Person, registerPerson } from '../support/client.js';
import { inTurn, signIn } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';
import { heldStore } from './held-store.js';

const { wrapStore, hold } = heldStore();

onEachStore('the hash of a password', { wrapStore, sets: ['passwords.passes=2'] }, (get) => {
  const hashOf = async ({ userId }: Person) => (await get().store.accounts.find(userId))?.passwordHash ?? '';
  const replace = async (person: Person, settings: { memoryKib: number; passes: number }) => {
    const hash = await createPasswordHasher(settings).hash(new Secret(person.password));
    expect(await get().store.accounts.setPassword(person.userId, hash, await hashOf(person))).to.equal(true);
    return hash;
  };

  it('is renewed by a sign-in when the settings are stronger, and else stays', async () => {
    const person = await registerPerson(get());
    const weak = await replace(person, { memoryKib: 1024, passes: 1 });
    expect((await signIn(get(), { ...person, password: 'not the right one' })).status).to.equal(403);
    expect(await hashOf(person)).to.equal(weak);
    expect((await signIn(get(), person)).status).to.equal(200);
    const strong = await hashOf(person);
    expect(strong).to.include('m=1024,t=2,');
    expect((await signIn(get(), person)).status).to.equal(200);
    expect(await hashOf(person)).to.equal(strong);
  });

  it('that another sign-in renews while the password is checked leaves it right, and costs no try', async () => {
    const person = await registerPerson(get());
    const replies = await inTurn(10, async (time) => {
      const door = hold('accounts.settlePassword');
      const late = signIn(get(), person);
      await door.whenArrived(1);
      await replace(person, { memoryKib: 1024, passes: 2 + (time % 2) });
      door.open();
      return late;
    });
    for (const { status } of [...replies, await signIn(get(), person)]) expect(status).to.equal(200);
  });
});
