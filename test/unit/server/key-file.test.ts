import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createKeyRing } from '../../../src/base/key-ring.js';
import { ConfigError } from '../../../src/server/config/config-error.js';
import { loadKeyFile } from '../../../src/server/key-file.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
const OTHER = Buffer.alloc(32, 8).toString('base64');

describe('loadKeyFile', () => {
  let folder = '';
  let path = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'matrix-uia-keys-'));
    path = join(folder, 'data', 'keys.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const load = (at = path, mayCreate = true) => loadKeyFile({ path: at, mayCreate });

  /** The message with which a key file of this content is refused; it is always one line and shows no key. */
  async function refusal(content: unknown, mode = 0o600): Promise<string> {
    const file = join(folder, 'keys.json');
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    await chmod(file, mode);
    return refusalAt(file);
  }

  async function refusalAt(file: string, mayCreate = true): Promise<string> {
    const fault: unknown = await load(file, mayCreate).then(
      () => new Error('it was taken'),
      (reason: unknown) => reason,
    );
    if (!(fault instanceof ConfigError)) throw fault;
    expect(fault.message).not.to.match(/[\n\r]/);
    expect(fault.message).not.to.contain(KEY);
    return fault.message;
  }

  it('makes a file of one key that only its owner can get at', async () => {
    const { keys, activeId } = await loadKeyFile({ path, mayCreate: true, clock: () => Date.UTC(2026, 0, 2) });
    expect(keys).to.have.length(1);
    expect(keys[0]?.id).to.equal(activeId);
    expect(keys[0]?.bytes).to.have.length(32);
    expect((await stat(path)).mode & 0o777).to.equal(0o600);
    expect((await stat(join(folder, 'data'))).mode & 0o777).to.equal(0o700);
    expect(await readdir(join(folder, 'data'))).to.deep.equal(['keys.json']);
    expect(JSON.parse(await readFile(path, 'utf8')).keys[0].created_at).to.equal('2026-01-02T00:00:00.000Z');
    expect(createKeyRing(keys, activeId).fingerprints()).to.have.all.keys(activeId);
  });

  it('gives the same keys at every start', async () => {
    const first = await load();
    expect(await load()).to.deep.equal(first);
    expect(await load(path, false)).to.deep.equal(first);
  });

  it('makes one file when 32 callers start at once', async () => {
    const loaded = await Promise.all(Array.from({ length: 32 }, () => load()));
    for (const one of loaded) expect(one).to.deep.equal(loaded[0]);
    expect(await readdir(join(folder, 'data'))).to.deep.equal(['keys.json']);
  });

  it('makes none for a store that was made with other keys', async () => {
    expect(await refusalAt(path, false)).to.contain('is missing, and the store was made with keys');
    expect(await readdir(folder)).to.deep.equal([]);
  });

  it('takes several keys, one of them active', async () => {
    const file = join(folder, 'keys.json');
    const entries = [
      { id: 'old', key: KEY, created_at: '2026-01-01T00:00:00.000Z' },
      { id: 'new', key: OTHER },
    ];
    await writeFile(file, JSON.stringify({ active: 'new', keys: entries }), { mode: 0o600 });
    const { keys, activeId } = await load(file);
    expect(activeId).to.equal('new');
    expect(keys.map(({ id, bytes }) => [id, Buffer.from(bytes).toString('base64')])).to.deep.equal([
      ['old', KEY],
      ['new', OTHER],
    ]);
  });

  it('refuses a file that others can get at, and names the command', async () => {
    const content = { active: 'a', keys: [{ id: 'a', key: KEY }] };
    for (const mode of [0o640, 0o604, 0o620, 0o666]) {
      const message = await refusal(content, mode);
      expect(message).to.contain(`run chmod 600 ${join(folder, 'keys.json')}`);
    }
  });

  it('refuses wrong contents with a line that says what is wrong', async () => {
    const key = { id: 'a', key: KEY };
    const cases: readonly (readonly [unknown, string])[] = [
      ['', 'is not a JSON object'],
      [`{"active":"a","keys":[{"id":"a","key":"${KEY}"`, 'is not a JSON object'],
      [[key], 'is not a JSON object'],
      [{ keys: [key] }, 'does not say which key is active'],
      [{ active: 'a' }, 'has no list of keys'],
      [{ active: 'a', keys: [] }, 'lacks the key that it calls active'],
      [{ active: 'b', keys: [key] }, 'lacks the key that it calls active'],
      [{ active: 'a', keys: [key, key] }, 'has two keys with the same id'],
      [{ active: 'a', keys: [key, null] }, 'no proper key at keys[1]'],
      [{ active: 'a.b', keys: [{ id: 'a.b', key: KEY }] }, 'no proper key at keys[0]'],
      [{ active: 'a', keys: [{ id: 'a', key: 7 }] }, 'no proper key'],
      [{ active: 'a', keys: [{ id: 'a', key: Buffer.alloc(31).toString('base64') }] }, 'no proper key'],
      [{ active: 'a', keys: [{ id: 'a', key: Buffer.alloc(33).toString('base64') }] }, 'no proper key'],
      [{ active: 'a', keys: [{ id: 'a', key: `${KEY}\n` }] }, 'no proper key'],
    ];
    for (const [content, what] of cases) expect(await refusal(content), JSON.stringify(content)).to.contain(what);
  });

  it('says in one line when the place cannot be used', async () => {
    await writeFile(join(folder, 'plain'), '');
    expect(await refusalAt(join(folder, 'plain', 'keys.json'))).to.match(/cannot (read|make) .*: (ENOTDIR|EEXIST)/);
    expect(await refusalAt(folder)).to.contain('EISDIR');
  });
});
