import type Router from '@koa/router';
import type { Middleware } from 'koa';
import { ownEvent } from '../../account/two-factor/own-event.js';
import type { Audit } from '../../store/port/audit.js';
import { sendJson } from '../answer.js';
import { client } from '../paths.js';
import { readQuery, wholeNumber } from '../query.js';

export interface OwnEventRoutesOptions {
  readonly requester: Middleware;
  readonly audit: Pick<Audit, 'list'>;
}

const MOST_EVENTS = 100;
const SOME_EVENTS = 50;

/** What happened to the requester's own account. */
export function ownEventRoutes(router: Router, { requester, audit }: OwnEventRoutesOptions): void {
  router.get(client('/account/two-factor/events'), requester, async (ctx) => {
    const { before, limit } = readQuery(ctx, ['before', 'limit']);
    const most = wholeNumber('limit', limit, MOST_EVENTS, SOME_EVENTS);
    const below = wholeNumber('before', before, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    const records = await audit.list(ctx.state.requester.userId, most, below);
    const last = records.length === most ? (records.at(-1)?.sequence ?? 1) : 1;
    sendJson(ctx, 200, { events: records.map(ownEvent), next: last > 1 ? last : null });
  });
}
