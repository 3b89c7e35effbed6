import { expect } from 'chai';
import { act, enrolOfficial, giveRoles, reset, setRoles, signOutUser, unlock } from '../support/administrators.js';
import {
  type Enrolled,
  enrolPerson,
  type Person,
  passwordAuth,
  recoveryAuth,
  registerPerson,
  totpAuth,
} from '../support/client.js';
import {
  type Ask,
  ask,
  begin,
  beginSignIn,
  beginWithPassword,
  isSignedIn,
  LOGIN,
  nextCode,
  onNewDeviceByCode,
  ordinaryFlows,
  signIn,
  twoFactor,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const reasonOf = (body: Record<string, unknown>) => body['org.matrix_uia.reason'];

onEachStore('changes by administrators', {}, (get) => {
  let admin: Enrolled;
  let support: Enrolled;
  let person: Enrolled;
  before(async () => {
    admin = await enrolOfficial(get(), 'admin');
    support = await enrolOfficial(get(), 'support');
  });
  beforeEach(async () => {
    person = await enrolPerson(get());
  });

  const trailOf = async (userId: string) => {
    await get().drain();
    return get().store.audit.list(userId, 1);
  };
  const rolesOf = async (userId: string) => (await get().store.accounts.find(userId))?.roles;
  const changesOf = (official: Pick<Person, 'token'>, userId: string): Ask[] => [
    reset(official, userId),
    unlock(official, userId),
    signOutUser(official, userId),
    setRoles(official, userId, ['teacher']),
  ];

  it('are refused to everybody else in the same words, whether or not the account is there', async () => {
    for (const userId of [person.userId, '@nobody:example.org']) {
      for (const asked of changesOf(person, userId)) {
        const { status, body } = await ask(get(), asked);
        expect([status, body.error]).to.deep.equal([403, 'Only administrators of this server may do that']);
      }
    }
  });

  it('need an administrator with a second factor', async () => {
    const bare = await registerPerson(get());
    await giveRoles(get(), bare.userId, ['admin']);
    for (const asked of changesOf(bare, person.userId)) {
      const { status, body } = await ask(get(), asked, passwordAuth(bare.userId));
      expect([status, reasonOf(body)]).to.deep.equal([403, 'second_factor_needed']);
    }
    expect((await twoFactor(get(), person)).enabled).to.equal(true);
    await giveRoles(get(), bare.userId, []);
  });

  it('take the password and a code from an authenticator, and no recovery code', async () => {
    for (const asked of changesOf(admin, person.userId)) {
      const { status, body } = await ask(get(), asked);
      expect([status, ordinaryFlows(body)]).to.deep.equal([
        401,
        [{ stages: ['m.login.password', 'm.login.2fa.totp'] }],
      ]);
    }
    const session = await beginWithPassword(get(), reset(admin, person.userId), admin);
    const byCode = await ask(get(), reset(admin, person.userId), recoveryAuth(admin.recoveryCodes[0] ?? '', session));
    expect(byCode.status).to.equal(401);
    expect((await twoFactor(get(), person)).enabled).to.equal(true);
  });

  it('end when the last authenticator of the administrator went meanwhile', async () => {
    const second = await enrolOfficial(get(), 'admin');
    const session = await beginWithPassword(get(), reset(second, person.userId), second);
    const { store, clock } = get();
    const [factor] = Object.values((await store.securities.read(second.userId, clock.now())).factors);
    const event = { type: 'factor_removed', at: 0, actor: { kind: 'person' }, address: null } as const;
    const rest = { userAgent: null, deviceId: null, session: null, reason: null };
    await store.securities.remove(second.userId, factor?.id ?? '', { ...event, ...rest }, clock.now());
    const { status, body } = await ask(get(), reset(second, person.userId), { session });
    expect([status, reasonOf(body)]).to.deep.equal([403, 'second_factor_needed']);
    await giveRoles(get(), second.userId, []);
  });

  it('are never of one’s own account', async () => {
    for (const asked of changesOf(admin, admin.userId)) {
      const { status, body } = await ask(get(), asked);
      expect([status, reasonOf(body)]).to.deep.equal([403, 'own_account']);
    }
  });

  it('are never of an account of higher rank, and by support of none with a rank', async () => {
    const colleague = await enrolOfficial(get(), 'support');
    for (const userId of [admin.userId, colleague.userId]) {
      for (const asked of [reset(support, userId), unlock(support, userId)]) {
        const { status, body } = await ask(get(), asked);
        expect([status, reasonOf(body)], userId).to.deep.equal([403, 'higher_role']);
      }
    }
  });

  it('are, for support, resets and unlocks alone', async () => {
    for (const asked of [signOutUser(support, person.userId), setRoles(support, person.userId, [])]) {
      expect((await ask(get(), asked)).status).to.equal(403);
    }
    expect((await act(get(), reset(support, person.userId), support)).status).to.equal(200);
  });

  it('are of accounts that there are', async () => {
    for (const asked of changesOf(admin, '@nobody:example.org')) expect((await ask(get(), asked)).status).to.equal(404);
    const gone = await registerPerson(get());
    await get().store.accounts.deactivate(gone.userId, 'admin', get().clock.now(), 'by');
    for (const asked of changesOf(admin, gone.userId)) expect((await ask(get(), asked)).status).to.equal(404);
  });

  it('are bound to the account and to what was asked for', async () => {
    const other = await enrolPerson(get());
    const session = await beginWithPassword(get(), reset(admin, person.userId), admin);
    const auth = () => totpAuth(nextCode(get(), admin), session);
    for (const changed of [reset(admin, other.userId), reset(admin, person.userId, 'another reason')]) {
      const { status, body } = await ask(get(), changed, auth());
      expect([status, reasonOf(body)]).to.deep.equal([403, 'operation_changed']);
    }
    expect((await ask(get(), reset(admin, person.userId), auth())).status).to.equal(200);
    expect((await twoFactor(get(), other)).enabled).to.equal(true);
  });

  describe('a reset', () => {
    it('takes factors and codes, signs all devices out, and lets the owner in by password alone', async () => {
      const waiting = await beginSignIn(get(), person);
      const laptop = await onNewDeviceByCode(get(), person);
      const { status, body } = await act(get(), reset(admin, person.userId), admin);
      expect([status, body]).to.deep.equal([200, {}]);
      for (const device of [person, laptop]) expect(await isSignedIn(get(), device)).to.equal(false);
      const again = await signIn(get(), person);
      expect(again.status).to.equal(200);
      expect(await twoFactor(get(), { token: again.body.access_token })).to.deep.include({
        enabled: false,
        recovery: null,
      });
      const late = await ask(get(), LOGIN, totpAuth(nextCode(get(), person), waiting));
      expect(late.status).to.equal(401);
    });

    it('is on the trail of the account with who did it and why, once', async () => {
      await act(get(), reset(admin, person.userId, 'shown their passport'), admin);
      const [event] = await trailOf(person.userId);
      expect(event).to.deep.include({
        type: 'two_factor_reset',
        actor: { kind: 'administrator', userId: admin.userId },
        reason: 'shown their passport',
        address: '127.0.0.1',
      });
    });

    it('needs a reason, of 500 characters at most and in one line', async () => {
      for (const [reason, errcode] of [
        [undefined, 'M_MISSING_PARAM'],
        ['', 'M_INVALID_PARAM'],
        ['   ', 'M_INVALID_PARAM'],
        ['two\nlines', 'M_INVALID_PARAM'],
        ['x'.repeat(501), 'M_INVALID_PARAM'],
      ]) {
        const asked = { ...reset(admin, person.userId), body: { reason } };
        const { status, body } = await ask(get(), asked);
        expect([status, body.errcode], String(reason)).to.deep.equal([400, errcode]);
      }
      expect((await ask(get(), reset(admin, person.userId, 'x'.repeat(500)))).status).to.equal(401);
      const more = { ...reset(admin, person.userId), body: { reason: 'lost', force: true } };
      expect((await ask(get(), more)).body.errcode).to.equal('M_INVALID_PARAM');
    });
  });

  it('open a locked account, and tell so once', async () => {
    const { store, clock } = get();
    const rule = { lockAfter: 100, delaysMs: [0] };
    for (let time = 0; time < 100; time++)
      await store.securities.reserveAttempt(person.userId, 'unknown', rule, clock.now());
    expect((await twoFactor(get(), person)).locked).to.equal(true);
    expect((await act(get(), unlock(support, person.userId), support)).status).to.equal(200);
    expect((await twoFactor(get(), person)).locked).to.equal(false);
    expect((await act(get(), unlock(support, person.userId), support)).status).to.equal(200);
    await get().drain();
    const events = (await store.audit.list(person.userId, 10)).filter(({ type }) => type === 'factor_unlocked');
    expect(events.map(({ actor }) => actor)).to.deep.equal([{ kind: 'administrator', userId: support.userId }]);
  });

  it('sign an account out everywhere, with the second factor as it was', async () => {
    const waiting = await beginSignIn(get(), person);
    expect((await act(get(), signOutUser(admin, person.userId), admin)).status).to.equal(200);
    expect(await isSignedIn(get(), person)).to.equal(false);
    const late = await ask(get(), LOGIN, totpAuth(nextCode(get(), person), waiting));
    expect(late.status, 'the password was proven before').to.equal(401);
    const again = await onNewDeviceByCode(get(), person);
    expect((await twoFactor(get(), again)).enabled).to.equal(true);
    expect(await trailOf(person.userId)).to.have.nested.property('[0].type', 'signed_out_everywhere');
  });

  it('give and take roles', async () => {
    expect((await act(get(), setRoles(admin, person.userId, ['teacher', 'admin']), admin)).status).to.equal(200);
    expect(await rolesOf(person.userId)).to.deep.equal(['admin', 'teacher']);
    const [event] = await trailOf(person.userId);
    expect(event).to.deep.include({ type: 'roles_changed', detail: { roles: 'admin teacher' } });
    expect((await act(get(), setRoles(admin, person.userId, []), admin)).status).to.equal(200);
    expect(await rolesOf(person.userId)).to.deep.equal([]);
  });

  it('take roles by their form: 16 at most, none twice', async () => {
    const many = Array.from({ length: 17 }, (_, index) => `role-${index}`);
    for (const roles of [many, ['a', 'a'], ['Admin'], [''], ['1a'], ['a'.repeat(65)]]) {
      expect((await ask(get(), setRoles(admin, person.userId, roles))).body.errcode).to.equal('M_INVALID_PARAM');
    }
    expect((await ask(get(), setRoles(admin, person.userId, many.slice(1)))).status).to.equal(401);
  });

  it('leave an administrator when two servers take the role from two at once', async () => {
    const second = await enrolOfficial(get(), 'admin');
    const { url } = await get().another();
    const first = { asked: setRoles(admin, second.userId, []), who: admin, at: get() };
    const other = { asked: setRoles(second, admin.userId, []), who: second, at: { url } };
    const sessions = await Promise.all([first, other].map(({ asked, who, at }) => beginWithPassword(at, asked, who)));
    get().clock.advance(30_000);
    const replies = await Promise.all(
      [first, other].map(({ asked, who, at }, index) =>
        ask(at, asked, totpAuth(who.authenticator.code(get().clock.now()), sessions[index])),
      ),
    );
    for (const { status, body } of replies) {
      if (status !== 200)
        expect([status, reasonOf(body)]).to.be.deep.oneOf([
          [403, 'last_administrator'],
          [403, undefined],
        ]);
    }
    expect(await get().store.accounts.anyWithRole('admin')).to.equal(true);
    for (const { userId } of [admin, second]) await giveRoles(get(), userId, []);
    await giveRoles(get(), admin.userId, ['admin']);
  });

  it('are repeated for a client that lost the answer, and done once', async () => {
    const asked = reset(admin, person.userId);
    const session = await begin(get(), asked);
    await ask(get(), asked, passwordAuth(admin.userId, admin.password, session));
    const code = nextCode(get(), admin);
    expect((await ask(get(), asked, totpAuth(code, session))).status).to.equal(200);
    expect((await ask(get(), asked, totpAuth(code, session))).status).to.equal(200);
    await get().drain();
    const events = (await get().store.audit.list(person.userId, 10)).filter(({ type }) => type === 'two_factor_reset');
    expect(events).to.have.length(1);
  });
});
