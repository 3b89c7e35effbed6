import { expect } from 'chai';
import type { JsonObject } from '../../../src/base/json.js';
import { userInUse } from '../../../src/base/matrix-error.js';
import type { Holding } from '../../../src/uia/operation.js';
import { engineKit, PASSWORD, useStore } from './engine-kit.js';
import { gate } from './gate.js';

const STEP = { type: 'step', proof: 'right' };
const AGREE = { type: 'agree', proof: 'right' };
const [FIRST, SECOND]: [JsonObject, JsonObject] = [{ name: 'first' }, { name: 'second' }];

describe('what a session holds outside', () => {
  const store = useStore();

  /** An operation of three stages, none of which names a user. */
  function kitOf({ judge, take }: { judge?: (proof: unknown) => JsonObject; take?: Holding['take'] } = {}) {
    const taken: [JsonObject, JsonObject | null][] = [];
    const released: JsonObject[] = [];
    const abandoned: JsonObject[] = [];
    const checking = gate();
    const kit = engineKit(store(), {
      fakes: {
        agree: {
          ...(judge && {
            judge: ({ proof }) => (proof === 'wrong' ? undefined : { outcome: 'passed', state: judge(proof) }),
          }),
          abandon: async (_session, state) => {
            abandoned.push(state);
          },
        },
        step: { gate: ({ proof }) => (proof === 'slow and wrong' ? checking.pass() : undefined) },
      },
      operation: {
        bind: [],
        flows: [['agree', 'step', 'password']],
        repeatable: true,
        holding: {
          async take(body, before, session) {
            await take?.(body, before, session);
            taken.push([body, before]);
          },
          async release(body) {
            released.push(body);
          },
        },
      },
    });
    return { ...kit, taken, released, abandoned, checking };
  }

  it('is taken after each passed stage but the last, with the newest body and the one before it', async () => {
    const { challenged, answered, taken, released } = kitOf();
    const { session } = await challenged({ body: { name: 'earlier' } });
    expect(taken).to.deep.equal([]);
    await challenged({ auth: { ...AGREE, session }, body: FIRST });
    await challenged({ auth: { ...STEP, session }, body: SECOND });
    await answered({ auth: { ...PASSWORD, session } });
    expect(taken).to.deep.equal([
      [FIRST, null],
      [SECOND, FIRST],
    ]);
    expect(released).to.deep.equal([]);
  });

  it('is not taken for a wrong proof, a question, or a stage that was passed before', async () => {
    const { challenged, taken } = kitOf();
    const { session } = await challenged({ body: FIRST });
    await challenged({ auth: { ...AGREE, proof: 'wrong', session } });
    await challenged({ auth: { session } });
    await challenged({ auth: { ...AGREE, session } });
    await challenged({ auth: { ...AGREE, session } });
    expect(taken).to.have.length(1);
  });

  it('that cannot be had is refused, and the stage stays passed', async () => {
    const { challenged, refused } = kitOf({
      take: async ({ name }) => {
        if (name === 'first') throw userInUse('Taken');
      },
    });
    const { session } = await challenged({ body: FIRST });
    expect(await refused({ auth: { ...AGREE, session } })).to.include({ errcode: 'M_USER_IN_USE' });
    const { completed } = await challenged({ auth: { session }, body: SECOND });
    expect(completed).to.deep.equal(['agree']);
  });

  it('goes with a first request that cannot be kept, its stages’ part too', async () => {
    const { refused, released, abandoned } = kitOf({
      judge: () => ({ use: 'one' }),
      take: async () => {
        throw userInUse('Taken');
      },
    });
    await refused({ auth: AGREE, body: FIRST });
    expect([abandoned, released]).to.deep.equal([[{ use: 'one' }], [FIRST]]);
  });

  it('goes with the fifth wrong proof, and when the session is stopped', async () => {
    for (const end of ['wrong', 'stop']) {
      const { engine, challenged, released, abandoned } = kitOf({ judge: () => ({ use: 'one' }) });
      const { session } = await challenged({ body: FIRST });
      await challenged({ auth: { ...AGREE, session } });
      const wrong = () => challenged({ auth: { ...STEP, proof: 'wrong', session } });
      if (end === 'stop') await engine.cancel(session);
      else for (let time = 0; time < 4; time++) await wrong();
      expect(released, end).to.have.length(end === 'stop' ? 1 : 0);
      if (end === 'wrong') await wrong();
      expect([abandoned, released], end).to.deep.equal([[{ use: 'one' }], [FIRST]]);
    }
  });

  it('stays when a wrong proof comes back to a session that another request has finished', async () => {
    const { challenged, answered, ask, released, abandoned, checking } = kitOf({ judge: () => ({ use: 'one' }) });
    const { session } = await challenged({ body: FIRST });
    await challenged({ auth: { ...AGREE, session } });
    const late = ask({ auth: { ...STEP, proof: 'slow and wrong', session } });
    await checking.whenArrived(1);
    await challenged({ auth: { ...STEP, session } });
    await answered({
      auth: { ...PASSWORD, session },
      run: async () => {
        checking.open();
        await late;
        return { status: 200, body: {} };
      },
    });
    expect([abandoned, released]).to.deep.equal([[], []]);
  });

  it('of two proofs in one session at once is the one’s that the session keeps', async () => {
    const { challenged, ask, abandoned, keptSession } = kitOf({ judge: (proof) => ({ use: String(proof) }) });
    const { session } = await challenged({ body: FIRST });
    await Promise.all(['left', 'right'].map((proof) => ask({ auth: { ...AGREE, proof, session } })));
    expect((await keptSession(session))?.completed).to.deep.equal(['agree']);
    expect(abandoned).to.have.length.at.most(1);
    const same = kitOf({ judge: () => ({ use: 'one' }) });
    const again = (await same.challenged({ body: FIRST })).session;
    await Promise.all([1, 2].map(() => same.ask({ auth: { ...AGREE, session: again } })));
    expect(same.abandoned).to.deep.equal([]);
  });
});

describe('what a session has shown', () => {
  const store = useStore();

  it('is with the stage from its first challenge on, and from the stage that brought its flow', async () => {
    for (const flows of [[['agree', 'step']], [['step', 'agree']]]) {
      const shown = { shown: 'version 1' };
      const { challenged, journal } = engineKit(store(), {
        fakes: { agree: { shown: () => shown } },
        operation: { bind: [], flows },
      });
      const { session } = await challenged({ body: FIRST });
      if (flows[0]?.[0] === 'step') await challenged({ auth: { ...STEP, session } });
      await challenged({ auth: { ...AGREE, proof: 'wrong', session } });
      expect(journal.at(-1)?.context.state).to.deep.equal(shown);
    }
  });

  it('is nothing in the request that begins with the stage', async () => {
    const { challenged, journal } = engineKit(store(), {
      fakes: { agree: { shown: () => ({ shown: 'version 1' }) } },
      operation: { bind: [], flows: [['agree', 'step']] },
    });
    const { session } = await challenged({ auth: { ...AGREE, proof: 'wrong' }, body: FIRST });
    expect(journal.at(-1)?.context.state).to.equal(null);
    await challenged({ auth: { ...AGREE, proof: 'wrong', session } });
    expect(journal.at(-1)?.context.state).to.deep.equal({ shown: 'version 1' });
  });
});
