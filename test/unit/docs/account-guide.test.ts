import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { STAGE_ALIASES } from '../../../src/uia/stage-registry.js';
import { contractOperations } from '../../support/openapi.js';

describe('docs/guide/account.md', () => {
  const page = readFileSync(new URL('../../../docs/guide/account.md', import.meta.url), 'utf8');

  it('leads to operations that are there', () => {
    const ids = contractOperations.map(({ operationId }) => operationId.toLowerCase());
    const linked = [...page.matchAll(/reference\/http\.md#(\w+)/g)].map(([, id]) => id);
    expect(linked).to.not.deep.equal([]);
    for (const id of linked) expect(ids).to.include(id);
  });

  it('leads to chapters of the guide for clients that are there', () => {
    const guide = readFileSync(new URL('../../../docs/guide/clients.md', import.meta.url), 'utf8');
    const chapters = [...guide.matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    for (const [, chapter] of page.matchAll(/\(clients\.md#([\w-]+)\)/g)) expect(chapters).to.include(chapter);
  });

  it('names every alias, and nothing as missing that is there', () => {
    for (const alias of Object.keys(STAGE_ALIASES)) expect(page).to.include(`\`${alias}\``);
    const paths = contractOperations.map(({ path }) => path);
    for (const missing of ['keys/upload', 'keys/claim', 'keys/signatures/upload', 'pushers'])
      expect(paths.filter((path) => path.endsWith(`/${missing}`))).to.deep.equal([]);
  });
});
