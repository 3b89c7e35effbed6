import { expect } from 'chai';
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
    expect(again.out()).to.match(/ready, schema version 1/);
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
});
