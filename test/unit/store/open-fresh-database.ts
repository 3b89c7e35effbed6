import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../../src/store/embedded/database.js';

export interface FreshDatabase {
  readonly database: Database;
  remove(): Promise<void>;
}

export async function openFreshDatabase(): Promise<FreshDatabase> {
  const path = await mkdtemp(join(tmpdir(), 'embedded-database-'));
  const database = openDatabase(path);
  return {
    database,
    async remove() {
      await database.close();
      await rm(path, { recursive: true });
    },
  };
}
