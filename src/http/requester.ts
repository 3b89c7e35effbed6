import type { Context, Middleware } from 'koa';
import { missingToken, unknownToken } from '../base/matrix-error.js';
import type { Clock } from '../base/runtime.js';
import type { Requester } from '../model/requester.js';
import type { Devices } from '../store/port/devices.js';
import { readAccessToken } from '../tokens/access-token.js';

const SEEN_EVERY_MS = 60_000;

/** Puts the holder of the request's access token into `ctx.state.requester`. @throws MatrixError 401 */
export const requester =
  ({ devices, clock }: { readonly devices: Devices; readonly clock: Clock }): Middleware =>
  async (ctx, next) => {
    const text = bearerOf(ctx);
    if (text === null) throw missingToken('Send an access token: Authorization: Bearer …');
    const token = readAccessToken(text);
    const device = token && (await devices.findByToken(token.handle, token.digest, clock()));
    if (!device)
      throw unknownToken('This access token is unknown or was signed out', { fields: { soft_logout: false } });
    const { userId, deviceId, secondFactorAt } = device;
    ctx.state.requester = { userId, deviceId, secondFactor: secondFactorAt !== null } satisfies Requester;
    if (clock() - device.lastSeenAt >= SEEN_EVERY_MS) {
      await devices.touch(userId, deviceId, ctx.state.address, SEEN_EVERY_MS, clock());
    }
    return next();
  };

/** From the header, or the query parameter that older clients send (specification: Using access tokens). */
function bearerOf(ctx: Context): string | null {
  const [, bearer] = /^Bearer +(\S+)$/i.exec(ctx.get('Authorization')) ?? [];
  const { access_token: query } = ctx.query;
  return bearer ?? (typeof query === 'string' && query !== '' ? query : null);
}
