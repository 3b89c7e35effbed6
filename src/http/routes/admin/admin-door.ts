import type { Context, Middleware } from 'koa';
import compose from 'koa-compose';
import {
  type AdministrationOptions,
  type Administrator,
  accountToChange,
  administratorOf,
  assertSecondFactor,
  namedAccount,
} from '../../../account/admin/administrator.js';
import type { Rank } from '../../../model/rank.js';
import type { Operation } from '../../../uia/operation.js';
import { type InteractiveOptions, interactive } from '../../interactive.js';
import { pathParam } from '../../path-param.js';
import type { RouteParts } from '../parts.js';

/** What the routes for administrators stand on. */
export interface AdminParts extends RouteParts {
  readonly serverName: string;
  readonly limited: (kind: string) => Middleware;
  readonly isSecondFactor: (type: string) => boolean;
}

export const admin = (path: string): string => `/_uia/admin/v1${path}`;

type Checks = Pick<InteractiveOptions, 'validate' | 'refuse'>;

export interface AdminDoor {
  /** For whoever has at least this rank; puts the `Administrator` into `ctx.state.administrator`. */
  look(least: Rank): Middleware;
  /** The same for a change, by UIA with a second factor; the handler finds the `Grant` in `ctx.state.uia`. */
  change(operation: Operation, least: Rank, checks: Checks): Middleware;
  /** The same for a change of the account that the path names, which is put into `ctx.state.account`. */
  changeAccount(operation: Operation, least: Rank, checks: Checks): Middleware;
}

/** In this order: how often, the body, who asks, their rank, their second factor, the account, the proof. */
export function adminDoor(parts: AdminParts): AdminDoor {
  const { engine, store, clock, limited, jsonBody, requester } = parts;
  const limit = limited('admin');

  const ranked =
    (least: Rank): Middleware =>
    async (ctx, next) => {
      ctx.state.administrator = await administratorOf(store, ctx.state.requester.userId, least);
      return next();
    };
  const enrolled: Middleware = async (ctx, next) => {
    await assertSecondFactor(store, ctx.state.administrator, clock());
    return next();
  };
  const account: Middleware = async (ctx, next) => {
    const administrator: Administrator = ctx.state.administrator;
    ctx.state.account = await accountToChange(administration(parts), administrator, pathParam(ctx, 'userId'));
    return next();
  };
  const before = (least: Rank): Middleware[] => [limit, jsonBody, requester, ranked(least), enrolled];
  const proof = (operation: Operation, checks: Checks): Middleware =>
    interactive(engine, engine.declare(operation), checks);

  return {
    look: (least) => compose<Context>([limit, requester, ranked(least)] as Middleware[]) as Middleware,
    change: (operation, least, checks) => compose([...before(least), proof(operation, checks)]),
    changeAccount: (operation, least, checks) => compose([...before(least), account, proof(operation, checks)]),
  };
}

export const administration = ({ store, serverName }: AdminParts): AdministrationOptions => ({
  accounts: store.accounts,
  serverName,
});

/** The account of the path, to look at. @throws MatrixError 404 */
export const accountOfPath = (parts: AdminParts, ctx: Context) =>
  namedAccount(administration(parts), pathParam(ctx, 'userId'));
