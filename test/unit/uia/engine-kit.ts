import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { JsonObject } from '../../../src/base/json.js';
import { createKeyRing } from '../../../src/base/key-ring.js';
import { systemRandom } from '../../../src/base/runtime.js';
import type { Requester } from '../../../src/model/requester.js';
import type { Store } from '../../../src/store/port/store.js';
import { freshUser } from '../../../src/testing/store-contract/samples.js';
import type { AuthenticationRequest } from '../../../src/uia/authentication-request.js';
import type { Challenge } from '../../../src/uia/challenge.js';
import {
  type Authentication,
  createUiaEngine,
  type UiaEngine,
  type UiaEngineOptions,
} from '../../../src/uia/engine.js';
import type { Answer, Grant, Operation } from '../../../src/uia/operation.js';
import type { Run } from '../../../src/uia/run-operation.js';
import { sessionKey } from '../../../src/uia/ticket.js';
import { FakeClock } from '../../support/fake-clock.js';
import { openTestStore } from '../../support/test-server.js';
import { type FakeStageOptions, fakeStage, type Journal } from './fake-stages.js';

/** An embedded store for the running `describe`. */
export function useStore(): () => Store {
  let opened: Awaited<ReturnType<typeof openTestStore>> | undefined;
  before(async () => {
    opened = await openTestStore('embedded');
    await opened.store.migrate();
  });
  after(async () => {
    await opened?.store.close();
    await opened?.dispose();
  });
  return () => {
    if (!opened) throw new Error('the store is not open');
    return opened.store;
  };
}

export interface Asking extends Partial<Omit<AuthenticationRequest, 'body' | 'bodyGiven'>> {
  readonly body?: JsonObject;
  readonly run?: Run;
}

export interface EngineKit {
  readonly engine: UiaEngine;
  readonly clock: FakeClock;
  readonly store: Store;
  /** What the stages were asked. */
  readonly journal: Journal;
  /** What the operation was granted, once for each of its runs. */
  readonly runs: Grant[];
  readonly requester: Requester;
  /** A request of `requester` for the operation `delete`, unless it says otherwise. */
  ask(asking?: Asking): Promise<Authentication>;
  /** The same, when it must be challenged, or answered. */
  challenged(asking?: Asking): Promise<Challenge>;
  answered(asking?: Asking): Promise<Answer>;
  /** The same, when it must be refused; what was thrown. */
  refused(asking?: Asking): Promise<unknown>;
  /** A new session with these proofs passed. */
  begin(...passed: JsonObject[]): Promise<string>;
  keptSession(id: string): ReturnType<Store['sessions']['find']>;
}

export interface EngineKitOptions extends Partial<UiaEngineOptions> {
  readonly clock?: UiaEngineOptions['clock'];
  readonly time?: FakeClock;
  readonly operation?: Partial<Operation>;
  readonly requester?: Requester;
  readonly fakes?: Readonly<Record<string, FakeStageOptions>>;
}

export const ANSWER: Answer = { status: 200, body: { done: true } };
export const BODY: JsonObject = { devices: ['A', 'B'], note: 'a note' };
export const PASSWORD = { type: 'password', proof: 'right' };
export const CODE = { type: 'code', proof: 'right' };
export const WRONG_PASSWORD = { type: 'password', proof: 'wrong' };
export const WRONG_CODE = { type: 'code', proof: 'wrong' };

export const freshRequester = (given: Partial<Requester> = {}): Requester => ({
  userId: freshUser(),
  deviceId: 'LAPTOP',
  secondFactor: false,
  ...given,
});

/** An engine over a real store with stages that say yes or no as they are told, and one operation of theirs. */
export function engineKit(store: Store, options: EngineKitOptions = {}): EngineKit {
  const {
    time = new FakeClock(),
    operation: given,
    requester = freshRequester(),
    fakes = {},
    ...engineOptions
  } = options;
  const journal: Journal = [];
  const runs: Grant[] = [];
  const hasFactor = {
    available: ({ security }) => Object.keys(security.factors).length > 0,
  } satisfies FakeStageOptions;
  const engine = createUiaEngine({
    stages: [
      fakeStage(journal, 'password', 'identity', fakes.password),
      fakeStage(journal, 'code', 'second_factor', { ...hasFactor, ...fakes.code }),
      fakeStage(journal, 'recovery', 'second_factor', { ...hasFactor, unguessable: true, ...fakes.recovery }),
      fakeStage(journal, 'agree', 'consent', fakes.agree),
      fakeStage(journal, 'step', 'other', fakes.step),
    ],
    store,
    keys: KEYS,
    clock: time.now,
    random: systemRandom,
    timers: time.timers,
    newId: () => randomUUID(),
    limits: { perRequester: 0, perAddress: 0 },
    ...engineOptions,
  });
  const operation = engine.declare({ name: 'delete', bind: ['devices'], ...given });

  const ask: EngineKit['ask'] = ({ run, body, ...asking } = {}) =>
    engine.authenticate(
      {
        operation,
        method: 'POST',
        path: '/delete_devices',
        requester,
        auth: undefined,
        body: body ?? {},
        bodyGiven: body !== undefined,
        address: '192.0.2.1',
        userAgent: null,
        validate: () => undefined,
        ...asking,
      },
      async (grant) => {
        runs.push(grant);
        return run ? run(grant) : ANSWER;
      },
    );
  const challenged: EngineKit['challenged'] = async (asking) => {
    const result = await ask(asking);
    if (result.outcome !== 'challenged') throw new Error(`not challenged: ${JSON.stringify(result)}`);
    return result.challenge;
  };

  return {
    engine,
    clock: time,
    store,
    journal,
    runs,
    requester,
    ask,
    challenged,
    async answered(asking) {
      const result = await ask(asking);
      if (result.outcome !== 'answered') throw new Error(`not answered: ${JSON.stringify(result)}`);
      return result.answer;
    },
    refused: (asking) =>
      ask(asking).then(
        (result) => expect.fail(`not refused: ${JSON.stringify(result)}`),
        (refusal: unknown) => refusal,
      ),
    async begin(...passed) {
      const { session } = await challenged({ body: BODY });
      for (const proof of passed) await challenged({ auth: { ...proof, session }, body: BODY });
      return session;
    },
    keptSession: (id) => store.sessions.find(sessionKey(id), time.now()),
  };
}

export const KEYS = createKeyRing([{ id: 'k1', bytes: Buffer.alloc(32, 1) }], 'k1');

/** A body without what no two challenges share. */
export const withoutSession = ({ session: _session, ...rest }: Challenge): JsonObject => rest;
