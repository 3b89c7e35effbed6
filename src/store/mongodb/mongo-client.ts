import { MongoClient } from 'mongodb';
import { StoreUnusableError } from '../port/store.js';

/** A client that gives up after `timeoutMs` and comes back by itself. It connects with its first command. */
export function createMongoClient(url: string, timeoutMs: number, { monitorCommands = false } = {}): MongoClient {
  try {
    return new MongoClient(url, {
      appName: 'matrix-uia',
      retryWrites: true,
      retryReads: true,
      serverSelectionTimeoutMS: timeoutMs,
      connectTimeoutMS: timeoutMs,
      waitQueueTimeoutMS: timeoutMs,
      // A dead connection is noticed after this and `timeoutMs`: by default the driver takes ten seconds more.
      heartbeatFrequencyMS: 2000,
      monitorCommands,
    });
  } catch {
    // The driver's message repeats the URL, and the URL may hold a password.
    throw new StoreUnusableError('the MongoDB URL is not a valid connection string');
  }
}
