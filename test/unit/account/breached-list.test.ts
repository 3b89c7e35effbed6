import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openBreachedList } from '../../../src/account/breached-list.js';
import { passwordPolicy } from '../../../src/account/password-policy.js';

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex').toUpperCase();

describe('a list of breached passwords', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'breached-'));
  });
  after(() => rm(folder, { recursive: true }));

  let files = 0;
  async function listOf(text: string) {
    const path = join(folder, `list-${++files}.txt`);
    await writeFile(path, text);
    return openBreachedList(path);
  }

  const words = Array.from({ length: 300 }, (_, number) => `password ${number}`);
  const hashes = words.map(sha1).sort();

  for (const [form, text] of Object.entries({
    'with counts and the ends of lines of Windows': hashes.map((hash, at) => `${hash}:${7 ** (at % 9)}\r\n`).join(''),
    'of hashes alone, in small letters': hashes.map((hash) => `${hash.toLowerCase()}\n`).join(''),
    'without an end of its last line': hashes.join('\n'),
  })) {
    it(`knows every password on it and no other: ${form}`, async () => {
      const list = await listOf(text);
      for (const word of words) expect(await list.has(word), word).to.equal(true);
      for (const word of words) expect(await list.has(`${word}!`), word).to.equal(false);
    });
  }

  it('may hold a single one', async () => {
    const list = await listOf(sha1('hunter2'));
    expect(await list.has('hunter2')).to.equal(true);
    for (const other of ['hunter1', 'hunter3', '']) expect(await list.has(other)).to.equal(false);
  });

  it('knows a password also in the form in which it is hashed here', async () => {
    const list = await listOf([sha1('fi'), sha1('other')].sort().join('\n'));
    expect(await list.has('\ufb01')).to.equal(true);
  });

  it('is refused when it is missing, empty, of something else or not sorted', async () => {
    expect(() => openBreachedList(join(folder, 'none'))).to.throw('ENOENT');
    for (const text of ['', 'password\n', `${'0'.repeat(39)}\n`, `${'F'.repeat(40)}\n${'0'.repeat(40)}\n`])
      expect(await listOf(text).catch(String), text).to.match(/^Error: its lines are not/);
  });

  it('makes a password weak, however long it is', async () => {
    const list = await listOf(sha1('correct horse battery staple'));
    const policy = passwordPolicy({ minimumLength: 8, isKnown: list.has });
    const refusal = await policy.check('correct horse battery staple').catch((fault: unknown) => fault);
    expect(refusal).to.include({ status: 400, errcode: 'M_WEAK_PASSWORD' });
    await policy.check('correct horse battery stapler');
  });
});
