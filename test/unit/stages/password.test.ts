import { expect } from 'chai';
import { Secret } from '../../../src/base/secret.js';
import { localUser, readIdentifier } from '../../../src/model/identifier.js';
import type { PasswordVerdict } from '../../../src/model/password-check.js';
import { noSecurity } from '../../../src/model/security.js';
import { passwordStage } from '../../../src/stages/password.js';
import type { StageContext } from '../../../src/uia/stage.js';

const ALICE = '@alice:example.org';

describe('m.login.password', () => {
  function stageWith(verdict: PasswordVerdict) {
    const asked: unknown[] = [];
    const stage = passwordStage({
      identify: (auth) => readIdentifier(auth, localUser('example.org')),
      checkPassword: async (who, password, origin) => {
        expect(password).to.be.instanceOf(Secret);
        asked.push({ who: who.userId ?? who.name, password: password.reveal(), ...origin });
        return verdict;
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
    deviceId: 'LAPTOP',
    lane: null,
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

  it('takes any way to name whoever is signed in', async () => {
    for (const dict of [auth('alice'), auth('ALICE'), auth(ALICE), { user: 'alice', password: 'x' }]) {
      expect(await stageWith(RIGHT).stage.attempt(dict, context(ALICE))).to.have.property('outcome', 'passed');
    }
  });

  it('refuses another user than the one who is signed in with a plain 403, and asks nobody', async () => {
    const mail = { identifier: { type: 'm.id.thirdparty', medium: 'email', address: 'a@x.org' }, password: 'x' };
    for (const dict of [auth('bob'), auth('@alice:elsewhere.org'), auth('ä'), mail]) {
      const { stage, asked } = stageWith(RIGHT);
      const result = await stage.attempt(dict, context(ALICE));
      expect(result).to.have.property('outcome', 'refused');
      expect(result).to.have.nested.property('error.status', 403);
      expect(asked).to.deep.equal([]);
    }
  });

  it('asks the check about a user who cannot exist too, so that both cost the same', async () => {
    const { stage, asked } = stageWith({ outcome: 'wrong' });
    await stage.attempt(auth('@alice:elsewhere.org'), context(null));
    expect(asked).to.have.length(1);
  });

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
