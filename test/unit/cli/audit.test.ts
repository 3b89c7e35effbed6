import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { createKeyRing } from '../../../src/base/key-ring.js';
import { audit } from '../../../src/cli/audit.js';
import { instantFrom } from '../../../src/cli/instant.js';
import { loadKeyFile } from '../../../src/server/key-file.js';
import { prepareStore } from '../../../src/server/prepare-store.js';
import { openEmbeddedStore } from '../../../src/store/embedded/open-embedded-store.js';
import { freshFolder } from '../../support/fresh-folder.js';

describe('The command audit', () => {
  let folder: string;
  before(async () => {
    folder = await freshFolder('audit');
  });
  after(() => rm(folder, { recursive: true }));

  /** The exit code, and what it says on standard error. */
  async function refusal(...args: readonly string[]): Promise<string> {
    const said: string[] = [];
    const { error } = console;
    console.error = (line: string) => void said.push(line);
    try {
      const sets = [
        '--set',
        `store.embedded.path=${join(folder, 'data')}`,
        '--set',
        `keys.file=${join(folder, 'keys')}`,
      ];
      return `${await audit([...args, ...sets])} ${said.join('\n')}`;
    } finally {
      console.error = error;
    }
  }

  it('ends with 2 and one line that says why when it is used wrongly', async () => {
    expect(await refusal()).to.equal('2 matrix-uia audit: say what to do: audit export, or audit verify');
    expect(await refusal('burn')).to.include('2 matrix-uia audit: say what to do');
    expect(await refusal('export', 'verify')).to.include('2 matrix-uia audit: say what to do');
    expect(await refusal('export', '--since', 'soon')).to.include('2 matrix-uia audit: soon is neither a date');
    expect(await refusal('verify', '--since', '7d')).to.include('2 matrix-uia audit: --since is for audit export');
    expect(await refusal('verify', '--pretty')).to.match(/^2 matrix-uia audit: .*--pretty[^\n]*$/);
    expect(await refusal('verify', '--set', 'audit.keep=ever')).to.match(/^2 matrix-uia audit: audit\.keep[^\n]*$/);
  });

  it('ends with 2, not with a verdict, without the keys of the store', async () => {
    expect(await refusal('verify')).to.include('2 matrix-uia audit: no server has used this store yet');
    const path = join(folder, 'keys');
    const { keys, activeId } = await loadKeyFile({ path, mayCreate: true });
    const store = await openEmbeddedStore({ path: join(folder, 'data') });
    await prepareStore(store, createKeyRing(keys, activeId));
    await store.close();
    await rm(path);
    expect(await refusal('verify')).to.match(/^2 .*keys is missing/);
    await loadKeyFile({ path, mayCreate: true });
    expect(await refusal('verify')).to.match(/^2 .*not the ones that this store was made with/);
  });
});

describe('instantFrom', () => {
  it('reads a date, an instant and a time before now, and nothing else', () => {
    const now = Date.UTC(2030, 5, 15);
    expect(instantFrom('7d', now)).to.equal(now - 7 * 86_400_000);
    expect(instantFrom('2030-01-31', now)).to.equal(Date.UTC(2030, 0, 31));
    expect(instantFrom('2030-01-31T12:00Z', now)).to.equal(Date.UTC(2030, 0, 31, 12));
    expect(instantFrom('2030-01-31T12:00:01.5+02:00', now)).to.equal(Date.UTC(2030, 0, 31, 10, 0, 1, 500));
    for (const wrong of ['', 'soon', '2030', '2030-13-01', '2030-01-31T12:00', '7 d', '1e9']) {
      expect(() => instantFrom(wrong, now), wrong).to.throw(TypeError, 'neither a date');
    }
  });
});
