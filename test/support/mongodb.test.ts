import { expect } from 'chai';
import { MongoClient } from 'mongodb';
import { type MongoServer, startMongo } from './mongodb.js';
import { needs } from './real.js';

describe('the MongoDB server for tests', () => {
  let server: MongoServer;
  let client: MongoClient;

  before(async function () {
    server = await needs(this, 'a MongoDB server', startMongo);
    client = await new MongoClient(server.url, { writeConcern: { w: 'majority' } }).connect();
  });

  after(() => client?.close());

  it('lets exactly one of forty writes with the same guard win', async () => {
    const sessions = client.db(server.freshDatabase()).collection<{ _id: string; step: number }>('sessions');
    await sessions.insertOne({ _id: 's', step: 0 });
    const race = Array.from({ length: 40 }, () =>
      sessions.findOneAndUpdate({ _id: 's', step: 0 }, { $set: { step: 1 } }, { returnDocument: 'after' }),
    );
    const won = (await Promise.all(race)).filter((document) => document !== null);
    expect(won).to.deep.equal([{ _id: 's', step: 1 }]);
  });

  it('never hands out the same database name twice', () => {
    const names = Array.from({ length: 100 }, () => server.freshDatabase());
    expect(new Set(names)).to.have.lengthOf(100);
  });

  it('is gone after stop, which may be called again', async function () {
    if (server.kind === 'external') return this.skip();
    await client.close();
    await server.stop();
    await server.stop();
    const late = new MongoClient(server.url, { serverSelectionTimeoutMS: 300 });
    const answer = await late.connect().then(
      () => 'answered',
      () => 'gone',
    );
    await late.close();
    expect(answer).to.equal('gone');
  });
});
