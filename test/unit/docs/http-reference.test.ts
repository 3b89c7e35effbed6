import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { httpPage } from '../../../scripts/http-reference.js';
import { contract, contractOperations } from '../../support/openapi.js';

describe('docs/reference/http.md', () => {
  const page = readFileSync(new URL('../../../docs/reference/http.md', import.meta.url), 'utf8');

  it('is what `npm run docs` makes of the contract', () => {
    expect(page).to.equal(httpPage());
  });

  it('has every operation once, under its path', () => {
    for (const { operationId } of contractOperations)
      expect(page.split(`<a id="${operationId.toLowerCase()}"></a>`), operationId).to.have.length(2);
    for (const path of Object.keys(contract.paths)) expect(page).to.include(`${path}\n`);
  });

  it('names the members of a body, those of the authentication and of an answer', () => {
    expect(page).to.include('| `new_password` | string, 1 to 512 characters |');
    expect(page).to.include('| `auth.session` (optional) | string |');
    expect(page).to.include('| `factors[].last_used_at` | integer or null |');
  });
});
