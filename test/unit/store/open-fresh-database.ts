import { rm } from 'node:fs/promises';
import { type Database, openDatabase } from '../../../src/store/embedded/database.js';
import { freshFolder } from '../../support/fresh-folder.js';

export interface FreshDatabase {
  readonly database: Database;
  remove(): Promise<void>;
}

export async function openFreshDatabase(): Promise<FreshDatabase> {
  const path = await freshFolder('database');
  const database = openDatabase(path);
  return {
    database,
    async remove() {
      await database.close();
      await rm(path, { recursive: true });
    },
  };
}
