import { rm } from 'node:fs/promises';
import { expect } from 'chai';
import { users } from '../../src/cli/users.js';
import type { Store } from '../../src/store/port/store.js';
import {
  enrol,
  NOW,
  sampleAccount,
  sampleDevice,
  sampleEvent,
  sampleRule,
} from '../../src/testing/store-contract/samples.js';
import { command } from '../support/command.js';
import { freshFolder } from '../support/fresh-folder.js';
import { inProcess, inStoreOf } from './in-process.js';

const ALICE = '@alice:localhost';
const BOB = '@bob:localhost';

describe('matrix-uia users', () => {
  let folder: string;
  before(async () => {
    folder = await freshFolder('users');
    await inStore(async (store) => {
      await store.migrate();
      await store.accounts.create(sampleAccount({ userId: ALICE, roles: ['admin'] }));
      await store.accounts.create(sampleAccount({ userId: BOB }));
      await store.devices.put(sampleDevice({ userId: BOB }));
      await enrol(store, BOB);
    });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const inStore = <T>(task: (store: Store) => Promise<T>): Promise<T> => inStoreOf(folder, task);
  const run = (...args: readonly string[]) => inProcess(users, args, folder);

  it('list accounts by state, as lines or as JSON', async () => {
    const all = await run('list');
    expect([all.code, all.lines]).to.deep.equal([
      0,
      [`${ALICE}\ttwo-factor none, roles admin`, `${BOB}\ttwo-factor active`],
    ]);
    const active = await run('list', '--state', 'active', '--json');
    expect(active.lines.map((line) => JSON.parse(line).user_id)).to.deep.equal([BOB]);
    expect((await run('list', '--state', 'lost')).code).to.equal(2);
  });

  it('show one, and say when there is none', async () => {
    const { code, out } = await run('show', 'bob', '--json');
    expect([code, JSON.parse(out).devices.length]).to.deep.equal([0, 1]);
    const nobody = await run('show', 'nobody');
    expect([nobody.code, nobody.err]).to.deep.equal([1, 'matrix-uia users: there is no account nobody']);
  });

  it('make one with a password that is shown once, and no second of the name', async () => {
    const made = await run('create', 'Carol', '--give', 'teacher', '--json');
    const { user_id: userId, password } = JSON.parse(made.out);
    expect([made.code, userId, password.length]).to.deep.equal([0, '@carol:localhost', 24]);
    expect(await inStore(({ accounts }) => accounts.find(userId))).to.deep.include({ roles: ['teacher'] });
    expect((await run('create', 'carol')).code).to.equal(1);
    expect((await run('create', '_carol')).code).to.equal(2);
  });

  it('reset one for a reason alone, and write it down', async () => {
    for (const bad of [[], ['--reason', ' '], ['--reason', 'x'.repeat(501)], ['--reason', 'lost\nfound']])
      expect((await run('reset', 'bob', ...bad)).code, bad.join(' ')).to.equal(2);
    expect((await inStore(({ securities }) => securities.read(BOB, NOW))).factors).to.not.deep.equal({});
    const by = ALICE;
    await inStore(({ securities }) =>
      securities.scheduleReset(
        BOB,
        { id: 'r', dueAt: NOW + 9e9, by, reason: 'no phone', tokenDigest: 'd', awaitsApproval: true },
        sampleEvent(),
        NOW,
      ),
    );
    expect((await run('list', '--state', 'reset_waiting')).lines).to.have.length(1);
    const reset = await run('reset', 'bob', '--reason', 'lost the phone');
    expect([reset.code, reset.lines[1]]).to.deep.equal([
      0,
      `the reset that ${ALICE} asked for, and that waited, is done with that: “no phone”`,
    ]);
    await inStore(async ({ securities, devices }) => {
      expect(await securities.read(BOB, NOW)).to.deep.include({ factors: {}, reset: null });
      expect(await devices.list(BOB)).to.deep.equal([]);
      const event = (await securities.takeEvents(9)).filter(({ userId }) => userId === BOB).at(-1);
      expect(event).to.deep.include({
        type: 'two_factor_reset',
        actor: { kind: 'command_line' },
        reason: 'lost the phone',
      });
    });
  });

  it('unlock one', async () => {
    await inStore(async ({ securities }) => {
      for (let time = 0; time < 100; time++)
        await securities.reserveAttempt(ALICE, 'unknown', sampleRule({ delaysMs: [0] }), NOW);
    });
    expect((await run('list', '--state', 'locked')).lines).to.have.length(1);
    const unlocked = await run('unlock', 'alice', '--json');
    expect(JSON.parse(unlocked.out)).to.deep.equal({ user_id: ALICE, unlocked: true });
    expect((await run('list', '--state', 'locked')).lines).to.deep.equal([]);
  });

  it('give and take roles, and leave an administrator', async () => {
    const last = await run('role', 'alice', '--take', 'admin');
    expect(`${last.code} ${last.err}`).to.match(/^1 .*last administrator/);
    expect((await run('role', 'bob', '--give', 'admin', '--give', 'teacher')).out).to.include(
      'the roles admin teacher',
    );
    expect((await run('role', 'alice', '--take', 'admin')).code).to.equal(0);
    expect((await inStore(({ accounts }) => accounts.find(ALICE)))?.roles).to.deep.equal([]);
    expect((await run('role', 'bob', '--give', 'Admin')).code).to.equal(2);
    expect((await run('role', 'bob')).code).to.equal(2);
  });

  it('say what there is for anything else', async () => {
    for (const args of [[], ['remove', 'bob'], ['show'], ['list', 'bob']]) {
      const { code, err } = await run(...args);
      expect(`${code} ${err}`).to.match(/^2 matrix-uia users: say what to do/);
    }
  });

  it('are a command of the program, beside a server that may be running', async () => {
    const made = await command(['users', 'list', '--set', `store.embedded.path=${folder}`]);
    const code = await made.ended();
    expect([code, made.err()]).to.deep.equal([0, '']);
    expect(made.out()).to.include(`${BOB}\t`);
    await made.dispose();
  });
});
