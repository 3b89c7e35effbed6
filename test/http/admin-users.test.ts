import { expect } from 'chai';
import { enrolOfficial, giveRoles, look } from '../support/administrators.js';
import { call, type Enrolled, enrolPerson, type Person, passwordAuth, registerPerson } from '../support/client.js';
import { ask, beginTotp } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('looking at accounts', {}, (get) => {
  let admin: Enrolled;
  let support: Enrolled;
  let plain: Person;
  let enrolled: Enrolled;
  let begun: Person;
  before(async () => {
    admin = await enrolOfficial(get(), 'admin');
    support = await enrolOfficial(get(), 'support');
    plain = await registerPerson(get(), 'list-plain');
    enrolled = await enrolPerson(get(), await registerPerson(get(), 'list-enrolled'));
    begun = await registerPerson(get(), 'list-begun');
    await ask(get(), beginTotp(begun), passwordAuth(begun.userId));
    await giveRoles(get(), begun.userId, ['teacher']);
  });

  const listed = async (query: string, who: Person = admin) => {
    const { status, body } = await look(get(), who, `users?${query}`);
    expect(status, JSON.stringify(body)).to.equal(200);
    return body.users.map((user: { user_id: string }) => user.user_id);
  };

  it('is for administrators and support alone, and tells others nothing', async () => {
    for (const path of ['users', `users/${plain.userId}`, 'users/@nobody:example.org', 'users?limit=x']) {
      const { status, body } = await look(get(), plain, path);
      expect([status, body.errcode, body.error]).to.deep.equal([
        403,
        'M_FORBIDDEN',
        'Only administrators of this server may do that',
      ]);
    }
    expect((await call(get().url, 'GET', '/_uia/admin/v1/users')).status).to.equal(401);
    expect((await look(get(), support, 'users')).status).to.equal(200);
  });

  it('ends with the role', async () => {
    const former = await enrolOfficial(get(), 'support');
    await giveRoles(get(), former.userId, ['teacher']);
    expect((await look(get(), former, 'users')).status).to.equal(403);
  });

  it('looks for nothing that is longer than what is looked for can be', async () => {
    const long = 'a'.repeat(9000);
    for (const path of [
      `users?after=${long}`,
      `users?role=${long}`,
      `users?prefix=${long}`,
      `users?after=${'a'.repeat(256)}`,
      `audit?user=${long}`,
      `audit/verify?user=${long}`,
      `registration_tokens?after=${long}`,
      `enforcement/affected?after=${'a'.repeat(256)}`,
      `enforcement/affected?required=${long}`,
    ]) {
      const { status, body } = await look(get(), admin, path);
      expect([status, body.errcode], path.slice(0, 40)).to.deep.equal([400, 'M_INVALID_PARAM']);
    }
    expect((await look(get(), admin, `users?after=${'a'.repeat(255)}`)).status).to.equal(200);
  });

  it('lists them in order, page by page', async () => {
    const all = await listed('');
    expect(all).to.deep.equal([...all].sort());
    expect(all).to.include.members([admin.userId, plain.userId]);
    const seen: string[] = [];
    for (let next = ''; next !== null; ) {
      const { body } = await look(get(), admin, `users?limit=2&after=${encodeURIComponent(next)}`);
      expect(body.users.length).to.be.at.most(2);
      seen.push(...body.users.map((user: { user_id: string }) => user.user_id));
      next = body.next;
    }
    expect(seen).to.deep.equal(all);
  });

  it('finds them by state', async () => {
    expect(await listed('prefix=list-&state=active')).to.deep.equal([enrolled.userId]);
    expect(await listed('prefix=list-&state=pending')).to.deep.equal([begun.userId]);
    expect(await listed('prefix=list-&state=none')).to.deep.equal([plain.userId]);
    expect(await listed('prefix=list-&state=locked')).to.deep.equal([]);
    const { runtime, store } = get();
    const rule = { lockAfter: 1, delaysMs: [0] };
    for (let time = 0; time < 100; time++) {
      await store.securities.reserveAttempt(plain.userId, 'unknown', { ...rule, lockAfter: 100 }, runtime.clock());
    }
    expect(await listed('prefix=@list-&state=locked')).to.deep.equal([plain.userId]);
    expect(await listed('prefix=list-&state=none')).to.deep.equal([plain.userId]);
  });

  it('begins with pending enrolments that are not over', async () => {
    const late = await registerPerson(get(), 'late-begun');
    await ask(get(), beginTotp(late), passwordAuth(late.userId));
    expect(await listed('prefix=late-&state=pending')).to.deep.equal([late.userId]);
    get().clock.advance(15 * 60_000);
    expect(await listed('prefix=late-&state=pending')).to.deep.equal([]);
    expect(await listed('prefix=late-&state=none')).to.deep.equal([late.userId]);
  });

  it('finds them by role and by how their names begin', async () => {
    expect(await listed('role=teacher&prefix=list-')).to.deep.equal([begun.userId]);
    expect(await listed('role=teacher&prefix=nobody')).to.deep.equal([]);
    expect(await listed('prefix=List-P')).to.deep.equal([plain.userId]);
    expect(await listed('role=admin')).to.deep.equal([admin.userId]);
  });

  it('refuses parameters that it does not know, twice the same, and values out of range', async () => {
    for (const query of [
      'stat=locked',
      'state=lost',
      'limit=0',
      'limit=101',
      'limit=-1',
      'limit=1e1',
      'role=a&role=b',
    ]) {
      const { status, body } = await look(get(), admin, `users?${query}`);
      expect([status, body.errcode], query).to.deep.equal([400, 'M_INVALID_PARAM']);
    }
    for (const limit of [1, 100]) expect((await look(get(), admin, `users?limit=${limit}`)).status).to.equal(200);
  });

  it('shows one of them, by user id or local part, without a secret', async () => {
    const { body } = await look(get(), support, `users/${encodeURIComponent(enrolled.userId)}`);
    expect(body).to.deep.include({
      user_id: enrolled.userId,
      roles: [],
      two_factor: 'active',
      locked: false,
      emails: [],
    });
    expect(body.factors).to.have.length(1);
    expect(body.factors[0]).to.deep.include({ id: enrolled.factorId, name: 'Phone' });
    expect(body.recovery).to.include({ remaining: 10, total: 10 });
    expect(body.devices).to.have.length(1);
    expect(body.devices[0]).to.include({ device_id: enrolled.deviceId });
    const { factors } = await get().store.securities.read(enrolled.userId, get().clock.now());
    expect(JSON.stringify(body)).to.not.include(factors[enrolled.factorId]?.secret ?? 'sealed');
    expect((await look(get(), support, 'users/list-enrolled')).body).to.deep.equal(body);
    expect((await look(get(), support, 'users/@nobody:example.org')).status).to.equal(404);
    expect((await look(get(), support, 'users/@list-plain:elsewhere.org')).status).to.equal(404);
  });
});
