import { expect } from 'chai';
import { conformanceArguments } from '../../src/cli/conformance-arguments.js';
import { type Command, command } from '../support/command.js';

describe('matrix-uia conformance', function () {
  this.timeout(60_000);
  const running: Command[] = [];
  const start = async (...args: string[]): Promise<Command> => {
    const made = await command(args);
    running.push(made);
    return made;
  };
  afterEach(async () => {
    for (const each of running.splice(0).reverse()) await each.dispose();
  });

  const QUICK = ['listen.port=0', 'log.level=error', 'passwords.memory_kib=1024', 'registration.open=true'];

  it('ends with 0 when every case that was asked for has passed on a listening server', async () => {
    const server = await start('serve', ...QUICK.flatMap((set) => ['--set', set]));
    await server.says(/listening on \S+\n/);
    const url = /listening on (\S+)/.exec(server.out())?.[1];
    const run = await start('conformance', '--url', `${url}/`, '--only', 'UIA-007,TWO-013,FBK-006,http');
    expect(await run.ended(), run.out() + run.err()).to.equal(0);
    expect(run.out())
      .to.match(/uia-core +1 passed\n/)
      .and.match(/0 failed, 0 skipped/);
    expect(run.out()).not.to.include('\u001b');
  });

  it('ends with 2 and one line for a wrong use, and for a server that cannot be reached', async () => {
    for (const [args, words] of [
      [[], /--url/],
      [['--url', 'http://127.0.0.1:1'], /127\.0\.0\.1:1 did not answer/],
      [['--url', 'http://127.0.0.1:1', '--only', 'UIA-999'], /UIA-999/],
    ] as const) {
      const run = await start('conformance', ...args);
      expect(await run.ended()).to.equal(2);
      expect(run.err()).to.match(words);
      expect(run.err().trimEnd().split('\n')).to.have.length(1);
    }
  });

  it('says what is wrong with what it was told', () => {
    const url = 'http://localhost:8008';
    for (const [args, words] of [
      [[], /--url/],
      [['--url', 'localhost:8008'], /--url/],
      [['--url', url, '--needs', 'telepathy'], /telepathy/],
      [['--url', url, '--format', 'html'], /--format is one of pretty, tap, json, junit/],
      [['--url', url, '--verbose'], /--verbose/],
    ] as const)
      expect(() => conformanceArguments(args), args.join(' ')).to.throw(TypeError, words);
  });

  it('takes lists with commas and options that are repeated, and a slash at the end of the address', () => {
    const args = ['--url', 'https://a.example/base/', '--only', 'UIA,LOG-001', '--only', 'http', '--needs', 'uia'];
    expect(conformanceArguments(args)).to.deep.include({
      url: 'https://a.example/base',
      only: ['UIA', 'LOG-001', 'http'],
      needs: ['uia'],
    });
  });
});
