import { SERVER } from '../../model/security-event.js';
import type { EnforcementRecords } from '../port/enforcement.js';
import type { Database } from './database.js';
import { withEvent } from './security-document.js';
import { securityDocuments } from './security-documents.js';

export function embeddedEnforcement(database: Database): EnforcementRecords {
  const documents = securityDocuments(database);

  return {
    read: () => database.read(() => documents.find(SERVER).enforcement ?? null),

    put: (kept, seenVersion, event) =>
      documents.change(SERVER, (document) => {
        if ((document.enforcement?.version ?? 0) !== seenVersion) return { answer: false };
        return { answer: true, document: { ...withEvent(document, event), enforcement: kept } };
      }),
  };
}
