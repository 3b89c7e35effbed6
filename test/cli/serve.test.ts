import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { call } from '../support/client.js';
import { type Command, type CommandOptions, command } from '../support/command.js';

const QUICK = ['--set', 'listen.port=0', '--set', 'log.level=error', '--set', 'passwords.memory_kib=1024'];

describe('matrix-uia serve', () => {
  const running: Command[] = [];
  const start = async (args: readonly string[], options?: CommandOptions): Promise<Command> => {
    const made = await command(args, options);
    running.push(made);
    return made;
  };
  const serving = async (
    args: readonly string[] = [],
    options?: CommandOptions,
  ): Promise<Command & { url: string }> => {
    const made = await start(['serve', ...QUICK, ...args], options);
    await made.says(/listening on \S+\n/);
    return { ...made, url: /listening on (\S+)/.exec(made.out())?.[1] ?? '' };
  };
  /** What a start that cannot work says, and its exit code. */
  const refused = async (args: readonly string[], options?: CommandOptions) => {
    const made = await start(args, options);
    const code = await made.ended();
    return { code, lines: made.err().trimEnd().split('\n') };
  };
  afterEach(async () => {
    for (const each of running.splice(0).reverse()) await each.dispose();
  });

  it('prints one line when it is ready, and ends with 0 on SIGTERM and on SIGINT', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const server = await serving();
      expect((await call(server.url, 'GET', '/readyz')).body).to.deep.equal({ status: 'ready' });
      server.child.kill(signal);
      expect(await server.ended()).to.equal(0);
      expect(server.out().match(/listening on/g)).to.have.length(1);
    }
  });

  it('makes the key file for its owner alone, and uses it again', async () => {
    const first = await serving();
    const path = join(first.folder, 'data', 'keys.json');
    expect((await stat(path)).mode & 0o777).to.equal(0o600);
    const keys = await readFile(path, 'utf8');
    first.child.kill('SIGTERM');
    await first.ended();
    await serving([], { folder: first.folder });
    expect(await readFile(path, 'utf8')).to.equal(keys);
  });

  it('prints a token with which the first administrator registers, and none once there is one', async () => {
    const first = await serving();
    const token = /token (\S+)/.exec(first.out())?.[1];
    const body = { username: 'root', password: 'a long password', auth: { type: 'm.login.registration_token', token } };
    const { session } = (await call(first.url, 'POST', 'register', { body })).body;
    const registered = await call(first.url, 'POST', 'register', {
      body: { auth: { type: 'm.login.dummy', session } },
    });
    expect(registered.body.user_id).to.equal('@root:localhost');
    first.child.kill('SIGTERM');
    await first.ended();
    const second = await serving([], { folder: first.folder });
    expect(second.out()).not.to.include('token');
  });

  it('takes settings from flags before the environment, and from that before the file', async () => {
    const port = { MATRIX_UIA_SERVER_NAME: 'environment.example', MATRIX_UIA_REGISTRATION__OPEN: 'true' };
    const prepared = await start(['help']);
    await prepared.ended();
    const file = join(prepared.folder, 'settings.yaml');
    await writeFile(file, 'server_name: file.example\ntwo_factor:\n  issuer: From the file\n');
    const server = await serving(['--config', file, '--set', 'server_name=flag.example'], { env: port });
    const registered = await call(server.url, 'POST', 'register', {
      body: { username: 'ann', password: 'a long password', auth: { type: 'm.login.dummy' } },
    });
    expect(registered.body.user_id).to.equal('@ann:flag.example');
  });

  it('lets a running request end before it stops', async () => {
    const server = await serving([
      '--set',
      'registration.open=true',
      '--set',
      'passwords.memory_kib=65536',
      '--set',
      'passwords.passes=8',
    ]);
    const body = { username: 'slow', password: 'a long password', auth: { type: 'm.login.dummy' } };
    const answer = call(server.url, 'POST', 'register', { body });
    // The request has arrived once another one on a later connection is answered.
    await call(server.url, 'GET', '/healthz');
    server.child.kill('SIGTERM');
    expect((await answer).status).to.equal(200);
    expect(await server.ended()).to.equal(0);
  });

  describe('ends with one clear line and a code other than 0', () => {
    const expectLine = ({ code, lines }: { code: number | null; lines: string[] }, words: RegExp): void => {
      expect(code).to.equal(1);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(words);
    };

    it('for an unknown setting and a wrong value', async () => {
      expectLine(await refused(['serve', '--set', 'listen.prot=1']), /listen\.prot/);
      expectLine(await refused(['serve', '--set', 'listen.port=many']), /listen\.port/);
      expectLine(await refused(['serve', '--set', 'two_factor.issuer=a:b']), /two_factor\.issuer/);
      expectLine(await refused(['serve', '--config', 'nowhere.yaml']), /nowhere\.yaml/);
      expectLine(await refused(['serve', '--unknown']), /--unknown/);
      expectLine(await refused(['serve', '--keep']), /--keep/);
    });

    it('for a port that is taken', async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => other.once('listening', resolve));
      const address = other.address();
      const port = typeof address === 'object' ? address?.port : 0;
      expectLine(await refused(['serve', '--set', `listen.port=${port}`, '--set', 'log.level=error']), /port/);
      other.close();
    });

    it('for a store folder that cannot be made', async () => {
      const made = await start(['help']);
      await made.ended();
      await writeFile(join(made.folder, 'file'), '');
      const sets = ['--set', 'store.embedded.path=file/data', '--set', 'keys.file=keys.json'];
      expectLine(await refused(['serve', ...QUICK, ...sets], { folder: made.folder }), /file\/data/);
    });

    it('for keys that are not the store’s, and for a key file that is gone', async () => {
      const first = await serving();
      first.child.kill('SIGTERM');
      await first.ended();
      const { folder } = first;
      await mkdir(join(folder, 'other'));
      const elsewhere = ['--set', 'keys.file=other/keys.json'];
      expectLine(await refused(['serve', ...QUICK, ...elsewhere], { folder }), /keys/);
      const second = await serving(['--set', 'store.embedded.path=other/data', ...elsewhere], { folder });
      second.child.kill('SIGTERM');
      await second.ended();
      expectLine(await refused(['serve', ...QUICK, ...elsewhere], { folder }), /keys are not the ones/);
    });

    it('for a database that does not answer', async () => {
      const url = 'mongodb://somebody:hidden@127.0.0.1:1/';
      const ended = await refused(['serve', ...QUICK, '--set', `store.mongodb.url=${url}`]);
      expectLine(ended, /database/i);
      expect(ended.lines[0]).not.to.include('hidden');
    });
  });
});
