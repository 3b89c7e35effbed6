import { expect } from 'chai';
import { SERVER } from '../../src/model/security-event.js';
import { firstAdministratorToken } from '../../src/server/first-administrator.js';
import { act, adminPath, enrolOfficial, giveRoles, look } from '../support/administrators.js';
import {
  call,
  type Enrolled,
  enrolPerson,
  PASSWORD,
  type Person,
  registerPerson,
  totpAuth,
} from '../support/client.js';
import {
  type Ask,
  ask,
  beginWithPassword,
  nextCode,
  ordinaryFlows,
  race,
  signIn,
  twoFactor,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const SET_UP = [{ stages: ['m.login.password', 'm.login.2fa.setup'] }];

const change = ({ token }: Pick<Person, 'token'>, body: object): Ask => ({
  method: 'PUT',
  path: adminPath('enforcement'),
  token,
  body,
});

onEachStore('saying at run time who must have a second factor', {}, (get) => {
  let admin: Enrolled;
  let support: Enrolled;
  let plain: Person;
  before(async () => {
    admin = await enrolOfficial(get(), 'admin');
    support = await enrolOfficial(get(), 'support');
    plain = await registerPerson(get());
  });

  const required = (body: object) => act(get(), change(admin, body), admin);

  it('is nobody at first, and for administrators and support to see', async () => {
    const { status, body } = await look(get(), support, 'enforcement');
    expect([status, body]).to.deep.equal([
      200,
      { required: 'nobody', from: null, in_force: false, fixed: false, changed_at: null },
    ]);
    for (const path of ['enforcement', 'enforcement/affected'])
      expect((await look(get(), plain, path)).status, path).to.equal(403);
  });

  it('is for an admin with a second factor, proven', async () => {
    const fresh = await registerPerson(get());
    await giveRoles(get(), fresh.userId, ['admin']);
    const bare = await ask(get(), change(fresh, { required: 'everyone' }));
    expect([bare.status, bare.body['org.matrix_uia.reason']]).to.deep.equal([403, 'second_factor_needed']);
    for (const person of [support, plain]) {
      expect((await ask(get(), change(person, { required: 'everyone' }))).status).to.equal(403);
    }
    const { status, body } = await ask(get(), change(admin, { required: 'everyone' }));
    expect([status, ordinaryFlows(body)]).to.deep.equal([401, [{ stages: ['m.login.password', 'm.login.2fa.totp'] }]]);
    expect((await look(get(), admin, 'enforcement')).body.required).to.equal('nobody');
  });

  it('lists who would be affected, and changes nothing by that', async () => {
    await enrolPerson(get(), await registerPerson(get(), 'affected-enrolled'));
    const teacher = await registerPerson(get(), 'affected-teacher');
    await giveRoles(get(), teacher.userId, ['teacher']);
    const affected = async (query: string) => {
      const { status, body } = await look(get(), admin, `enforcement/affected?${query}`);
      expect(status, JSON.stringify(body)).to.equal(200);
      return body;
    };
    const ids = ({ users }: { users: { user_id: string }[] }) => users.map(({ user_id }) => user_id);
    expect(ids(await affected('required=everyone'))).to.include.members([plain.userId, teacher.userId]);
    expect(ids(await affected('required=everyone'))).to.not.include('@affected-enrolled:example.org');
    expect(await affected('required=teacher,pupil')).to.deep.equal({
      required: ['teacher', 'pupil'],
      users: [{ user_id: teacher.userId, roles: ['teacher'] }],
      next: null,
    });
    expect(ids(await affected(''))).to.deep.equal([]);
    const all = ids(await affected('required=everyone'));
    const first = await affected('required=everyone&limit=1');
    const rest = await affected(`required=everyone&after=${encodeURIComponent(first.next)}`);
    expect([...ids(first), ...ids(rest)]).to.deep.equal(all);
    expect((await look(get(), admin, 'enforcement')).body.required).to.equal('nobody');
    expect((await look(get(), admin, 'enforcement/affected?required=everyone,teacher')).status).to.equal(400);
  });

  it('refuses what says nothing or too much', async () => {
    for (const body of [
      {},
      { required: 'all' },
      { required: [] },
      { required: ['everyone'] },
      { required: ['Teacher'] },
      { required: 'everyone', from: 'tomorrow' },
      { required: 'everyone', from: 0 },
      { required: 'everyone', at: 1 },
    ])
      expect((await ask(get(), change(admin, body))).status, JSON.stringify(body)).to.equal(400);
  });

  it('holds on the server that was asked at once, on others within two seconds, and can be taken back', async () => {
    const { url } = await get().another();
    expect((await signIn({ url }, plain)).status).to.equal(200);
    const done = await required({ required: 'everyone' });
    const at = get().clock.now();
    expect([done.status, done.body]).to.deep.equal([
      200,
      { required: 'everyone', from: at, in_force: true, fixed: false, changed_at: at },
    ]);
    expect((await signIn(get(), plain)).body.flows).to.deep.equal(SET_UP);
    get().clock.advance(2000);
    expect((await signIn({ url }, plain)).body.flows).to.deep.equal(SET_UP);
    expect(await twoFactor({ url }, plain)).to.deep.include({ required: true, required_by: at });

    await required({ required: 'nobody' });
    expect((await signIn(get(), plain)).status).to.equal(200);
    expect(await twoFactor(get(), plain)).to.deep.include({ required: false, required_by: null });
  });

  it('waits for its date, and tells those who sign in before', async () => {
    const from = get().clock.now() + 10 * 86_400_000;
    const { body } = await required({ required: ['teacher'], from });
    expect(body).to.deep.include({ required: ['teacher'], from, in_force: false });
    const teacher = { ...plain, userId: '@affected-teacher:example.org' };
    const missing = (await look(get(), admin, 'users?state=required_missing')).body.users;
    expect(missing.map(({ user_id }: { user_id: string }) => user_id)).to.deep.equal([teacher.userId]);
    expect((await signIn(get(), teacher)).body['org.matrix_uia.required_by']).to.equal(from);
    expect((await signIn(get(), plain)).body).to.not.have.property('org.matrix_uia.required_by');
    await required({ required: 'nobody' });
  });

  it('is an event of the server’s, with who did it', async () => {
    await required({ required: ['teacher', 'pupil'], from: 2_000_000_000_000 });
    const events = (await get().store.securities.takeEvents(100)).filter(({ userId }) => userId === SERVER);
    const last = events.at(-1);
    expect(last).to.deep.include({
      type: 'enforcement_changed',
      actor: { kind: 'administrator', userId: admin.userId },
      detail: { required: 'teacher pupil', from: 2_000_000_000_000 },
    });
    await required({ required: 'nobody' });
  });

  it('is changed by one of two administrators who do it at once', async () => {
    const other = await enrolOfficial(get(), 'admin');
    const asks = [change(admin, { required: 'administrators' }), change(other, { required: ['teacher'] })];
    const sessions = [
      await beginWithPassword(get(), asks[0] as Ask, admin),
      await beginWithPassword(get(), asks[1] as Ask, other),
    ];
    const codes = [nextCode(get(), admin), other.authenticator.code(get().clock.now())];
    const before = (await get().store.enforcement.read())?.version ?? 0;
    const replies = await race(2, (who) =>
      ask(get(), asks[who] as Ask, totpAuth(String(codes[who]), String(sessions[who]))),
    );
    for (const { status } of replies) expect(status).to.be.oneOf([200, 409]);
    const won = replies.filter(({ status }) => status === 200).length;
    expect((await get().store.enforcement.read())?.version).to.equal(before + won);
    expect(won).to.be.at.least(1);
  });
});

onEachStore(
  'who must have a second factor by the settings',
  { sets: ['two_factor.required=administrators'] },
  (get) => {
    it('has the first administrator set one up before there is any token', async () => {
      const { store, clock, runtime } = get();
      const token = (await firstAdministratorToken(store, { clock: clock.now, random: runtime.random }))?.reveal();
      const body = { username: 'first', password: PASSWORD };
      const asked = { method: 'POST', path: 'register', body };
      const { session } = (await ask(get(), asked, { type: 'm.login.registration_token', token })).body;
      const made = await ask(get(), asked, { type: 'm.login.dummy', session });
      expect([made.status, made.body.user_id, made.body.access_token]).to.deep.equal([
        200,
        '@first:example.org',
        undefined,
      ]);
      const first = { userId: '@first:example.org', password: PASSWORD };
      expect((await signIn(get(), first)).body['org.matrix_uia.reason']).to.equal('setup_required');
    });

    it('is not changed at run time', async () => {
      const admin = await enrolOfficial(get(), 'admin');
      expect((await look(get(), admin, 'enforcement')).body).to.deep.equal({
        required: 'administrators',
        from: null,
        in_force: true,
        fixed: true,
        changed_at: null,
      });
      const { status, body } = await ask(get(), change(admin, { required: 'nobody' }));
      expect([status, body['org.matrix_uia.reason']]).to.deep.equal([403, 'fixed']);
      expect((await call(get().url, 'GET', 'account/two-factor', { token: admin.token })).body.required).to.equal(true);
    });
  },
);
