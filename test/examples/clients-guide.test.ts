import { expect } from 'chai';
import { clientsGuide, readGuide } from '../../scripts/clients-guide.js';
import { unquotedBlocks } from '../support/quoted-code.js';

describe('docs/guide/clients.md', () => {
  it('shows every exchange as it really goes; if not: node --import=tsx scripts/clients-guide.ts', async function () {
    // Four servers, one of them with a mail server.
    this.timeout(60_000);
    const page = readGuide();
    expect(page).to.equal(await clientsGuide(page));
  });

  it('shows no exchange that is not recorded', () => {
    const shown = [...readGuide().matchAll(/```http\n/g)];
    const recorded = [...readGuide().matchAll(/<!-- exchange: \S+ -->\n```http\n/g)];
    expect(shown).to.have.length(recorded.length).and.length.above(20);
  });

  it('shows code of the example that the tests drive', () => {
    const { all, strange } = unquotedBlocks(readGuide(), ['examples/client.ts']);
    expect(all).to.have.length(2);
    expect(strange).to.deep.equal([]);
  });

  it('names only places that exist', () => {
    const page = readGuide();
    const headings = new Set(
      [...page.matchAll(/^## (.+)$/gm)].map(([, words = '']) => words.toLowerCase().replaceAll(' ', '-')),
    );
    for (const [, place = ''] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).to.include(place);
  });
});
