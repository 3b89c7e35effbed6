import { expect } from 'chai';
import { missingParam } from '../../../src/base/matrix-error.js';
import { type Asking, BODY, engineKit, freshRequester, PASSWORD, useStore } from './engine-kit.js';

const CHANGED = { status: 403, errcode: 'M_FORBIDDEN', reason: 'operation_changed' };

describe('what a session is bound to', () => {
  const store = useStore();

  const changes: Record<string, Asking> = {
    'another method': { method: 'PUT' },
    'another path': { path: '/devices/A' },
    'another bound field': { body: { ...BODY, devices: ['A', 'C'] } },
    'a bound field left out': { body: { note: 'a note' } },
    'a bound field in another order': { body: { ...BODY, devices: ['B', 'A'] } },
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`refuses ${what} plainly, without judging the proof`, async () => {
      const kit = engineKit(store());
      const session = await kit.begin();
      expect(await kit.refused({ auth: { ...PASSWORD, session }, body: BODY, ...change })).to.include(CHANGED);
      expect(kit.journal).to.deep.equal([]);
      expect(await kit.keptSession(session)).to.include({ tries: 0, wrong: 0 });
      await kit.answered({ auth: { ...PASSWORD, session }, body: BODY });
    });
  }

  it('refuses a poll with another bound field too', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    expect(await kit.refused({ auth: { session }, body: { devices: [] } })).to.include(CHANGED);
  });

  it('stays bound to a request that was too long to be remembered: auth alone does not stand for it', async () => {
    const kit = engineKit(store());
    const body = { ...BODY, note: 'long '.repeat(4000) };
    const { session } = await kit.challenged({ body });
    expect(await kit.refused({ auth: { ...PASSWORD, session } })).to.include({
      status: 400,
      errcode: 'M_MISSING_PARAM',
    });
    expect(kit.journal).to.deep.equal([]);
    await kit.answered({ auth: { ...PASSWORD, session }, body });
    expect(kit.runs.map((grant) => grant.body)).to.deep.equal([body]);
  });

  it('refuses another operation', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    const operation = kit.engine.declare({ name: 'other', bind: ['devices'] });
    expect(await kit.refused({ auth: { ...PASSWORD, session }, body: BODY, operation })).to.include(CHANGED);
  });

  it('takes unbound fields from the latest body', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    const body = { ...BODY, note: 'another note', more: 1 };
    await kit.answered({ auth: { ...PASSWORD, session }, body });
    expect(kit.runs[0]?.body).to.deep.equal(body);
  });

  it('does not mind the order of a body’s members', async () => {
    const kit = engineKit(store());
    const { session } = await kit.challenged({ body: { devices: [{ a: 1, b: 2 }] } });
    await kit.answered({ auth: { ...PASSWORD, session }, body: { devices: [{ b: 2, a: 1 }] } });
  });

  it('binds the whole body when the operation lists no fields', async () => {
    const kit = engineKit(store());
    const operation = kit.engine.declare({ name: 'transfer' });
    const { session } = await kit.challenged({ body: { to: 'bob', amount: 1 }, operation });
    for (const body of [{ to: 'bob', amount: 2 }, { to: 'bob' }, { to: 'bob', amount: 1, note: 'x' }]) {
      expect(await kit.refused({ auth: { ...PASSWORD, session }, body, operation })).to.include(CHANGED);
    }
    await kit.answered({ auth: { ...PASSWORD, session }, body: { amount: 1, to: 'bob' }, operation });
  });

  it('binds a session that began without a body by its first proof', async () => {
    const kit = engineKit(store(), { operation: { bind: ['devices'], flows: [['password', 'step']] } });
    const { session } = await kit.challenged({});
    await kit.challenged({ auth: { ...PASSWORD, session }, body: BODY });
    const auth = { type: 'step', proof: 'right', session };
    expect(await kit.refused({ auth, body: { devices: ['C'] } })).to.include(CHANGED);
    await kit.answered({ auth, body: BODY });
  });

  for (const [who, requester] of Object.entries({
    'another user': freshRequester(),
    nobody: null,
  })) {
    it(`is over for ${who}, without a word of it`, async () => {
      const kit = engineKit(store());
      const session = await kit.begin();
      const challenge = await kit.challenged({ auth: { ...PASSWORD, session }, body: BODY, requester });
      expect(challenge).to.include({ errcode: 'M_UNKNOWN' }).and.not.include({ session });
      expect(kit.journal).to.deep.equal([]);
      expect(await kit.keptSession(session)).to.include({ tries: 0, wrong: 0, status: 'open' });
    });
  }

  it('is over for another device of the same user', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    const requester = { ...kit.requester, deviceId: 'PHONE' };
    expect(await kit.challenged({ auth: { ...PASSWORD, session }, requester })).to.include({ errcode: 'M_UNKNOWN' });
    expect(kit.journal).to.deep.equal([]);
  });

  it('is over for somebody signed in, when it began without anybody', async () => {
    const kit = engineKit(store());
    const { session } = await kit.challenged({ body: BODY, requester: null });
    expect(await kit.challenged({ auth: { session } })).to.include({ errcode: 'M_UNKNOWN' });
  });
});

describe('the remembered request', () => {
  const store = useStore();
  const validate = (body: object) => {
    if (!('devices' in body)) throw missingParam('Missing devices');
  };

  it('stands for a request of nothing but auth', async () => {
    const kit = engineKit(store());
    const { session } = await kit.challenged({ body: BODY, validate });
    await kit.answered({ auth: { ...PASSWORD, session }, validate });
    expect(kit.runs[0]?.body).to.deep.equal(BODY);
  });

  it('is missing when nothing was sent: 400 M_MISSING_PARAM, and nothing is judged', async () => {
    const kit = engineKit(store());
    const { session } = await kit.challenged({});
    const refusal = await kit.refused({ auth: { ...PASSWORD, session }, validate });
    expect(refusal).to.include({ status: 400, errcode: 'M_MISSING_PARAM' });
    expect(kit.journal).to.deep.equal([]);
  });

  it('is the newest one that came with a passed proof', async () => {
    const kit = engineKit(store(), { operation: { flows: [['password', 'step']] } });
    const session = await kit.begin();
    await kit.challenged({ auth: { type: 'password', proof: 'wrong', session }, body: { ...BODY, note: 'wrong' } });
    await kit.challenged({ auth: { ...PASSWORD, session }, body: { ...BODY, note: 'right' } });
    await kit.answered({ auth: { type: 'step', proof: 'right', session } });
    expect(kit.runs[0]?.body).to.deep.equal({ ...BODY, note: 'right' });
  });

  it('leaves out what the operation forgets', async () => {
    const kit = engineKit(store(), { operation: { forget: ['password'], flows: [['password', 'step']] } });
    const body = { ...BODY, password: 'hunter2' };
    const { session } = await kit.challenged({ auth: PASSWORD, body });
    await kit.answered({ auth: { type: 'step', proof: 'right', session } });
    expect(kit.runs[0]?.body).to.deep.equal(BODY);
  });

  it('is kept sealed', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    const kept = await kit.keptSession(session);
    expect(kept?.request).to.match(/^k1\.[\w-]+$/);
    expect(JSON.stringify(kept)).not.to.include('a note');
  });

  // {"devices":[],"note":""} has 24 bytes.
  const sized = (bytes: number) => ({ devices: [], note: 'x'.repeat(bytes - 24) });

  it('has 16 KiB at most: one byte more and the client sends it each time', async () => {
    const kit = engineKit(store());
    const most = await kit.challenged({ body: sized(16 * 1024) });
    await kit.answered({ auth: { ...PASSWORD, session: most.session }, validate });
    const more = await kit.challenged({ body: sized(16 * 1024 + 1) });
    const refusal = await kit.refused({ auth: { ...PASSWORD, session: more.session }, validate });
    expect(refusal).to.include({ errcode: 'M_MISSING_PARAM' });
    await kit.answered({ auth: { ...PASSWORD, session: more.session }, body: sized(16 * 1024 + 1), validate });
  });
});
