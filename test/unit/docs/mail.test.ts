import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadConfig } from '../../../src/server/config.js';

describe('docs/operations/mail.md', () => {
  it('shows settings that the server takes', () => {
    const page = readFileSync(new URL('../../../docs/operations/mail.md', import.meta.url), 'utf8');
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const file = join(mkdtempSync(join(tmpdir(), 'matrix-uia-docs-')), 'config.yaml');
    writeFileSync(file, yaml);
    const { publicUrl, mail } = loadConfig({ file });
    expect(publicUrl).to.equal('https://matrix.example.org');
    expect(mail).to.include({ from: 'Example <no-reply@example.org>' });
  });
});
