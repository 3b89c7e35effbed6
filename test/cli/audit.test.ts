import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { createKeyRing } from '../../src/base/key-ring.js';
import { silentLog } from '../../src/base/log.js';
import { drainEvents } from '../../src/jobs/drain-events.js';
import { loadKeyFile } from '../../src/server/key-file.js';
import { prepareStore } from '../../src/server/prepare-store.js';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import type { Store } from '../../src/store/port/store.js';
import { sampleEvent } from '../../src/testing/store-contract/samples.js';
import { type Command, command } from '../support/command.js';
import { readProjectFile } from '../support/quoted-code.js';
import { inShell, shellBlocks } from '../support/shell.js';

const ALICE = '@alice:example.org';
const BOB = '@bob:example.org';
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2030, 0, 1);

describe('matrix-uia audit', function () {
  // Each command is a process that has to start.
  this.timeout(60_000);
  let base: Command;
  beforeEach(async () => {
    base = await command(['--version']);
    await base.ended();
  });
  afterEach(() => base.dispose());

  /** As a server would, in the folder of the commands. */
  async function inStore(task: (store: Store, drain: () => Promise<number>) => Promise<void>): Promise<void> {
    const path = join(base.folder, 'data');
    await mkdir(path, { recursive: true, mode: 0o700 });
    const store = await openEmbeddedStore({ path });
    const loaded = await loadKeyFile({ path: join(path, 'keys.json'), mayCreate: true });
    const keys = createKeyRing(loaded.keys, loaded.activeId);
    await prepareStore(store, keys);
    await task(store, () => drainEvents({ store, keys, log: silentLog }));
    await store.close();
  }
  const withEvents = () =>
    inStore(async ({ securities }, drain) => {
      for (let day = 0; day < 3; day++) {
        await securities.note(ALICE, sampleEvent({ at: FIRST_DAY + day * DAY, detail: { id: 'f', name: 'Phone' } }), 0);
        await securities.note(BOB, sampleEvent({ type: 'password_changed', at: FIRST_DAY + day * DAY }), 0);
      }
      await drain();
    });
  async function run(...args: readonly string[]) {
    const made = await command(['audit', ...args], { folder: base.folder });
    const code = await made.ended();
    return { code, out: made.out(), err: made.err(), lines: made.out().split('\n').slice(0, -1) };
  }

  it('exports every record as a line of JSON, by account and in order', async () => {
    await withEvents();
    const { code, lines, err } = await run('export');
    expect([code, err]).to.deep.equal([0, '']);
    const records = lines.map((line) => JSON.parse(line));
    expect(records.map(({ subject, sequence }) => [subject, sequence])).to.deep.equal([
      ...[1, 2, 3].map((sequence) => [ALICE, sequence]),
      ...[1, 2, 3].map((sequence) => [BOB, sequence]),
    ]);
    const { chain, ...first } = records[0];
    expect(first).to.deep.equal({
      subject: ALICE,
      sequence: 1,
      type: 'factor_added',
      at: '2030-01-01T00:00:00.000Z',
      actor: { kind: 'person' },
      address: '192.0.2.1',
      user_agent: 'Element/1.0',
      device_id: 'LAPTOP',
      session: 'session',
      reason: null,
      detail: { id: 'f', name: 'Phone' },
    });
    expect(chain.prev).to.equal('');
    expect(records[1].chain.prev).to.equal(chain.mac);
  });

  it('exports one account, and from an instant on', async () => {
    await withEvents();
    const { lines } = await run('export', '--user', BOB, '--since', '2030-01-02');
    expect(lines.map((line) => JSON.parse(line).sequence)).to.deep.equal([2, 3]);
    const later = await run('export', '--since', '2030-01-03T00:00:00.001Z', '--json');
    expect([later.code, later.out]).to.deep.equal([0, '']);
    expect((await run('export', '--user', '@nobody:example.org')).out).to.equal('');
  });

  it('says that all holds, with 0, and which record does not, with 1', async () => {
    await withEvents();
    const good = await run('verify');
    expect([good.code, good.out]).to.deep.equal([0, 'trails: 2, records: 6: all hold\n']);
    await inStore(({ audit }) => audit.prune(BOB, 2));
    const bad = await run('verify');
    expect(bad.code).to.equal(1);
    expect(bad.lines).to.deep.equal([
      `${BOB}: this trail does not hold`,
      '  records 1 to 2: missing',
      'trails: 2, records: 4: 1 of them with problems',
    ]);
    const json = await run('verify', '--user', BOB, '--json');
    expect(json.code).to.equal(1);
    expect(JSON.parse(json.out)).to.deep.equal({
      subject: BOB,
      holds: false,
      records: 1,
      unchained: 0,
      from: 1,
      to: 3,
      problems: [{ kind: 'missing', sequence: 1, through: 2, words: 'missing' }],
    });
  });

  it('says how many records of a release without a chain there are, and takes them for no problem', async () => {
    await inStore(async ({ securities, audit }) => {
      await securities.note(ALICE, sampleEvent(), 0);
      await audit.append(await securities.takeEvents(10));
    });
    const { code, out } = await run('verify', '--user', ALICE);
    expect([code, out]).to.match(/^0,trails: 1, records: 1: all hold; 1 of a release without a chain/);
  });

  it('does what docs/operations/audit.md shows, in a shell', async () => {
    await withEvents();
    const [exporting = '', verifying = '', ...more] = shellBlocks(readProjectFile('docs/operations/audit.md'));
    expect(more).to.deep.equal([]);
    expect(await inShell(exporting, base.folder)).to.deep.equal({ code: 0, out: '', err: '' });
    const lines = (await readFile(join(base.folder, 'alice.jsonl'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).sequence)).to.deep.equal([1, 2, 3]);
    const { code, out } = await inShell(verifying, base.folder);
    expect([code, out]).to.deep.equal([0, 'trails: 2, records: 6: all hold\n']);
  });

  it('ends with 2 when it has not the keys of the store', async () => {
    await withEvents();
    const { code, err } = await run('verify', '--set', 'keys.file=other.json');
    expect(code).to.equal(2);
    expect(err).to.match(/^matrix-uia audit: .*other\.json is missing.*\n$/);
  });
});
