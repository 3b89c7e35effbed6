import { expect } from 'chai';
import { waitMessage } from '../../../src/app/words/wait-message.js';

describe('a wait on the account page', () => {
  for (const [ms, message] of [
    [1, ['error-too-many', { seconds: 1 }]],
    [119_000, ['error-too-many', { seconds: 119 }]],
    [119_001, ['error-too-many-minutes', { minutes: 2 }]],
    [119 * 60_000, ['error-too-many-minutes', { minutes: 119 }]],
    [119 * 60_000 + 1, ['error-too-many-hours', { hours: 2 }]],
  ] as const)
    it(`of ${ms} ms is told by ${JSON.stringify(message)}`, () => {
      expect(waitMessage(ms)).to.deep.equal(message);
    });
});
