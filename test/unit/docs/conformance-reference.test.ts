import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { conformancePage } from '../../../scripts/conformance-reference.js';

describe('docs/reference/conformance.md', () => {
  it('is what `npm run docs` makes of the cases', () => {
    const page = readFileSync(new URL('../../../docs/reference/conformance.md', import.meta.url), 'utf8');
    expect(page).to.equal(conformancePage());
  });
});
