import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { openBreachedList } from '../../src/account/breached-list.js';
import { enforce } from '../../src/cli/enforce.js';
import { keys } from '../../src/cli/keys.js';
import { users } from '../../src/cli/users.js';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import { enrol, sampleAccount } from '../../src/testing/store-contract/samples.js';
import { act, enrolOfficial, look, userPath } from '../support/administrators.js';
import { type Enrolled, enrolPerson } from '../support/client.js';
import { command } from '../support/command.js';
import { freshFolder } from '../support/fresh-folder.js';
import { readProjectFile } from '../support/quoted-code.js';
import { inShell, shellBlocks } from '../support/shell.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const ADMINISTRATION = readProjectFile('docs/operations/administration.md');
const KEYS = readProjectFile('docs/operations/keys.md');
const COMMANDS = { users, enforce, keys };

const blocksOf = (page: string, language: string): string[] =>
  [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, named]) => named === language)
    .map(([, , text = '']) => text);

/** The words of each command in the blocks of a page, as a shell takes them. */
const commandsOf = (page: string): string[][] =>
  blocksOf(page, '')
    .flatMap((block) => [...block.matchAll(/^matrix-uia (.+)$/gm)])
    .map(([, line = '']) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''));

/** Runs a command with the settings of a folder: the exit code, and all that it says. */
async function run([name = '', ...args]: readonly string[], folder: string): Promise<{ code: number; out: string }> {
  const task = Object.entries(COMMANDS).find(([each]) => each === name)?.[1];
  if (!task) throw new Error(`${name} is not among the commands that this test runs`);
  const lines: string[] = [];
  const { log, error } = console;
  console.log = console.error = (line: string) => lines.push(line);
  try {
    const sets = [`store.embedded.path=${join(folder, 'data')}`, `keys.file=${join(folder, 'data/keys.json')}`];
    return { code: await task([...args, ...sets.flatMap((set) => ['--set', set])]), out: lines.join('\n') };
  } finally {
    Object.assign(console, { log, error });
  }
}

describe('docs/operations: the commands', () => {
  for (const [page, count] of [
    ['administration.md', 6],
    ['enforcement.md', 4],
  ] as const) {
    it(`of ${page} do what they say, one after another`, async () => {
      const folder = await freshFolder('operations');
      try {
        const store = await openEmbeddedStore({ path: join(folder, 'data') });
        await store.migrate();
        await store.accounts.create(sampleAccount({ userId: '@alice:localhost', roles: ['admin'] }));
        await store.accounts.create(sampleAccount({ userId: '@bob:localhost' }));
        await enrol(store, '@bob:localhost');
        await store.close();
        const commands = commandsOf(readProjectFile(`docs/operations/${page}`));
        expect(commands).to.have.length(count);
        for (const words of commands) {
          const { code, out } = await run(words, folder);
          expect(code, `${words.join(' ')}: ${out}`).to.equal(0);
        }
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  }

  it('of keys.md put a new key in the place of the old one while a server runs', async function () {
    this.timeout(60_000);
    // Without the first administrator's token nothing stands on the old key yet.
    const server = await command(['serve', '--set', 'listen.port=0', '--set', 'registration.by_token=false']);
    try {
      await server.says(/listening on \S+\n/);
      const listed = async () => {
        const { out } = await run(['keys', 'list', '--json'], server.folder);
        return out.split('\n').map((line) => JSON.parse(line));
      };
      const [old] = await listed();
      const steps = [...KEYS.matchAll(/`(?:matrix-uia )?(keys [^`]+|SIGHUP)`/g)].map(([, step = '']) => step);
      expect(steps).to.include.members(['keys add', 'keys remove KEY', 'SIGHUP']);
      let hangUps = 0;
      for (const step of steps) {
        if (step === 'SIGHUP') {
          hangUps += 1;
          server.child.kill('SIGHUP');
          await server.says(new RegExp(`(read the key file again\\n[\\s\\S]*){${hangUps}}`));
          continue;
        }
        const { code, out } = await run(step.replace('KEY', old.id).split(' '), server.folder);
        expect(code, `${step}: ${out}`).to.equal(0);
        if (step === 'keys list') expect(out).to.match(new RegExp(`^${old.id}\t.*: it can go$`, 'm'));
      }
      const [left, ...more] = await listed();
      expect([left.active, left.id === old.id, more]).to.deep.equal([true, false, []]);
      expect((await run(['keys', 'remove', left.id], server.folder)).code).to.equal(1);
    } finally {
      await server.dispose();
    }
  });
});

describe('docs/operations/mail.md', () => {
  it('makes a list of known passwords out of plain words, by a shell', async () => {
    const folder = await freshFolder('words');
    try {
      const words = ['letmein', 'correct horse', '-n', 'back\\slash', 'ключ', ' spaced '];
      await writeFile(join(folder, 'words.txt'), `${words.join('\n')}\n`);
      const [block = '', ...more] = shellBlocks(readProjectFile('docs/operations/mail.md'));
      expect(more).to.deep.equal([]);
      expect(await inShell(block, folder)).to.deep.equal({ code: 0, out: '', err: '' });
      const list = openBreachedList(join(folder, 'known.txt'));
      for (const word of words) expect(await list.has(word), word).to.equal(true);
      expect(await list.has('not on it')).to.equal(false);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('docs/operations/administration.md', () => {
  const [body, answer, unapproved, approval] = blocksOf(ADMINISTRATION, 'json').map((block) => JSON.parse(block));

  async function onServer(sets: readonly string[], task: (server: TestServer, admin: Enrolled) => Promise<void>) {
    const server = await startTestServer('embedded', { sets });
    try {
      await task(server, await enrolOfficial(server, 'admin'));
    } finally {
      await server.stop();
    }
  }
  const reset = async (server: TestServer, admin: Enrolled) => {
    const { userId } = await enrolPerson(server);
    const asked = { method: 'POST', path: userPath(userId, 'reset'), token: admin.token, body };
    return { userId, ...(await act(server, asked, admin)) };
  };

  it('shows a reset as it is asked for', () =>
    onServer([], async (server, admin) => {
      const { userId, status } = await reset(server, admin);
      expect(status).to.equal(200);
      const { body: record } = await look(server, admin, `users/${encodeURIComponent(userId)}`);
      expect(record.two_factor).to.equal('none');
    }));

  it('shows the answer to one that waits', () =>
    onServer(['admin.reset_delay=24h'], async (server, admin) => {
      const waiting = await reset(server, admin);
      expect(Object.keys(waiting.body)).to.deep.equal(Object.keys(answer));
      expect(waiting.body.due_at).to.equal(server.clock.now() + 86_400_000);
    }));

  it('shows the answer to one that a second administrator has to approve, and the approval', () =>
    onServer(['admin.second_approval=true'], async (server, admin) => {
      const waiting = await reset(server, admin);
      expect(Object.keys(waiting.body)).to.deep.equal(Object.keys(unapproved));
      expect(waiting.body.approve_by).to.equal(server.clock.now() + 3 * 86_400_000);
      const second = await enrolOfficial(server, 'support');
      const record = async () => (await look(server, second, `users/${encodeURIComponent(waiting.userId)}`)).body;
      const { reset: shown } = await record();
      expect(shown.id).to.have.length(approval.id.length);
      const path = userPath(waiting.userId, 'reset/approve');
      const asked = { method: 'POST', path, token: second.token, body: { id: shown.id } };
      expect((await act(server, asked, second)).status).to.equal(200);
      expect(await record()).to.include({ two_factor: 'none', reset: null });
    }));

  it('names endpoints that there are', () => {
    const { paths } = parse(readProjectFile('spec/openapi.yaml'));
    const named = [...ADMINISTRATION.matchAll(/`([A-Z]+) (?:\/_uia\/admin\/v1|…)(\/[a-z][^`?]*)/g)];
    expect(named).to.have.length.of.at.least(5);
    for (const [text, method = '', path = ''] of named)
      expect(paths[`/_uia/admin/v1${path}`], text).to.have.property(method.toLowerCase());
  });
});
