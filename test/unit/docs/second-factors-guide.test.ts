import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ENROLMENT_DEFAULTS } from '../../../src/account/two-factor/enrolment-rules.js';
import { Secret } from '../../../src/base/secret.js';
import { recoveryCodesText } from '../../../src/mfa/recovery-codes-text.js';
import { FEW_CODES } from '../../../src/model/security.js';
import { loadConfig } from '../../../src/server/config.js';
import { attemptRules } from '../../../src/uia/attempts.js';
import { START } from '../../support/fake-clock.js';

describe('docs/guide/second-factors.md', () => {
  const page = readFileSync(new URL('../../../docs/guide/second-factors.md', import.meta.url), 'utf8');

  it('shows the text of recovery codes as it is', () => {
    const codes = ['7k2m-x0qd-3hnv-r8cz', '9fwt-4bjy-e6ps-1a5g'].map((code) => new Secret(code));
    const text = recoveryCodesText(codes, { issuer: 'example.org', account: 'alice', now: START });
    expect(page).to.include(`\`\`\`text\n${text.reveal()}\`\`\``);
  });

  it('names settings that are there, and numbers as they are', () => {
    const { onUse, onReconfigure } = loadConfig({
      sets: ['two_factor.recovery_codes.on_use=replace', 'two_factor.recovery_codes.on_reconfigure=keep'],
    }).twoFactor.recoveryCodes;
    expect([onUse, onReconfigure]).to.deep.equal(['replace', 'keep']);
    expect(page)
      .to.include('on_use: replace')
      .and.include('on_reconfigure: keep')
      .and.include('two_factor.most_factors');
    const { mostFactors, pendingLifetimeMs, mostWrong } = ENROLMENT_DEFAULTS;
    expect([loadConfig({}).twoFactor.mostFactors, mostFactors, mostWrong]).to.deep.equal([5, 5, 5]);
    expect([pendingLifetimeMs, attemptRules().unknownLane.lockAfter, FEW_CODES]).to.deep.equal([900_000, 100, 3]);
  });
});
