import { expect } from 'chai';
import { attemptRules, deviceLane, factorLocked, tooManyGuesses } from '../../../src/uia/attempts.js';

describe('the rules for wrong proofs', () => {
  const { unknownLane, deviceLane: known, sessionTries } = attemptRules();

  it('end a session at the fifth', () => {
    expect(sessionTries).to.equal(5);
  });

  it('delay from the third failure in a row on: 2 s, doubling, 5 minutes at most', () => {
    expect(unknownLane.delaysMs.slice(0, 4)).to.deep.equal([0, 0, 0, 2000]);
    for (const [index, delay] of unknownLane.delaysMs.entries()) {
      const before = unknownLane.delaysMs[index - 1] ?? 0;
      if (before > 0) expect(delay).to.equal(Math.min(before * 2, 300_000));
    }
    expect(unknownLane.delaysMs.at(-1)).to.equal(300_000);
  });

  it('lock the shared lane at 100, and a known device’s at 10', () => {
    expect(unknownLane.lockAfter).to.equal(100);
    expect(known.lockAfter).to.equal(10);
  });

  it('never give a device more than everybody has', () => {
    expect(attemptRules({ lockAfter: 4 })).to.deep.include({ deviceLane: { lockAfter: 4, delaysMs: known.delaysMs } });
  });

  it('give every device a lane of its own, none of which is the shared one', () => {
    expect(deviceLane('unknown')).not.to.equal('unknown');
    expect(deviceLane('A')).not.to.equal(deviceLane('B'));
  });

  it('say how long to wait, and that a lock is a lock', () => {
    expect(tooManyGuesses(1500)).to.include({ status: 429, errcode: 'M_LIMIT_EXCEEDED', retryAfterMs: 2000 });
    expect(factorLocked()).to.include({ status: 401, errcode: 'M_FORBIDDEN', reason: 'factor_locked' });
  });
});
