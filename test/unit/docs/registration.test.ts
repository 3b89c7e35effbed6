import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadConfig } from '../../../src/server/config.js';

describe('docs/operations/registration.md', () => {
  it('shows settings that the server takes', () => {
    const page = readFileSync(new URL('../../../docs/operations/registration.md', import.meta.url), 'utf8');
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const file = join(mkdtempSync(join(tmpdir(), 'matrix-uia-docs-')), 'config.yaml');
    writeFileSync(file, yaml);
    const { registration } = loadConfig({ file });
    expect(registration).to.include({ open: true, byToken: false, askAgain: 'flows' });
    expect(registration.stages).to.deep.equal(['m.login.terms', 'm.login.dummy']);
    expect(registration.terms.map(({ id, version }) => [id, version])).to.deep.equal([['privacy', '1.2']]);
  });
});
