import { expect } from 'chai';
import { BODY, engineKit, freshRequester, PASSWORD, useStore, WRONG_PASSWORD, withoutSession } from './engine-kit.js';

const MINUTE = 60_000;

describe('a session that cannot go on', () => {
  const store = useStore();
  const kinds: Record<string, (kit: ReturnType<typeof engineKit>) => Promise<string>> = {
    unknown: async () => 'never-heard-of',
    'another server’s': async () => '🜁'.repeat(100),
    empty: async () => '',
    expired: async (kit) => {
      const session = await kit.begin();
      kit.clock.advance(15 * MINUTE);
      return session;
    },
    spent: async (kit) => {
      const session = await kit.begin();
      await kit.answered({ auth: { ...PASSWORD, session } });
      kit.clock.advance(5 * MINUTE);
      return session;
    },
    'spent with an answer too long to keep': async (kit) => {
      const session = await kit.begin();
      const answer = { status: 200, body: { long: 'x'.repeat(20_000) } };
      await kit.answered({ auth: { ...PASSWORD, session }, run: async () => answer });
      return session;
    },
    ended: async (kit) => {
      const session = await kit.begin();
      for (let time = 0; time < 5; time++) await kit.challenged({ auth: { ...WRONG_PASSWORD, session } });
      return session;
    },
    cancelled: async (kit) => {
      const session = await kit.begin();
      await kit.engine.cancel(session);
      return session;
    },
    foreign: async (kit) => {
      const requester = freshRequester();
      return (await kit.challenged({ body: BODY, requester })).session;
    },
    'foreign and spent': async (kit) => {
      const requester = freshRequester();
      const { session } = await kit.challenged({ body: BODY, requester });
      await kit.answered({ auth: { ...PASSWORD, session }, requester });
      return session;
    },
  };

  for (const [what, make] of Object.entries(kinds)) {
    for (const [how, proof] of Object.entries({
      'a poll': {},
      'a right proof': PASSWORD,
      'a wrong proof': WRONG_PASSWORD,
    })) {
      it(`gets the one answer when it is ${what} and comes with ${how}`, async () => {
        const kit = engineKit(store());
        const session = await make(kit);
        const [judged, ran] = [kit.journal.length, kit.runs.length];
        const challenge = await kit.challenged({ auth: { ...proof, session }, body: BODY });
        expect(withoutSession(challenge)).to.deep.equal({
          flows: [{ stages: ['password'] }],
          params: {},
          completed: [],
          errcode: 'M_UNKNOWN',
          error: 'This session is unknown or over: go on with the new one given here',
        });
        expect(challenge.session)
          .to.match(/^[\w-]{43}$/)
          .and.not.equal(session);
        expect([kit.journal.length, kit.runs.length]).to.deep.equal([judged, ran]);
        await kit.answered({ auth: { ...PASSWORD, session: challenge.session } });
      });
    }
  }

  it('lives fifteen minutes to the millisecond', async () => {
    const kit = engineKit(store());
    const [one, other] = [await kit.begin(), await kit.begin()];
    kit.clock.advance(15 * MINUTE - 1);
    await kit.answered({ auth: { ...PASSWORD, session: one } });
    kit.clock.advance(1);
    expect(await kit.challenged({ auth: { ...PASSWORD, session: other } })).to.include({ errcode: 'M_UNKNOWN' });
  });

  it('lives as long as its operation says, or else as the engine does', async () => {
    for (const options of [{ operation: { lifetimeMs: 1000 } }, { sessionLifetimeMs: 1000 }]) {
      const kit = engineKit(store(), options);
      const [one, other] = [await kit.begin(), await kit.begin()];
      kit.clock.advance(999);
      expect(await kit.challenged({ auth: { session: one } })).not.to.include.keys('errcode');
      kit.clock.advance(1);
      expect(await kit.challenged({ auth: { session: other } })).to.include({ errcode: 'M_UNKNOWN' });
    }
  });
});

describe('how many sessions may be open', () => {
  const store = useStore();
  const limits = { perRequester: 30, perAddress: 0 };
  const open = async (kit: ReturnType<typeof engineKit>, times: number, asking = {}) => {
    const sessions = [];
    for (let time = 0; time < times; time++) sessions.push((await kit.challenged({ body: BODY, ...asking })).session);
    return sessions;
  };

  it('is thirty for a requester, and one more is 429', async () => {
    const kit = engineKit(store(), { limits });
    await open(kit, 30);
    const refusal = await kit.refused({ body: BODY });
    expect(refusal).to.include({ status: 429, errcode: 'M_LIMIT_EXCEEDED', retryAfterMs: 15 * MINUTE });
    await kit.challenged({ body: BODY, requester: { ...kit.requester, deviceId: 'PHONE' } });
  });

  it('never stops whoever goes on with an open one', async () => {
    const kit = engineKit(store(), { limits });
    const [session] = await open(kit, 30);
    await kit.answered({ auth: { ...PASSWORD, session } });
  });

  it('is free again when one is done, cancelled, or after its life', async () => {
    const kit = engineKit(store(), { limits });
    const [first, second] = await open(kit, 30);
    await kit.answered({ auth: { ...PASSWORD, session: first } });
    await kit.engine.cancel(second ?? '');
    await open(kit, 2);
    expect(await kit.refused({ body: BODY })).to.include({ status: 429 });
    kit.clock.advance(15 * MINUTE);
    await open(kit, 1);
  });

  it('is not changed by one-shot proofs that pass', async () => {
    const kit = engineKit(store(), { limits: { perRequester: 1, perAddress: 0 } });
    for (let time = 0; time < 3; time++) await kit.answered({ auth: PASSWORD, body: BODY });
    await open(kit, 1);
  });

  it('is counted over all that an address begins', async () => {
    const kit = engineKit(store(), { limits: { perRequester: 0, perAddress: 3 } });
    for (const requester of [freshRequester(), null, freshRequester()]) {
      await kit.challenged({ body: BODY, requester, address: '2001:db8::1' });
    }
    expect(await kit.refused({ body: BODY, address: '2001:db8::2' })).to.include({ status: 429 });
    await kit.challenged({ body: BODY, address: '2001:db8:0:1::1' });
  });

  it('is thirty of 32 that are begun at once', async () => {
    const kit = engineKit(store(), { limits });
    const all = await Promise.allSettled(Array.from({ length: 32 }, () => kit.ask({ body: BODY })));
    expect(all.filter(({ status }) => status === 'fulfilled')).to.have.length(30);
  });

  it('takes no place of a requester whom the address has none for', async () => {
    const kit = engineKit(store(), { limits: { perRequester: 1, perAddress: 1 } });
    await kit.challenged({ body: BODY, requester: null, address: '198.51.100.1' });
    expect(await kit.refused({ body: BODY, address: '198.51.100.1' })).to.include({ status: 429 });
    await kit.challenged({ body: BODY, address: '198.51.100.2' });
  });
});
