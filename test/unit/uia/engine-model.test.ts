import { expect } from 'chai';
import fc from 'fast-check';
import type { Requester } from '../../../src/model/requester.js';
import type { Store } from '../../../src/store/port/store.js';
import { sessionKey } from '../../../src/uia/ticket.js';
import { engineKit, freshRequester, useStore } from './engine-kit.js';
import {
  type Command,
  commands,
  expected,
  FLOWS,
  type ModelSession,
  newModelSession,
  proving,
  TYPES,
} from './engine-model.js';
import { fakeStage, type Journal } from './fake-stages.js';

const NOBODY = 3;
const BODY = { devices: ['A'] };

/** An engine whose stages say what they are told, and four askers. */
function world(store: Store) {
  const judged: Journal = [];
  const stages = TYPES.map((type) => fakeStage(judged, type, 'other'));
  const kit = engineKit(store, { stages, operation: { flows: FLOWS } });
  let askers: (Requester | null)[] = [];
  const newAskers = (): void => {
    const first = freshRequester();
    askers = [first, freshRequester(), { ...first, deviceId: 'PHONE' }, null];
  };
  const ask = (by: number, auth: unknown) => {
    const run = async () => ({ status: 200, body: { run: kit.runs.length } });
    return kit.ask({ requester: askers[by] ?? null, auth, body: BODY, run });
  };
  return { ...kit, journal: judged, newAskers, ask };
}

const proofOf = (type: string, right: boolean) => ({ type, proof: right ? 'right' : 'wrong' });

describe('any sequence of auth dicts', () => {
  const store = useStore();

  it('is answered as the rules say, and runs the operation only after a whole flow in order, once for a session', async () => {
    const all = world(store());
    await fc.assert(
      fc.asyncProperty(fc.array(commands, { minLength: 10, maxLength: 40 }), async (sequence) => {
        all.newAskers();
        const known: { readonly id: string; readonly model: ModelSession }[] = [];
        const answers = new Map<ModelSession, unknown>();
        const meet = (id: string, owner: number): ModelSession => {
          const model = newModelSession(owner, all.clock.now());
          known.unshift({ id, model });
          return model;
        };

        /** Asks the engine and the model the same, and compares. */
        async function compare(by: number, at: { id: string; model?: ModelSession }, type?: string, right = false) {
          const proof = type === undefined ? null : { type, right };
          const [judged, ran] = [all.journal.length, all.runs.length];
          const wrongBefore = at.model?.wrong ?? 0;
          const before = at.model?.completed.length ?? 0;
          const want = expected(at.model, { by, proof, now: all.clock.now(), nobody: NOBODY });
          const got = await all.ask(by, { ...(type !== undefined && proofOf(type, right)), session: at.id });

          const moved = (at.model?.wrong ?? 0) - wrongBefore + (at.model?.completed.length ?? 0) - before;
          expect(all.journal.length - judged, 'judgements').to.equal(moved);
          expect(all.runs.length - ran, 'runs').to.equal(want.outcome === 'answered' && want.first ? 1 : 0);
          if (want.outcome === 'answered') {
            if (got.outcome !== 'answered') throw new Error('not answered');
            if (want.first && at.model) answers.set(at.model, got.answer);
            expect(got.answer).to.deep.equal(at.model && answers.get(at.model));
            if (want.first) expect(FLOWS).to.deep.include(all.runs.at(-1)?.completed);
            return;
          }
          if (got.outcome !== 'challenged') throw new Error('not challenged');
          const { session, completed, errcode } = got.challenge;
          expect(errcode ?? null).to.equal(want.error);
          expect(completed).to.deep.equal(want.outcome === 'fresh' ? [] : want.completed);
          if (want.outcome === 'challenged') expect(session).to.equal(at.id);
          else {
            expect(known.map(({ id }) => id)).not.to.include(session);
            meet(session, by);
          }
        }

        async function oneShot(by: number, type: string, right: boolean): Promise<void> {
          const model = newModelSession(by, all.clock.now());
          const want = expected(model, { by, proof: { type, right }, now: all.clock.now(), nobody: NOBODY });
          const got = await all.ask(by, proofOf(type, right));
          if (got.outcome !== 'challenged' || want.outcome !== 'challenged') throw new Error('not challenged');
          expect(got.challenge.completed).to.deep.equal(want.completed);
          expect(got.challenge.errcode ?? null).to.equal(want.error);
          known.unshift({ id: got.challenge.session, model });
        }

        async function start(by: number, auth: unknown): Promise<void> {
          const got = await all.ask(by, auth);
          if (got.outcome !== 'challenged') throw new Error('not challenged');
          expect(got.challenge).to.deep.include({ completed: [], flows: FLOWS.map((stages) => ({ stages })) });
          meet(got.challenge.session, by);
        }

        const obey = async (command: Command): Promise<void> => {
          if (command.what === 'wait') return all.clock.advance(command.ms);
          const { by } = command;
          if (command.what === 'start') return start(by, command.auth);
          if (command.what === 'one-shot') return oneShot(by, command.type, command.right);
          if (command.what === 'unknown') return compare(by, { id: 'never-heard-of' }, command.type, true);
          const at = known[command.at];
          if (!at) return start(by, undefined);
          return command.what === 'poll' ? compare(by, at) : compare(by, at, command.type, command.right);
        };

        await start(0, {});
        for (const command of sequence) await obey(command);
      }),
      { numRuns: 200 },
    );
  }).timeout(120_000);

  it('sent all at once runs the operation at most once, after stages that passed in order in that very session', async () => {
    const burst = fc.array(proving, { minLength: 2, maxLength: 12 });
    const all = world(store());
    await fc.assert(
      fc.asyncProperty(fc.array(burst, { minLength: 1, maxLength: 5 }), async (bursts) => {
        all.newAskers();
        const began = await all.ask(0, {});
        if (began.outcome !== 'challenged') throw new Error('not challenged');
        const { session } = began.challenge;
        for (const together of bursts) {
          const asked = together.map(({ by, type, right }) => all.ask(by, { ...proofOf(type, right), session }));
          for (const one of await Promise.allSettled(asked)) {
            if (one.status === 'rejected') expect(one.reason).to.include({ status: 429 });
          }
        }
        const here = all.journal.filter(({ context }) => context.session === sessionKey(session));
        expect(here.filter(({ outcome }) => outcome === 'failed')).to.have.length.at.most(5);
        const runs = all.runs.filter((grant) => grant.session === sessionKey(session));
        expect(runs).to.have.length.at.most(1);
        for (const { completed } of runs) {
          expect(FLOWS).to.deep.include(completed);
          const passes = here.filter(({ outcome }) => outcome === 'passed').map(({ type }) => type);
          let from = 0;
          for (const type of completed) from = passes.indexOf(type, from) + 1 || expect.fail(`${type} never passed`);
        }
      }),
      { numRuns: 200 },
    );
  }).timeout(120_000);
});
