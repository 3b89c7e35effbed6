import { expect } from 'chai';
import { Secret } from '../../../src/base/secret.js';
import type { PasswordVerdict } from '../../../src/model/password-check.js';
import { noSecurity } from '../../../src/model/security.js';
import { readUserId } from '../../../src/model/user-id.js';
import { passwordStage } from '../../../src/stages/password.js';
import type { StageContext } from '../../../src/uia/stage.js';

const ALICE = '@alice:example.org';

describe('m.login.password', () => {
  function stageWith(verdict: PasswordVerdict) {
    const asked: unknown[] = [];
    const stage = passwordStage({
      accounts: {
        find: async (name) => readUserId(name, 'example.org'),
        findByEmail: async (address) => (address === 'alice@x.org' ? ALICE : null),
        checkPassword: async (who, password, origin) => {
          expect(password).to.be.instanceOf(Secret);
          asked.push({ who: who.userId ?? who.name, password: password.reveal(), ...origin });
          return verdict;
        },
      },
      stampOf: async () => 3,
    });
    return { stage, asked };
  }
  const context = (userId: string | null): StageContext => ({
    subject: userId === null ? null : { userId, security: noSecurity(userId) },
    operation: 'deleteDevices',
    session: 'session',
    sessionExpiresAt: 900_000,
    now: 7,
    address: '192.0.2.1',
    userAgent: null,
    deviceId: 'LAPTOP',
    lane: null,
    locked: false,
    state: null,
  });
  const auth = (user: string) => ({ identifier: { type: 'm.id.user', user }, password: 'correct horse' });
  const RIGHT = { outcome: 'right', userId: ALICE } as const;

  it('names the user whose password it is', async () => {
    const { stage, asked } = stageWith(RIGHT);
    const result = await stage.attempt(auth('alice'), context(null));
    expect(result).to.deep.equal({ outcome: 'passed', userId: ALICE, stamp: 3 });
    expect(asked).to.deep.equal([{ who: ALICE, password: 'correct horse', address: '192.0.2.1', now: 7 }]);
  });

  const mailed = (address: string, medium = 'email') => ({
    identifier: { type: 'm.id.thirdparty', medium, address },
    password: 'x',
  });

  it('takes any way to name whoever is signed in', async () => {
    const older = { user: 'alice', password: 'x' };
    for (const dict of [auth('alice'), auth('ALICE'), auth(ALICE), older, mailed('alice@x.org')]) {
      expect(await stageWith(RIGHT).stage.attempt(dict, context(ALICE))).to.have.property('outcome', 'passed');
    }
  });

  it('refuses another user than the one who is signed in with a plain 403, and asks nobody', async () => {
    const others = [mailed('bob@x.org'), mailed('alice@x.org', 'msisdn')];
    for (const dict of [auth('bob'), auth('@alice:elsewhere.org'), auth('ä'), ...others]) {
      const { stage, asked } = stageWith(RIGHT);
      const result = await stage.attempt(dict, context(ALICE));
      expect(result).to.have.property('outcome', 'refused');
      expect(result).to.have.nested.property('error.status', 403);
      expect(asked).to.deep.equal([]);
    }
  });

  for (const [what, dict, who] of [
    ['a user of elsewhere', auth('@alice:elsewhere.org'), '@alice:elsewhere.org'],
    ['an address that nobody has', mailed('bob@x.org'), 'email bob@x.org'],
    ['a phone', { identifier: { type: 'm.id.phone', country: 'DE', phone: '1234' }, password: 'x' }, 'phone DE 1234'],
  ] as const) {
    it(`asks the check about ${what} too, under a name of its own, so that all cost the same`, async () => {
      const { stage, asked } = stageWith({ outcome: 'wrong' });
      await stage.attempt(dict, context(null));
      expect(asked).to.have.length(1);
      expect(asked[0]).to.have.property('who', who);
    });
  }

  it('says the same for a wrong password and for no account', async () => {
    const answers = await Promise.all(
      ['alice', 'nobody'].map((user) => stageWith({ outcome: 'wrong' }).stage.attempt(auth(user), context(null))),
    );
    expect(answers[0]).to.have.property('outcome', 'failed');
    expect(JSON.stringify(answers[0])).to.equal(JSON.stringify(answers[1]));
  });

  it('is not counted when too many were wrong: 429 with the wait', async () => {
    const { stage } = stageWith({ outcome: 'limited', retryAfterMs: 1500 });
    const result = await stage.attempt(auth('alice'), context(null));
    expect(result).to.have.property('outcome', 'refused');
    expect(result).to.have.property('error').that.includes({ status: 429, retryAfterMs: 2000 });
  });

  it('needs somebody named: 400', async () => {
    const refusal = await stageWith(RIGHT)
      .stage.attempt({ password: 'x' }, context(ALICE))
      .catch((error: unknown) => error);
    expect(refusal).to.include({ status: 400, errcode: 'M_MISSING_PARAM' });
  });
});
