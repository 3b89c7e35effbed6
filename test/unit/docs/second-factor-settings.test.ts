import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadConfig } from '../../../src/server/config.js';

describe('docs/operations/second-factors.md', () => {
  const page = readFileSync(new URL('../../../docs/operations/second-factors.md', import.meta.url), 'utf8');

  it('shows settings that a server takes, and that do what it says', () => {
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const folder = mkdtempSync(join(tmpdir(), 'settings-'));
    const file = join(folder, 'settings.yaml');
    writeFileSync(file, example);
    const { twoFactor } = loadConfig({ file });
    rmSync(folder, { recursive: true });
    const { deleteDevice, deactivate, resetUser } = twoFactor.operationRules;
    expect(deleteDevice).to.deep.equal({ accepts: ['m.login.2fa.totp'], stepUpMs: 300_000 });
    expect(deactivate).to.deep.equal({ accepts: ['m.login.2fa.totp'] });
    expect(resetUser).to.deep.equal({ stepUpMs: 300_000 });
    expect(twoFactor.recoveryCoolingMs).to.equal(86_400_000);
  });
});
