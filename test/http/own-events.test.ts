import { expect } from 'chai';
import { act, enrolOfficial, setRoles } from '../support/administrators.js';
import { call, type Enrolled, enrolPerson, type Person, registerPerson } from '../support/client.js';
import { prove, replaceCodes } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore("what happened to one's own account", {}, (get) => {
  let person: Enrolled;
  before(async () => {
    person = await enrolPerson(get());
    for (let time = 0; time < 2; time++) await prove(get(), replaceCodes(person), person);
    await get().drain();
  });
  const events = (query = '', { token }: Pick<Person, 'token'> = person) =>
    call(get().url, 'GET', `account/two-factor/events${query}`, { token });

  it('is read newest first, with who did it and from where', async () => {
    const { status, body } = await events();
    expect([status, body.next]).to.deep.equal([200, null]);
    expect(body.events.map(({ type }: { type: string }) => type)).to.deep.equal([
      'recovery_codes_replaced',
      'recovery_codes_replaced',
      'two_factor_enabled',
    ]);
    expect(body.events[2]).to.deep.include({
      sequence: 1,
      severity: 'notice',
      by: 'person',
      device_id: person.deviceId,
      detail: { id: person.factorId, name: 'Phone' },
    });
    expect(body.events[2].address).to.match(/127\.0\.0\.1$/);
  });

  it('comes page by page, and a full last page is the last', async () => {
    const { body } = await events();
    const first = await events('?limit=2');
    expect([first.body.events.length, first.body.next]).to.deep.equal([2, 2]);
    expect((await events('?limit=2&before=2')).body).to.deep.equal({ events: body.events.slice(2), next: null });
    expect((await events('?limit=3')).body.next).to.equal(null);
  });

  it('is empty for whom nothing happened to, and is never that of another', async () => {
    const other = await registerPerson(get());
    expect((await events('', other)).body).to.deep.equal({ events: [], next: null });
    expect((await events(`?user=${person.userId}`, other)).body.errcode).to.equal('M_INVALID_PARAM');
  });

  it('tells of an administrator neither who nor why nor from where', async () => {
    const admin = await enrolOfficial(get(), 'admin');
    expect((await act(get(), setRoles(admin, person.userId, ['teacher']), admin)).status).to.equal(200);
    await get().drain();
    const { body } = await events('?limit=1');
    expect(body.events[0]).to.deep.include({
      type: 'roles_changed',
      by: 'administrator',
      address: null,
      user_agent: null,
      device_id: null,
    });
    expect(JSON.stringify(body)).to.not.include(admin.userId);
  });

  it('wants a token and whole numbers in range', async () => {
    expect((await call(get().url, 'GET', 'account/two-factor/events')).status).to.equal(401);
    for (const bad of ['limit=0', 'limit=101', 'before=0', 'before=x', 'after=1'])
      expect((await events(`?${bad}`)).body.errcode, bad).to.equal('M_INVALID_PARAM');
    for (const good of ['limit=1', 'limit=100']) expect((await events(`?${good}`)).status, good).to.equal(200);
  });
});
