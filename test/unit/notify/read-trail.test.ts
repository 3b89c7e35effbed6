import { expect } from 'chai';
import type { AuditRecord } from '../../../src/model/audit.js';
import { allUsers, readTrail } from '../../../src/notify/read-trail.js';
import { numberedEvent } from './trail-kit.js';

describe('readTrail', () => {
  const numbersOf = async (numbers: readonly number[], after = 0): Promise<readonly number[]> => {
    const records = numbers.map((sequence): AuditRecord => numberedEvent(sequence));
    const audit = {
      read: async (_userId: string, above: number, most: number) =>
        records.filter(({ sequence }) => sequence > above).slice(0, most),
    };
    const read: number[] = [];
    for await (const { sequence } of readTrail(audit, '@a:x', after, 3)) read.push(sequence);
    return read;
  };

  it('reads every page, whether the last one is full or not', async () => {
    for (const count of [0, 1, 2, 3, 4, 5, 6, 7, 9, 10]) {
      const numbers = Array.from({ length: count }, (_, index) => index + 1);
      expect(await numbersOf(numbers)).to.deep.equal(numbers);
      expect(await numbersOf(numbers, 2)).to.deep.equal(numbers.slice(2));
    }
  });

  it('parts no records of one number, wherever the page ends, and comes to an end with any number of them', async () => {
    const numbers = [1, 2, 2, 2.5, 3, 3, 4, 4, 4];
    expect(await numbersOf(numbers)).to.deep.equal(numbers);
    expect(await numbersOf([1, 1, 1, 1, 2])).to.deep.equal([1, 1, 1, 2]);
  });
});

describe('allUsers', () => {
  it('goes on after the last one of each page', async () => {
    const users = ['a', 'b', 'c', 'd', 'e'];
    const asked: (string | null)[] = [];
    const page = async (after: string | null): Promise<readonly string[]> => {
      asked.push(after);
      return users.filter((user) => after === null || user > after).slice(0, 2);
    };
    const all: string[] = [];
    for await (const user of allUsers(page)) all.push(user);
    expect(all).to.deep.equal(users);
    expect(asked).to.deep.equal([null, 'b', 'd', 'e']);
  });
});
