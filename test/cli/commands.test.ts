import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { call, passwordAuth } from '../support/client.js';
import { type Command, command } from '../support/command.js';

describe('matrix-uia', () => {
  let made: Command;
  afterEach(() => made.dispose());

  it('shows its commands for --help, and for nothing at all', async () => {
    for (const args of [['--help'], []]) {
      made = await command(args);
      expect(await made.ended()).to.equal(0);
      expect(made.out()).to.match(/serve[\s\S]*demo[\s\S]*migrate/);
      if (args.length > 0) await made.dispose();
    }
  });

  it('names an unknown command and ends with 2', async () => {
    made = await command(['sevre']);
    expect(await made.ended()).to.equal(2);
    expect(made.err()).to.include('sevre');
  });

  it('says its version', async () => {
    made = await command(['--version']);
    expect(await made.ended()).to.equal(0);
    expect(made.out()).to.match(/^\d+\.\d+\.\d+\n$/);
  });

  it('migrates a store, twice over', async () => {
    made = await command(['migrate']);
    expect(await made.ended()).to.equal(0);
    const again = await command(['migrate'], { folder: made.folder });
    expect(await again.ended()).to.equal(0);
    expect(again.out()).to.match(/ready, schema version 2/);
  });

  it('shows the main job as a demo: a QR code, a sign-in with a code, new recovery codes', async () => {
    made = await command(['demo']);
    expect(await made.ended()).to.equal(0);
    const out = made.out();
    expect(out).to.match(/[▀▄█]{5}/);
    expect(out).to.include('second_factor_required');
    expect(out.match(/"recovery_codes"/g)).to.have.length(2);
    expect(out).to.include('"enabled": true');
  });

  it('tours the whole life of a second factor: enrolment, loss, enforcement, reset, audit', async function () {
    this.timeout(60_000);
    made = await command(['demo', '--tour']);
    expect(await made.ended(), made.err()).to.equal(0);
    const [, ...chapters] = made.out().split('\n── ');
    const shown: readonly (readonly [string, ...RegExp[]])[] = [
      ['1. Enrolment', /[▀▄█]{5}/, /\/confirm {2}[\s\S]*← 200\n[\s\S]*"recovery_codes"/],
      ['2. Loss', /"m.login.2fa.recovery",[\s\S]*"access_token"/, /"reenrolment": true[\s\S]*"reenrolment": false/],
      ['3. Enforcement', /"required": "everyone",[\s\S]*"in_force": true/, /"saved": true[\s\S]*"access_token"/],
      ['4. Reset', /\/reset [\s\S]*← 200\n[\s\S]*"M_UNKNOWN_TOKEN"[\s\S]*"m.login.2fa.setup"/],
      [
        '5. Audit',
        /"two_factor_reset"/,
        /"reason": "Lost the phone/,
        /"holds": true[\s\S]*"holds": true/,
        /record \d+: [\s\S]*changed/,
      ],
    ];
    expect(chapters).to.have.length(shown.length);
    for (const [index, [title, ...parts]] of shown.entries()) {
      expect(chapters[index]).to.match(new RegExp(`^${title}`));
      for (const part of parts) expect(chapters[index]).to.match(part);
    }
  });

  it('shows the demo with settings of its own, whatever those of a real server are', async () => {
    const env = {
      MATRIX_UIA_STORE__MONGODB__URL: 'mongodb://127.0.0.1:1/',
      MATRIX_UIA_STORE__EMBEDDED__PATH: 'real/data',
      MATRIX_UIA_KEYS__FILE: 'real/keys.json',
      MATRIX_UIA_SERVER_NAME: 'real.example',
      MATRIX_UIA_TWO_FACTOR__TOTP__DIGITS: '8',
      MATRIX_UIA_TWO_FACTOR__TOTP__WINDOW: '0',
    };
    const prepared = await command(['help']);
    await prepared.ended();
    await writeFile(
      join(prepared.folder, 'real.yaml'),
      'server_name: real.example\nstore: { mongodb: { url: "mongodb://127.0.0.1:1/" } }\ntwo_factor: { totp: { digits: 8 } }\n',
    );
    const sets = ['--set', 'store.mongodb.url=mongodb://127.0.0.1:1/', '--set', 'keys.file=real/keys.json'];
    made = await command(['demo', '--config', 'real.yaml', ...sets], { env, folder: prepared.folder });
    expect(await made.ended(), made.err()).to.equal(0);
    expect(made.out()).to.include('@demo:localhost').and.not.to.include('real.example');
    expect(await readdir(prepared.folder)).to.deep.equal(['real.yaml']);
    await prepared.dispose();
  });

  it('keeps the demo’s server for --keep, and says what one signs in with', async () => {
    made = await command(['demo', '--keep']);
    await made.says(/wait for the next one/);
    const words = made.out().slice(made.out().indexOf('The server goes on'));
    const url = /http:\S+/.exec(words)?.[0] ?? '';
    const shown = (name: string): string => new RegExp(`^  ${name} +(.+)$`, 'm').exec(words)?.[1] ?? '';
    const auth = passwordAuth(shown('user name'), shown('password'));
    const half = await call(url, 'POST', 'login', { body: auth });
    expect(half.body.completed).to.deep.equal(['m.login.password']);
    expect(shown('key')).to.match(/^[A-Z2-7 ]{32,}$/);
    made.child.kill('SIGINT');
    expect(await made.ended()).to.equal(0);
  });
});
