import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { settingsPage } from '../../../scripts/settings-reference.js';

describe('docs/reference/settings.md', () => {
  it('is what `npm run docs` makes of the schema', () => {
    const page = readFileSync(new URL('../../../docs/reference/settings.md', import.meta.url), 'utf8');
    expect(page).to.equal(settingsPage());
  });
});
