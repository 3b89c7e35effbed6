import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { messageIds } from '../../../scripts/message-ids.js';

describe('src/base/message-ids.ts', () => {
  it('is what `npm run docs` makes of the English messages', () => {
    const file = readFileSync(new URL('../../../src/base/message-ids.ts', import.meta.url), 'utf8');
    expect(file).to.equal(messageIds());
  });
});
