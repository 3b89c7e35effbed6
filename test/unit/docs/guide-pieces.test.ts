import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Config, loadConfig } from '../../../src/server/config.js';
import { readProjectFile } from '../../support/quoted-code.js';

const blocksOf = (page: string, language: string): string[] =>
  [...readProjectFile(`docs/guide/${page}`).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, named]) => named === language)
    .map(([, , text = '']) => text);

function configOf(settings: string | undefined): Config {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  const file = join(folder, 'settings.yaml');
  writeFileSync(file, settings ?? '');
  try {
    return loadConfig({ file });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The members of an interface in a text, with a `?` where they may be absent. */
const membersOf = (text: string, name: string): string[] => {
  const [, body = ''] = new RegExp(`interface ${name} \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(text) ?? [];
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+\??)[(:]/gm)].map(([, member = '']) => member);
};

describe('docs/guide', () => {
  it('shows in account-page.md how the pages are turned off', () => {
    expect(configOf('').pages.account).to.equal(true);
    expect(configOf(blocksOf('account-page.md', 'yaml')[0]).pages.account).to.equal(false);
  });

  it('shows in sign-in-through-the-browser.md which addresses need no question', () => {
    const [settings, ...more] = blocksOf('sign-in-through-the-browser.md', 'yaml');
    expect(more).to.deep.equal([]);
    expect(configOf(settings).sso.allowedRedirects).to.have.length(3);
  });

  it('shows in custom-stage.md the members of a stage, and names all of them', () => {
    const [shown = '', sample = ''] = blocksOf('custom-stage.md', 'ts');
    const members = membersOf(readProjectFile('src/uia/stage.ts'), 'Stage');
    expect(members).to.include.members(['type', 'attempt', 'available?']);
    expect(members).to.include.members(membersOf(shown, 'Stage'));
    for (const member of members)
      expect(readProjectFile('docs/guide/custom-stage.md')).to.include(member.replace('?', ''));
    const samples = membersOf(readProjectFile('src/testing/stage-contract/sample.ts'), 'StageSample');
    const used = [...sample.matchAll(/^ {2}(\w+)/gm)].map(([, member]) => member);
    expect(used).to.have.length(6);
    expect(samples.map((member) => member.replace('?', ''))).to.include.members(used);
  });
});
