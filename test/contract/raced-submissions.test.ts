import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { expect } from 'chai';
import { freshFolder } from '../support/fresh-folder.js';
import { sharedMongo } from '../support/mongodb.js';
import { needs } from '../support/real.js';
import { prepare, type Raced, type RaceMessage, type RaceTask } from './raced-submissions.js';
import { openNamed } from './store-processes.js';

const KINDS: Readonly<Record<Raced, string>> = {
  code: 'the code of an authenticator',
  recoveryCode: 'a recovery code',
  session: 'a session',
  enrolment: 'an enrolment',
};

/** A server process on the store at this place. */
async function startProcess(place: readonly string[]): Promise<ChildProcess> {
  const program = new URL('raced-submissions.ts', import.meta.url);
  const child = fork(program, ['raced-submissions', ...place], { execArgv: ['--import=tsx'] });
  await once(child, 'message');
  return child;
}

async function wonBy(child: ChildProcess, task: RaceTask): Promise<number> {
  child.send(task);
  const [message] = (await once(child, 'message')) as [RaceMessage];
  return message === 'ready' ? Number.NaN : message.won;
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
}

function racesOn(kind: string, times: number, find: (test: Mocha.Context) => Promise<readonly string[]>): void {
  describe(`${times} submissions from two processes on one ${kind} store`, () => {
    let place: readonly string[];
    let processes: readonly ChildProcess[] = [];
    before(async function () {
      this.timeout(60_000);
      place = await find(this);
      const store = await openNamed(place);
      await store.migrate();
      await store.close();
      processes = await Promise.all([startProcess(place), startProcess(place)]);
    });
    after(() => Promise.all(processes.map(end)));

    for (const [race, what] of Object.entries(KINDS) as [Raced, string][]) {
      it(`of ${what} are won once`, async function () {
        this.timeout(60_000);
        const store = await openNamed(place);
        try {
          const task = { ...(await prepare(store)), race, times: times / processes.length };
          const wins = await Promise.all(processes.map((child) => wonBy(child, task)));
          expect(wins.toSorted()).to.deep.equal([0, 1]);
        } finally {
          await store.close();
        }
      });
    }
  });
}

const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

racesOn('embedded', 10_000, async () => {
  folders.push(await freshFolder('raced'));
  return ['embedded', ...folders];
});

racesOn('MongoDB', 500, async (test) => {
  const server = await needs(test, 'a MongoDB-wire server', sharedMongo);
  return ['mongodb', server.url, server.freshDatabase()];
});
