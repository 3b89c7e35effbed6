import { expect } from 'chai';
import { MongoServerError } from 'mongodb';
import { withDeadline } from '../../../src/store/mongodb/with-deadline.js';
import { StoreUnavailableError, StoreUnusableError } from '../../../src/store/port/store.js';

describe('a fault of the database', () => {
  const faultOf = (code: number): Promise<unknown> =>
    withDeadline(Promise.reject(new MongoServerError({ errmsg: 'what it says', code })), 1000).catch(
      (fault: unknown) => fault,
    );

  it('is for a moment when commands were in the way of each other, or of a new primary: the request may come again', async () => {
    for (const [name, code] of [
      ['WriteConflict', 112],
      ['TemporarilyUnavailable', 365],
      ['LockTimeout', 24],
      ['CursorNotFound', 43],
      ['StaleConfig', 13388],
      ['StaleDbVersion', 249],
      ['NotWritablePrimary', 10107],
      ['PrimarySteppedDown', 189],
    ] as const)
      expect(await faultOf(code), name).to.be.instanceOf(StoreUnavailableError);
  });

  it('stops the start when it is about the credentials', async () => {
    for (const code of [13, 18]) expect(await faultOf(code)).to.be.instanceOf(StoreUnusableError);
  });

  it('stays as it is when sending the command again would not help', async () => {
    for (const code of [1, 9, 121, 11000]) expect(await faultOf(code)).to.be.instanceOf(MongoServerError);
  });
});
