import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { createKeyRing } from '../../src/base/key-ring.js';
import { systemClock, systemRandom } from '../../src/base/runtime.js';
import { readCsv } from '../../src/cli/csv.js';
import { importFactors } from '../../src/cli/import.js';
import { openFactorSecret } from '../../src/mfa/factor-secret.js';
import { readForeignFactor } from '../../src/mfa/foreign-factor.js';
import { loadKeyFile } from '../../src/server/key-file.js';
import { activateKey, addKey } from '../../src/server/key-file-changes.js';
import { prepareStore } from '../../src/server/prepare-store.js';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import type { Store } from '../../src/store/port/store.js';
import { sampleAccount } from '../../src/testing/store-contract/samples.js';
import { freshFolder } from '../support/fresh-folder.js';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const ALICE = '@alice:localhost';
const BOB = '@bob:localhost';

describe('matrix-uia import', () => {
  let folder: string;
  /** Called with each line that a command says. */
  let onLine = (): void => undefined;
  beforeEach(async () => {
    folder = await freshFolder('import');
    await inStore(async (store, ring) => {
      await prepareStore(store, ring);
      for (const userId of [ALICE, BOB]) await store.accounts.create(sampleAccount({ userId }));
    });
  });
  afterEach(() => {
    onLine = () => undefined;
    return rm(folder, { recursive: true, force: true });
  });

  async function inStore<T>(task: (store: Store, ring: ReturnType<typeof createKeyRing>) => Promise<T>): Promise<T> {
    const store = await openEmbeddedStore({ path: join(folder, 'data') });
    try {
      const file = await loadKeyFile({ path: join(folder, 'keys.json'), mayCreate: true });
      return await task(store, createKeyRing(file.keys, file.activeId));
    } finally {
      await store.close();
    }
  }

  async function run(content: string, ...args: readonly string[]) {
    const file = join(folder, 'export');
    await writeFile(file, content);
    const lines: string[] = [];
    const { log, error } = console;
    console.log = console.error = (line: string) => {
      lines.push(line);
      onLine();
    };
    try {
      const sets = [`store.embedded.path=${join(folder, 'data')}`, `keys.file=${join(folder, 'keys.json')}`];
      const code = await importFactors([file, ...args, ...sets.flatMap((set) => ['--set', set])]);
      return { code, lines, out: lines.join('\n') };
    } finally {
      Object.assign(console, { log, error });
    }
  }
  /** The factors of an account, with their secrets. */
  const factorsOf = (userId: string) =>
    inStore(async ({ securities }, ring) =>
      Object.values((await securities.read(userId, Date.now())).factors).map((factor) => ({
        ...factor,
        secret: openFactorSecret(ring, userId, factor.id, factor.secret).reveal(),
      })),
    );

  it('is seen with its keys while it runs, and not after', () =>
    inStore(async ({ nodes }, { activeId }) => {
      const running = async () => (await nodes.running(Date.now())).map(({ keys, activeKey }) => ({ keys, activeKey }));
      const seen: ReturnType<typeof running>[] = [];
      onLine = () => void seen.push(running());
      expect((await run('otpauth://totp/nobody?secret=AAAA\n', '--json')).code).to.equal(1);
      expect((await seen[0]) ?? []).to.deep.equal([{ keys: [activeId], activeKey: activeId }]);
      expect(await running()).to.deep.equal([]);
    }));

  it('takes key URIs, once however often, with the code of this moment used up', async () => {
    const list = `# phones\notpauth://totp/Old%20Site:alice?secret=${SECRET}&issuer=Old\n\notpauth://totp/bob?secret=${SECRET}&digits=8&period=60&algorithm=SHA256\n`;
    expect(await run(list)).to.deep.include({ code: 0, out: 'imported: 2, there already: 0, refused: 0' });
    expect(await run(list)).to.deep.include({ code: 0, out: 'imported: 0, there already: 2, refused: 0' });
    const [alice, ...more] = await factorsOf(ALICE);
    expect(more).to.deep.equal([]);
    expect(alice).to.include({ secret: SECRET, algorithm: 'SHA1', digits: 6, periodS: 30, name: 'Imported' });
    expect(alice?.step).to.be.closeTo(Date.now() / 30_000, 3);
    expect((await factorsOf(BOB))[0]).to.include({ secret: SECRET, algorithm: 'SHA256', digits: 8, periodS: 60 });
    await inStore(async ({ securities }) => {
      const events = await securities.takeEvents(9);
      expect(events.map(({ type, actor }) => [type, actor.kind])).to.deep.equal([
        ['two_factor_enabled', 'command_line'],
        ['two_factor_enabled', 'command_line'],
      ]);
      expect(JSON.stringify(events)).to.not.include(SECRET);
    });
  });

  it('takes none twice after the key has changed: a code would be good once for each', async () => {
    const list = `otpauth://totp/alice?secret=${SECRET}`;
    await run(list);
    const path = join(folder, 'keys.json');
    await activateKey(path, await addKey(path, { random: systemRandom, clock: systemClock }), systemRandom);
    expect(await run(list)).to.deep.include({ code: 0, out: 'imported: 0, there already: 1, refused: 0' });
    expect(await factorsOf(ALICE)).to.have.length(1);
  });

  it('changes nothing in a dry run', async () => {
    const { code, out } = await run(`otpauth://totp/alice?secret=${SECRET}`, '--dry-run', '--json');
    expect([code, JSON.parse(out)]).to.deep.equal([0, { dry_run: true, imported: 1, same: 0, refused: 0 }]);
    expect(await factorsOf(ALICE)).to.deep.equal([]);
  });

  it('says in a dry run what is there already, and what there is no room for', async () => {
    const list = `otpauth://totp/alice?secret=${SECRET}`;
    await run(list);
    expect((await run(`${list}\notpauth://totp/bob?secret=${SECRET}`, '--dry-run')).out).to.equal(
      'would be imported: 1, there already: 1, refused: 0',
    );
    const other = list.replace(SECRET, `${SECRET.slice(4)}${SECRET.slice(0, 4)}`);
    const full = await run(other, '--dry-run', '--set', 'two_factor.most_factors=1');
    expect([full.code, full.out]).to.deep.equal([
      1,
      'entry 1 (alice): the account has as many authenticators as it may have\nwould be imported: 0, there already: 0, refused: 1',
    ]);
  });

  it('takes exports of Authelia, Fortify and Discourse, as CSV or JSON', async () => {
    const exports = [
      ['authelia', `issuer,username,algorithm,digits,period,secret\nA,alice,SHA512,6,30,${SECRET}\n`],
      ['fortify', `id,email,name,two_factor_secret\n1,a@b.cd,alice,${SECRET}\n2,b@b.cd,bob,\n`],
      ['discourse', `username,method,data,enabled\nalice,1,${SECRET},t\nalice,2,codes,t\nbob,1,${SECRET},f\n`],
      ['authelia', JSON.stringify([{ username: 'alice', secret: SECRET, digits: 6, period: 30 }])],
    ] as const;
    for (const [format, content] of exports) {
      const { code, out } = await run(content, '--format', format);
      expect([code, out.startsWith('imported: ')], `${format}: ${out}`).to.deep.equal([0, true]);
    }
    expect(await factorsOf(ALICE)).to.have.length(1);
    expect(await factorsOf(BOB)).to.deep.equal([]);
  });

  it('says of each entry why it cannot be taken, without its secret, and takes the others', async () => {
    const weak = SECRET.slice(0, 16);
    const list = [
      `otpauth://totp/nobody?secret=${SECRET}`,
      `otpauth://totp/alice?secret=${weak}`,
      'https://example.org/',
      `otpauth://hotp/alice?secret=${SECRET}`,
      `otpauth://totp/bob?secret=${SECRET}`,
    ];
    const { code, lines, out } = await run(list.join('\n'));
    expect(code).to.equal(1);
    expect(lines).to.have.length(5);
    expect(lines[0]).to.equal('entry 1 (nobody): there is no such account here');
    expect(lines[1]).to.equal('entry 2 (alice): the secret has less than 128 bits');
    expect(lines[4]).to.equal('imported: 1, there already: 0, refused: 4');
    for (const secret of [SECRET, weak]) expect(out).to.not.include(secret);
  });

  it('takes secrets of 128 bits, and of what parameters are allowed here', () => {
    const read = (more: object) => readForeignFactor({ account: 'a', secret: SECRET, ...more });
    for (const good of [
      { secret: 'A'.repeat(26) },
      { secret: 'jbsw y3dp ehpk 3pxp jbsw y3dp eh======' },
      { digits: '8' },
      { algorithm: 'sha-256' },
    ])
      expect(read(good), JSON.stringify(good)).to.have.property('secret');
    for (const bad of [
      { secret: 'A'.repeat(25) },
      { secret: '1'.repeat(32) },
      { secret: 'A'.repeat(257) },
      { digits: '7' },
      { period: '1' },
      { algorithm: 'MD5' },
    ])
      expect(read(bad), JSON.stringify(bad)).to.have.property('why');
  });

  it('reads CSV with quotes, commas and line ends in them', () => {
    expect(readCsv('a,B\r\n"x, ""y""\nz",2\n\n3,\n')).to.deep.equal([
      { a: 'x, "y"\nz', b: '2' },
      { a: '3', b: '' },
    ]);
  });

  it('ends with 2 for what it cannot begin', async () => {
    for (const [content, ...args] of [
      ['', '--format', 'excel'],
      ['[1]', '--format', 'authelia'],
      ['', 'second'],
    ])
      expect(await run(content ?? '', ...args)).to.include({ code: 2 });
  });
});
