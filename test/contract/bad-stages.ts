import { forbidden } from '../../src/base/matrix-error.js';
import { noSecurity } from '../../src/model/security.js';
import type { StageSample } from '../../src/testing/stage-contract/sample.js';
import { stageContract } from '../../src/testing/stage-contract.js';
import type { AuthDict, Stage, StageContext } from '../../src/uia/stage.js';

/** Stages that each break one rule, for the test of the contract. Not a suite of its own. */

const someone = (userId: string) => ({ userId, security: noSecurity(userId) });
const context: StageContext = {
  subject: someone('@alice:example.org'),
  operation: 'deleteDevices',
  session: 'session',
  sessionExpiresAt: 900_000,
  now: 0,
  address: '192.0.2.1',
  userAgent: null,
  deviceId: null,
  lane: null,
  locked: false,
  state: null,
};
const judge = async ({ word }: AuthDict, { subject }: StageContext) =>
  word === 'sesame' && subject?.userId === context.subject?.userId
    ? ({ outcome: 'passed' } as const)
    : ({ outcome: 'failed', error: forbidden('Wrong word') } as const);

const good: Stage = {
  type: 'org.example.word',
  role: 'second_factor',
  schema: { type: 'object', required: ['word'], properties: { word: { type: 'string' } } },
  available: ({ userId }) => userId === context.subject?.userId,
  attempt: judge,
  params: async () => ({ hint: 'open' }),
  form: { title: 'Say it', fields: [{ name: 'word', label: 'Word', kind: 'text' }] },
};

const { available: _available, ...everybodys } = good;

/** What is bad about each, by name. */
const bad: Readonly<Record<string, Partial<Stage>>> = {
  'nothing is wrong': {},
  'type without a namespace': { type: 'word' },
  'schema with a slip of the pen': { schema: { ...good.schema, propertys: {} } },
  'schema without a type': { schema: { type: 'object', required: ['word'], properties: { word: {} } } },
  'error that repeats the proof': {
    attempt: async (auth, at) =>
      auth.word === 'sesame' ? judge(auth, at) : { outcome: 'failed', error: forbidden(`${auth.word} is wrong`) },
  },
  'fault in place of a refusal': {
    attempt: async (auth, at) => {
      if (String(auth.word).length > 1000) throw new Error('too long');
      return judge(auth, at);
    },
  },
  'everything passes': { attempt: async () => ({ outcome: 'passed' }) },
  'nobody passes': { attempt: async () => ({ outcome: 'failed', error: forbidden('No') }) },
  'passes without a subject': {
    attempt: (auth, at) => judge(auth, at.subject ? at : context),
  },
  'names another user': {
    attempt: async (auth, at) => ({ ...(await judge(auth, at)), userId: '@mallory:example.org' }),
  },
  'available to all': { available: () => true },
  'second factor of everybody': everybodys,
  'params with a number': { params: async () => ({ length: 6 }) },
  'state that is no JSON': {
    attempt: async (auth, at) => ({ ...(await judge(auth, at)), state: { at: Number.NaN } }),
  },
  'form without the field': { form: { title: 'Say it', fields: [] } },
  'form with a field that is not read': {
    form: { title: 'Say it', fields: [...(good.form?.fields ?? []), { name: 'x', label: 'X', kind: 'text' }] },
  },
  'changes what it was given': {
    attempt: async (auth, at) => {
      Object.assign(auth, { seen: true });
      return judge(auth, at);
    },
  },
};

for (const [name, change] of Object.entries(bad)) {
  stageContract(
    name,
    async (): Promise<StageSample> => ({
      stage: change === everybodys ? everybodys : { ...good, ...change },
      context,
      good: () => ({ word: 'sesame' }),
      wrong: [{ word: 'abracadabra' }],
      without: someone('@bob:example.org'),
    }),
  );
}
