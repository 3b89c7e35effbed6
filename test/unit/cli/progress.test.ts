import { expect } from 'chai';
import { type ProgressOptions, progress } from '../../../src/cli/progress.js';

/** What is written while `steps` are shown, each so many milliseconds after the one before. */
function written(
  steps: readonly number[],
  options: ProgressOptions & { tty?: boolean; columns?: number; ms?: number },
) {
  const { tty = true, columns = 80, ms = 1000, ...more } = options;
  const texts: string[] = [];
  let now = 5;
  const output = { isTTY: tty, columns, write: (text: string) => texts.push(text) };
  const shown = progress('entries', { ...more, output, clock: () => now });
  for (const step of steps) {
    now += ms;
    shown(step);
  }
  shown.end();
  return texts;
}

describe('the progress of long work', () => {
  it('is a bar on a terminal, with what is done and how long it still takes, and is gone in the end', () => {
    const [first, half, whole, end] = written([1, 50, 100], { total: 100, columns: 120 });
    expect(first).to.equal(`\r[${'.'.repeat(40)}] entries: 1 of 100, 1 %, 1 min 39 s left\u001b[K`);
    expect(half).to.equal(`\r[${'#'.repeat(20)}${'.'.repeat(20)}] entries: 50 of 100, 50 %, 2 s left\u001b[K`);
    expect(whole).to.equal(`\r[${'#'.repeat(40)}] entries: 100 of 100, 100 %\u001b[K`);
    expect(end).to.equal('\r\u001b[K');
  });

  it('fits into the terminal, with a short bar or none', () => {
    for (const columns of [200, 80, 50, 40, 20, 10]) {
      for (const text of written([30], { total: 100, columns }).slice(0, 1)) {
        const line = text.replace('\r', '').replace('\u001b[K', '');
        expect(line.length, String(columns)).to.be.at.most(columns - 1);
        expect(line.includes('['), String(columns)).to.equal(columns >= 50);
      }
    }
  });

  it('is a count where nobody knows how much there is, and never more than the whole', () => {
    expect(written([7], {})[0]).to.equal('\rentries: 7\u001b[K');
    expect(written([7], { total: 5 })[0])
      .to.include('7 of 5, 100 %')
      .and.not.include('left');
  });

  it('is drawn ten times a second at most, and at the end', () => {
    expect(written([1, 2, 3, 4, 5, 6], { total: 6, ms: 50 })).to.have.length(5);
  });

  it('is a line every ten seconds elsewhere', () => {
    const lines = written([1, 2, 3, 4], { total: 4, tty: false, ms: 5000 });
    expect(lines).to.deep.equal(['entries: 2 of 4, 50 %, 10 s left\n', 'entries: 4 of 4, 100 %\n']);
    expect(written([1, 2], { total: 4, tty: false, ms: 4999 })).to.deep.equal([]);
  });

  it('is nothing when it is quiet', () => {
    for (const tty of [true, false])
      expect(written([1, 2], { total: 2, tty, ms: 60_000, quiet: true })).to.deep.equal([]);
  });
});
