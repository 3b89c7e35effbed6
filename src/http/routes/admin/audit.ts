import type Router from '@koa/router';
import type { KeyRing } from '../../../base/key-ring.js';
import { missingParam } from '../../../base/matrix-error.js';
import { SERVER } from '../../../model/security-event.js';
import { readUserId } from '../../../model/user-id.js';
import { auditJson } from '../../../notify/audit-json.js';
import { searchTrail } from '../../../notify/search-trail.js';
import { trailJson } from '../../../notify/trail-json.js';
import { verifyTrail } from '../../../notify/verify-trail.js';
import { sendJson } from '../../answer.js';
import { readQuery, wholeNumber } from '../../query.js';
import { type AdminParts, admin, adminDoor } from './admin-door.js';

const MOST_RECORDS = 100;
const LATEST = Number.MAX_SAFE_INTEGER;
const LAST_INSTANT = 8_640_000_000_000_000;

/** What happened to an account, or to the server, and whether its trail is as it was written. Also of accounts that are gone. */
export function adminAuditRoutes(router: Router, parts: AdminParts & { readonly keys: KeyRing }): void {
  const { store, keys, serverName } = parts;
  const door = adminDoor(parts);
  const subjectOf = (user: string | undefined): string => {
    if (user === undefined) throw missingParam(`Missing user: a user id, or ${SERVER}`);
    return user === SERVER ? SERVER : (readUserId(user, serverName) ?? user);
  };

  router.get(admin('/audit'), door.look(1), async (ctx) => {
    const asked = readQuery(ctx, ['user', 'before', 'limit', 'type', 'actor', 'since', 'until']);
    const { type, actor } = asked;
    const most = wholeNumber('limit', asked.limit, MOST_RECORDS, MOST_RECORDS);
    const before = wholeNumber('before', asked.before, LATEST, LATEST);
    const choice = { type, actor, since: instant('since', asked.since), until: instant('until', asked.until) };
    const { records, next } = await searchTrail(store.audit, subjectOf(asked.user), choice, before, most);
    sendJson(ctx, 200, { records: records.map(auditJson), next });
  });

  router.get(admin('/audit/verify'), door.look(1), async (ctx) => {
    const { user } = readQuery(ctx, ['user']);
    sendJson(ctx, 200, trailJson(await verifyTrail({ store, keys }, subjectOf(user))));
  });
}

const instant = (name: string, text: string | undefined): number | undefined =>
  text === undefined ? undefined : wholeNumber(name, text, LAST_INSTANT, LAST_INSTANT);
