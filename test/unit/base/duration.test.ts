import { expect } from 'chai';
import { parseDuration } from '../../../src/base/duration.js';

describe('parseDuration', () => {
  const GOOD = { '250ms': 250, '0s': 0, '30s': 30_000, '15m': 900_000, '24h': 86_400_000, '30d': 2_592_000_000 };
  for (const [text, ms] of Object.entries(GOOD)) {
    it(`reads ${text}`, () => {
      expect(parseDuration(text)).to.equal(ms);
    });
  }

  for (const text of [
    '',
    '15',
    'm',
    '1.5h',
    '-1s',
    '+1s',
    '1 m',
    ' 1m',
    '1m ',
    '1m\n',
    '1w',
    '1M',
    '1m30s',
    '1e3s',
    '١m',
  ]) {
    it(`does not take ${JSON.stringify(text)} for a duration`, () => {
      expect(parseDuration(text)).to.equal(null);
    });
  }

  it('reads nine digits and refuses ten', () => {
    expect(parseDuration('999999999ms')).to.equal(999_999_999);
    expect(parseDuration('1000000000ms')).to.equal(null);
  });
});
