import { confirmTotp } from '../../src/account/two-factor/confirm-totp.js';
import { ENROLMENT_DEFAULTS } from '../../src/account/two-factor/enrolment-rules.js';
import { systemRandom } from '../../src/base/runtime.js';
import type { Secret } from '../../src/base/secret.js';
import { sealFactorSecret } from '../../src/mfa/factor-secret.js';
import { newRecoveryCodes } from '../../src/mfa/recovery-codes.js';
import { codeOfStep, newTotpSecret, stepAt } from '../../src/mfa/totp.js';
import { recoveryStage } from '../../src/stages/recovery.js';
import { totpStage } from '../../src/stages/totp.js';
import type { Store } from '../../src/store/port/store.js';
import { enrol, fresh, NOW, samplePending, sampleSession } from '../../src/testing/store-contract/samples.js';
import { contextOf, KEYS } from '../unit/stages/stage-kit.js';
import { openNamed } from './store-processes.js';

/** What is submitted over and over by two processes at once. */
export type Raced = keyof typeof submissions;

/** What the test has made, and the children submit. */
export interface Prepared {
  readonly userId: string;
  readonly code: string;
  readonly recoveryCode: string;
  readonly session: string;
  readonly pendingId: string;
  readonly pendingCode: string;
}

export interface RaceTask extends Prepared {
  readonly race: Raced;
  readonly times: number;
}
export type RaceMessage = 'ready' | { readonly won: number };

export async function prepare(store: Store): Promise<Prepared> {
  const userId = fresh('@racer');
  const begun = (secret: Secret) => {
    const pending = samplePending();
    return { ...pending, secret: sealFactorSecret(KEYS, userId, pending.id, secret) };
  };
  const [secret, pendingSecret] = [newTotpSecret(systemRandom), newTotpSecret(systemRandom)];
  const { set, codes } = newRecoveryCodes(KEYS, systemRandom, { userId, setId: 'set', count: 10, now: NOW });
  const factor = await enrol(store, userId, { pending: begun(secret), codes: set });
  const pending = begun(pendingSecret);
  await store.securities.addPending(userId, pending, { most: 3, mostFactors: 5 }, NOW);
  const session = fresh('session');
  await store.sessions.create(sampleSession({ key: session }));
  const step = stepAt(NOW, factor.periodS);
  return {
    userId,
    code: codeOfStep(secret, factor, step),
    recoveryCode: codes[0]?.reveal() ?? '',
    session,
    pendingId: pending.id,
    pendingCode: codeOfStep(pendingSecret, pending, step),
  };
}

const submissions = {
  code: async (store: Store, { userId, code }: Prepared) => {
    const stage = totpStage({ securities: store.securities, keys: KEYS });
    return (await stage.attempt({ token: code }, await contextOf(store, userId))).outcome === 'passed';
  },
  recoveryCode: async (store: Store, { userId, recoveryCode }: Prepared) => {
    const stage = recoveryStage({ securities: store.securities, keys: KEYS });
    return (await stage.attempt({ token: recoveryCode }, await contextOf(store, userId))).outcome === 'passed';
  },
  session: async ({ sessions }: Store, { session }: Prepared) =>
    (await sessions.begin(session, [], { leaseId: fresh('lease'), untilAt: NOW + 30_000, finishedBy: null }, NOW)) !==
    null,
  enrolment: async ({ securities }: Store, { userId, pendingId, pendingCode }: Prepared) => {
    const rules = { ...ENROLMENT_DEFAULTS, issuer: 'Example' };
    const [random, newId, label] = [systemRandom, () => fresh('id'), () => 'racer'];
    const confirm = confirmTotp({ securities, keys: KEYS, clock: () => NOW, random, newId, rules, label });
    const from = { deviceId: 'LAPTOP', address: '192.0.2.1', userAgent: null };
    const confirmed = confirm({ userId, id: pendingId, code: pendingCode, ...from });
    // Whoever loses is told of a conflict, or that it is active already, without codes.
    return confirmed.then(
      ({ recovery_codes }) => recovery_codes !== undefined,
      () => false,
    );
  },
};

/** At once, as far as one process goes. */
const AT_ONCE = 20;

async function run(store: Store, { race, times, ...prepared }: RaceTask): Promise<number> {
  const submit = submissions[race];
  let left = times;
  const submitter = async (): Promise<number> => {
    let won = 0;
    while (left-- > 0) won += Number(await submit(store, prepared));
    return won;
  };
  const wins = await Promise.all(Array.from({ length: AT_ONCE }, submitter));
  return wins.reduce((sum, each) => sum + each, 0);
}

if (process.send && process.argv[2] === 'raced-submissions') {
  const say = (message: RaceMessage): void => void process.send?.(message);
  const store = await openNamed(process.argv.slice(3));
  process.on('message', async (task: RaceTask) => say({ won: await run(store, task) }));
  process.on('disconnect', () => void store.close());
  say('ready');
}
