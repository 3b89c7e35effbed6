import type { Database, Table } from './database.js';
import { type Change, type KeptDocument, noDocument, type SecurityDocument } from './security-document.js';

/** The security documents, who of their users has undrained events, and for whom a reset waits. */
export function securityDocuments(database: Database) {
  const documents: Table<KeptDocument> = database.table('securities');
  const waiting: Table<true, string> = database.table('securities-waiting');
  const resetting: Table<true, string> = database.table('securities-resetting');

  const find = (userId: string): SecurityDocument => ({
    ...noDocument(userId),
    ...documents.get(userId),
  });
  const save = (document: SecurityDocument): void => {
    documents.putSync(document.userId, document);
    if (document.events.length > 0) waiting.putSync(document.userId, true);
    else waiting.removeSync(document.userId);
    if (document.reset) resetting.putSync(document.userId, true);
    else resetting.removeSync(document.userId);
  };

  return {
    documents,
    waiting,
    resetting,
    find,
    change: <Answer>(userId: string, make: (document: SecurityDocument) => Change<Answer>): Promise<Answer> =>
      database.write(() => {
        const { answer, document } = make(find(userId));
        if (document) save(document);
        return answer;
      }),
  };
}
