import { rm } from 'node:fs/promises';
import { expect } from 'chai';
import { enforce } from '../../src/cli/enforce.js';
import { SERVER } from '../../src/model/security-event.js';
import type { Store } from '../../src/store/port/store.js';
import { enrol, sampleAccount } from '../../src/testing/store-contract/samples.js';
import { command } from '../support/command.js';
import { freshFolder } from '../support/fresh-folder.js';
import { inProcess, inStoreOf } from './in-process.js';

describe('matrix-uia enforce', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await freshFolder('enforce');
    await inStore(async (store) => {
      await store.migrate();
      await store.accounts.create(sampleAccount({ userId: '@alice:localhost', roles: ['staff'] }));
      await store.accounts.create(sampleAccount({ userId: '@bob:localhost', roles: ['staff'] }));
      await store.accounts.create(sampleAccount({ userId: '@carol:localhost' }));
      await enrol(store, '@bob:localhost');
    });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const inStore = <T>(task: (store: Store) => Promise<T>): Promise<T> => inStoreOf(folder, task);
  const kept = () => inStore(({ enforcement }) => enforcement.read());
  const run = (...args: readonly string[]) => inProcess(enforce, args, folder);

  it('shows who must have a second factor: nobody at first', async () => {
    const { code, out } = await run();
    expect([code, out]).to.deep.equal([0, 'a second factor is required of nobody']);
    expect(JSON.parse((await run('--json')).out)).to.deep.equal({
      required: 'nobody',
      from: null,
      in_force: false,
      fixed: false,
      changed_at: null,
    });
  });

  it('changes it, from a date on, and writes that down', async () => {
    const from = Date.UTC(2100, 0, 31);
    const changed = await run('staff', 'teacher', '--from', '2100-01-31');
    expect([changed.code, changed.out]).to.deep.equal([
      0,
      'a second factor is required of the roles staff, teacher, from 2100-01-31T00:00:00.000Z on (not in force yet)',
    ]);
    expect(await kept()).to.deep.include({ required: ['staff', 'teacher'], from });
    const events = await inStore(({ securities }) => securities.takeEvents(99));
    expect(events.find(({ userId }) => userId === SERVER)).to.deep.include({
      type: 'enforcement_changed',
      actor: { kind: 'command_line' },
      detail: { required: 'staff teacher', from },
    });
    const atOnce = JSON.parse((await run('everyone', '--json')).out);
    expect(atOnce).to.deep.include({ required: 'everyone', in_force: true });
    expect((await run('nobody')).code).to.equal(0);
    expect(await kept()).to.deep.include({ required: 'nobody' });
  });

  it('lists who would be affected, and changes nothing by that', async () => {
    const staff = await run('staff', '--dry-run', '--json');
    expect([staff.code, staff.lines.map((line) => JSON.parse(line))]).to.deep.equal([
      0,
      [{ user_id: '@alice:localhost', roles: ['staff'] }],
    ]);
    expect((await run('everyone', '--dry-run')).lines).to.deep.equal([
      '@alice:localhost',
      '@carol:localhost',
      'without a second factor: 2, if it is required of everyone',
    ]);
    expect((await run('--dry-run')).lines).to.have.length(1);
    expect(await kept()).to.equal(null);
  });

  it('says when the settings decide, and refuses to change it then', async () => {
    const fixed = ['--set', 'two_factor.required=everyone'];
    expect((await run(...fixed)).out).to.equal(
      'a second factor is required of everyone (in force); the settings say so: two_factor.required',
    );
    const refused = await run('nobody', ...fixed);
    expect(`${refused.code} ${refused.err}`).to.match(/^1 matrix-uia enforce: .*two_factor\.required$/);
    expect(await kept()).to.equal(null);
    expect((await run('--dry-run', ...fixed)).lines).to.have.length(3);
  });

  it('says what there is for anything else', async () => {
    for (const args of [
      ['everyone', 'staff'],
      ['Staff'],
      ['staff', '--from', 'soon'],
      ['--from', '2100-01-31'],
      ['--x'],
    ])
      expect((await run(...args)).code, args.join(' ')).to.equal(2);
    expect(await kept()).to.equal(null);
  });

  it('is a command of the program, beside a server that may be running', async () => {
    const made = await command(['enforce', '--set', `store.embedded.path=${folder}`]);
    expect([await made.ended(), made.err()]).to.deep.equal([0, '']);
    expect(made.out()).to.equal('a second factor is required of nobody\n');
    await made.dispose();
  });
});
