import { serverAccounts } from '../../src/account/server-accounts.js';
import { ENROLMENT_DEFAULTS } from '../../src/account/two-factor/enrolment-rules.js';
import { createKeyRing } from '../../src/base/key-ring.js';
import { createPasswordHasher } from '../../src/base/password-hasher.js';
import { systemRandom } from '../../src/base/runtime.js';
import { Secret } from '../../src/base/secret.js';
import { sealFactorSecret } from '../../src/mfa/factor-secret.js';
import { newRecoveryCodes } from '../../src/mfa/recovery-codes.js';
import { codeOfStep, newTotpSecret, stepAt } from '../../src/mfa/totp.js';
import { noSecurity } from '../../src/model/security.js';
import { dummyStage } from '../../src/stages/dummy.js';
import { emailIdentityStage } from '../../src/stages/email-identity.js';
import { passwordStage } from '../../src/stages/password.js';
import { recaptchaStage } from '../../src/stages/recaptcha.js';
import { recoveryStage } from '../../src/stages/recovery.js';
import { registrationTokenStage } from '../../src/stages/registration-token.js';
import { setupStage } from '../../src/stages/setup.js';
import { termsStage } from '../../src/stages/terms.js';
import { totpStage } from '../../src/stages/totp.js';
import type { Store } from '../../src/store/port/store.js';
import type { StageSample } from '../../src/testing/stage-contract/sample.js';
import { stageContract } from '../../src/testing/stage-contract.js';
import {
  enrol,
  fresh,
  freshUser,
  NOW,
  sampleAccount,
  samplePending,
  sampleThreepid,
  sampleToken,
  sampleValidation,
} from '../../src/testing/store-contract/samples.js';
import { registrationTokenDigest } from '../../src/tokens/registration-token.js';
import { clientSecretDigest } from '../../src/tokens/validation-token.js';
import type { StageContext } from '../../src/uia/stage.js';
import { openTestStore } from '../support/test-server.js';

const keys = createKeyRing([{ id: 'k1', bytes: Buffer.alloc(32, 1) }], 'k1');
const hasher = createPasswordHasher({ memoryKib: 1024, passes: 1 });

describe('the built-in stages', () => {
  let store: Store;
  let dispose: () => Promise<void>;
  before(async () => {
    ({ store, dispose } = await openTestStore('embedded'));
    await store.migrate();
  });
  after(async () => {
    await store.close();
    await dispose();
  });

  const subjectOf = async (userId: string) => ({ userId, security: await store.securities.read(userId, NOW) });
  const contextOf = async (userId: string | null): Promise<StageContext> => ({
    subject: userId === null ? null : await subjectOf(userId),
    operation: 'deleteDevices',
    session: fresh('session'),
    sessionExpiresAt: NOW + 900_000,
    now: NOW,
    address: '192.0.2.1',
    userAgent: null,
    deviceId: 'LAPTOP',
    lane: 'unknown',
    locked: false,
    state: null,
  });
  const nobody = () => {
    const userId = freshUser();
    return { userId, security: noSecurity(userId) };
  };

  stageContract('m.login.dummy', async () => ({
    stage: dummyStage(),
    context: await contextOf(null),
    good: () => ({ type: 'm.login.dummy' }),
    wrong: [],
  }));

  stageContract('m.login.email.identity', async () => {
    const { userId, address } = sampleThreepid();
    await store.threepids.claim(sampleThreepid({ userId, address }));
    const secret = 'monkeys';
    const given = sampleValidation({ address, secretDigest: clientSecretDigest(secret) });
    await store.validations.start(given, NOW);
    await store.validations.confirm(given.sid, given.token, { mostWrong: 10 }, NOW);
    const { validations, threepids } = store;
    return {
      stage: emailIdentityStage({
        validations,
        threepids,
        purposes: new Map([['deleteDevices', 'reset_password']]),
        mailLink: async () => ({ sid: 'none', secret: 'none' }),
      }),
      context: await contextOf(null),
      good: () => ({ type: 'm.login.email.identity', threepid_creds: { sid: given.sid, client_secret: secret } }),
      wrong: [],
      malformed: [
        { type: 'm.login.email.identity' },
        { type: 'm.login.email.identity', email: 'no address' },
        { type: 'm.login.email.identity', threepid_creds: { sid: given.sid } },
      ],
    };
  });

  for (const signedIn of [true, false]) {
    stageContract(`m.login.password ${signedIn ? 'of whoever is signed in' : 'of anybody'}`, async () => {
      const account = sampleAccount({ passwordHash: await hasher.hash(new Secret('correct horse')) });
      await store.accounts.create(account);
      const auth = (password: string, user = account.userId) => ({
        type: 'm.login.password',
        identifier: { type: 'm.id.user', user },
        password,
      });
      const { accounts, threepids } = store;
      const { identifier: _identifier, ...unnamed } = auth('correct horse');
      return {
        stage: passwordStage({
          accounts: serverAccounts({ serverName: 'example.org', accounts, threepids, hasher }),
          stampOf: async () => 0,
        }),
        context: await contextOf(signedIn ? account.userId : null),
        good: () => auth('correct horse'),
        wrong: [
          auth('wrong horse'),
          auth('correct horse', freshUser()),
          auth('correct horse', '@x:elsewhere.org'),
          auth(''),
        ],
        malformed: [auth('x'.repeat(513)), unnamed, { ...unnamed, identifier: { type: 'm.id.user', user: 5 } }],
      };
    });
  }

  stageContract('m.login.2fa.totp', async (): Promise<StageSample> => {
    const userId = freshUser();
    const secret = newTotpSecret(systemRandom);
    const pending = samplePending();
    const factor = await enrol(store, userId, {
      pending: { ...pending, secret: sealFactorSecret(keys, userId, pending.id, secret) },
    });
    const at = (steps: number) => ({
      type: 'm.login.2fa.totp',
      token: codeOfStep(secret, factor, stepAt(NOW, factor.periodS) + steps),
    });
    const { token } = at(0);
    return {
      stage: totpStage({ securities: store.securities, keys }),
      context: await contextOf(userId),
      good: () => at(0),
      wrong: [at(-2), at(2)],
      malformed: [
        '',
        '12345',
        '1234567',
        '12345678',
        '12345a',
        '１２３４５６',
        `${token}\u0000`,
        `+${token}`,
        '1e4567',
      ].map((token) => ({ type: 'm.login.2fa.totp', token })),
      without: nobody(),
    };
  });

  stageContract('m.login.2fa.recovery', async () => {
    const userId = freshUser();
    const { set, codes } = newRecoveryCodes(keys, systemRandom, { userId, setId: fresh('set'), count: 10, now: NOW });
    await enrol(store, userId, { codes: set });
    const auth = (token: string) => ({ type: 'm.login.2fa.recovery', token });
    return {
      stage: recoveryStage({ securities: store.securities, keys }),
      context: await contextOf(userId),
      good: () => auth(codes[0]?.reveal() ?? ''),
      wrong: [auth('0123-4567-89ab-cdef'), auth('zzzzzzzzzzzzzzzz')],
      malformed: ['', '0123', 'u123-4567-89ab-cdef', '0123-4567-89ab-cdef-0', 'x'.repeat(65)].map(auth),
      without: nobody(),
    };
  });

  stageContract('m.login.2fa.setup', async () => {
    const userId = freshUser();
    const auth = (more: object) => ({ type: 'm.login.2fa.setup', ...more });
    const rules = { ...ENROLMENT_DEFAULTS, issuer: 'Example' };
    const requirements = { inForce: async (who: string) => who === userId };
    const enrolled = freshUser();
    await enrol(store, enrolled, {});
    return {
      stage: setupStage({
        securities: store.securities,
        requirements,
        keys,
        random: systemRandom,
        newId: () => fresh('id'),
        rules,
        label: (id) => id,
      }),
      context: await contextOf(userId),
      good: (params = {}) => {
        if (typeof params.recovery_codes === 'string') return auth({ saved: true });
        if (typeof params.secret !== 'string') return auth({});
        return auth({ token: codeOfStep(new Secret(params.secret), rules, stepAt(NOW, rules.periodS)) });
      },
      wrong: [auth({ token: '123456' })],
      malformed: ['', '12345', '12345678', '１２３４５６'].map((token) => auth({ token })),
      without: await subjectOf(enrolled),
    };
  });

  stageContract('m.login.registration_token', async () => {
    const token = fresh('token');
    await store.registrationTokens.create(sampleToken({ digest: registrationTokenDigest(token) }));
    const used = fresh('token');
    await store.registrationTokens.create(sampleToken({ digest: registrationTokenDigest(used), usesAllowed: 0 }));
    const auth = (text: string) => ({ type: 'm.login.registration_token', token: text });
    return {
      stage: registrationTokenStage({ registrationTokens: store.registrationTokens }),
      context: await contextOf(null),
      good: () => auth(token),
      wrong: [auth(fresh('token')), auth(used)],
      malformed: ['', 'a b', 'x'.repeat(65), 'ä'].map(auth),
    };
  });

  stageContract('m.login.terms', async () => {
    const [reader, accepter] = [freshUser(), freshUser()];
    const policies = [
      { id: 'privacy', version: '2.0', texts: { en: { name: 'Privacy', url: 'https://example.org/privacy' } } },
    ];
    await store.terms.record(reader, [{ policy: 'privacy', version: '1.0' }], NOW);
    await store.terms.record(accepter, [{ policy: 'privacy', version: '2.0' }], NOW);
    return {
      stage: termsStage({ policies, terms: store.terms }),
      context: await contextOf(reader),
      good: () => ({ type: 'm.login.terms' }),
      wrong: [],
      without: await subjectOf(accepter),
    };
  });

  stageContract('m.login.recaptcha', async () => {
    const auth = (response: string) => ({ type: 'm.login.recaptcha', response });
    return {
      stage: recaptchaStage({ publicKey: 'public', verify: async (response) => response === 'solved' }),
      context: await contextOf(null),
      good: () => auth('solved'),
      wrong: [auth('guessed answer'), auth(''), { type: 'm.login.recaptcha' }],
      malformed: [auth('x'.repeat(16_385))],
    };
  });
});
