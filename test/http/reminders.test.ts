import { expect } from 'chai';
import { requirementReminder } from '../../src/jobs/remind-required.js';
import { requirements } from '../../src/mfa/requirements.js';
import type { Enforcement } from '../../src/model/enforcement.js';
import { giveRoles } from '../support/administrators.js';
import { type Enrolled, enrolPerson, type Person, registerPerson } from '../support/client.js';
import { onEachStore } from '../support/test-server.js';

const DAY = 86_400_000;

onEachStore('whoever must have a second factor by a date', {}, (get) => {
  let staff: Person;
  let late: Person;
  let plain: Person;
  let enrolled: Enrolled;
  let from: number;
  let remind: () => Promise<number>;

  /** As of another server: it knows of nothing but what is in the store. */
  const server = (fixed: Enforcement) => {
    const { store, clock } = get();
    const required = requirements({ fixed, records: store.enforcement, accounts: {}, clock: clock.now });
    return requirementReminder({ store, requirements: required, clock: clock.now });
  };
  const told = async ({ userId }: Person) =>
    (await get().store.securities.takeEvents(100))
      .filter((event) => event.userId === userId && event.type === 'two_factor_required')
      .map(({ detail }) => detail);
  const goTo = (at: number) => get().clock.advance(at - get().clock.now());

  before(async () => {
    staff = await registerPerson(get());
    plain = await registerPerson(get());
    late = await registerPerson(get());
    enrolled = await enrolPerson(get());
    for (const { userId } of [staff, enrolled]) await giveRoles(get(), userId, ['staff']);
    from = get().clock.now() + 30 * DAY;
    remind = server({ required: ['staff'], from });
  });

  it('is told once when it is announced, by whichever of two servers comes first, and nobody else is', async () => {
    const other = server({ required: ['staff'], from });
    expect((await Promise.all([remind(), other()])).reduce((a, b) => a + b)).to.equal(1);
    expect(await remind()).to.equal(0);
    expect(await told(staff)).to.deep.equal([{ by: from, days: 30 }]);
    for (const person of [plain, enrolled]) expect(await told(person)).to.deep.equal([]);
  });

  it('is told again 7 days before and 1 day before, not a millisecond earlier', async () => {
    goTo(from - 7 * DAY - 1);
    expect(await remind()).to.equal(0);
    goTo(from - 7 * DAY);
    expect(await remind()).to.equal(1);
    goTo(from - DAY - 1);
    expect(await remind()).to.equal(0);
    goTo(from - DAY);
    expect(await remind()).to.equal(1);
    expect((await told(staff)).map((detail) => detail?.days)).to.deep.equal([30, 7, 1]);
  });

  it('is told by the newest reminder alone when the role came late', async () => {
    await giveRoles(get(), late.userId, ['staff']);
    expect(await remind(), 'in the same half day').to.equal(0);
    goTo(from - DAY / 2);
    expect(await remind()).to.equal(1);
    expect(await told(late)).to.deep.equal([{ by: from, days: 1 }]);
  });

  it('is told no more once the date has come', async () => {
    const fresh = await registerPerson(get());
    await giveRoles(get(), fresh.userId, ['staff']);
    goTo(from);
    expect(await server({ required: ['staff'], from })()).to.equal(0);
    expect(await told(fresh)).to.deep.equal([]);
  });

  it('is told anew of another date', async () => {
    const next = get().clock.now() + 60 * DAY;
    expect(await server({ required: ['staff'], from: next })()).to.equal(3);
    expect((await told(staff)).at(-1)).to.deep.equal({ by: next, days: 60 });
  });
});
