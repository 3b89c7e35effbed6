import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { eventsPage } from '../../../scripts/events-reference.js';

describe('docs/reference/events.md', () => {
  it('is what `npm run docs` makes of the catalogue', () => {
    const page = readFileSync(new URL('../../../docs/reference/events.md', import.meta.url), 'utf8');
    expect(page).to.equal(eventsPage());
  });
});
