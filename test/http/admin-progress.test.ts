import { expect } from 'chai';
import { adminPath, enrolOfficial, look } from '../support/administrators.js';
import { call, enrolPerson, registerPerson } from '../support/client.js';
import { beginTotp, prove } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const DAY_MS = 86_400_000;

onEachStore('what somebody may do for others', { sets: ['admin.reset_delay=24h'] }, (get) => {
  const office = async (token: string) => (await call(get().url, 'GET', adminPath('office'), { token })).body;

  it('is said to everybody with an account', async () => {
    const plain = await registerPerson(get());
    const support = await enrolOfficial(get(), 'support');
    expect(await office(plain.token)).to.deep.equal({
      user_id: plain.userId,
      office: null,
      second_factor: false,
      resets: null,
    });
    expect(await office(support.token)).to.deep.equal({
      user_id: support.userId,
      office: 'support',
      second_factor: true,
      resets: { delay_ms: DAY_MS, second_approval: false },
    });
  });
});

onEachStore('how far two-factor has come', { sets: ['two_factor.required=administrators'] }, (get) => {
  it('is counted by state, and by the day of the oldest authenticator; accounts that are deactivated do not count', async () => {
    const admin = await enrolOfficial(get(), 'admin');
    const today = new Date(get().clock.now()).toISOString().slice(0, 10);
    const begun = await registerPerson(get());
    const gone = await registerPerson(get());
    const late = await registerPerson(get());
    await get().store.accounts.deactivate(gone.userId, 'admin', get().clock.now(), 'by');
    get().clock.advance(DAY_MS);
    await enrolPerson(get(), late);
    await prove(get(), beginTotp(admin, 'Second phone'), admin);
    await call(get().url, 'POST', 'account/two-factor/totp', {
      token: begun.token,
      body: {
        auth: {
          type: 'm.login.password',
          identifier: { type: 'm.id.user', user: begun.userId },
          password: begun.password,
        },
      },
    });
    const { status, body } = await look(get(), admin, 'enforcement/progress');
    expect(status).to.equal(200);
    expect(body.counts).to.deep.equal({
      active: 2,
      pending: 1,
      none: 0,
      locked: 0,
      reset_waiting: 0,
      required: 1,
      required_missing: 0,
    });
    const tomorrow = new Date(get().clock.now()).toISOString().slice(0, 10);
    expect(body.enrolled).to.deep.equal([
      { day: today, accounts: 1 },
      { day: tomorrow, accounts: 1 },
    ]);
    expect(body.next).to.equal(null);
  });

  it('goes on after an account, and is for administrators and support', async () => {
    const support = await enrolOfficial(get(), 'support');
    const { body } = await look(get(), support, `enforcement/progress?after=${support.userId}`);
    expect(body.counts.active).to.equal(0);
    expect((await look(get(), support, `enforcement/progress?after=${'x'.repeat(256)}`)).status).to.equal(400);
    expect((await look(get(), support, 'enforcement/progress?from=x')).status).to.equal(400);
    expect((await look(get(), await registerPerson(get()), 'enforcement/progress')).status).to.equal(403);
  });
});
