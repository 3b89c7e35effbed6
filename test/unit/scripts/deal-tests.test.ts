import { expect } from 'chai';
import { dealt } from '../../../scripts/deal-tests.js';

describe('dealing test files to processes', () => {
  it('gives every file to one hand, the longest first, so that all hands end at about the same time', () => {
    const seconds = { 'a.test.ts': 9, 'b.test.ts': 5, 'c.test.ts': 4, 'd.test.ts': 2 };
    expect(dealt(Object.keys(seconds), seconds, 2)).to.deep.equal([
      ['a.test.ts', 'd.test.ts'],
      ['b.test.ts', 'c.test.ts'],
    ]);
  });

  it('counts a second for a file that was not timed', () => {
    expect(dealt(['new.test.ts', 'b.test.ts', 'c.test.ts'], { 'b.test.ts': 0.4, 'c.test.ts': 0.4 }, 2)).to.deep.equal([
      ['new.test.ts'],
      ['b.test.ts', 'c.test.ts'],
    ]);
  });
});
