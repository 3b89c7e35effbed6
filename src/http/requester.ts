import type { Context, Middleware } from 'koa';
import { missingToken, unknownToken } from '../base/matrix-error.js';
import type { Clock } from '../base/runtime.js';
import type { Requester } from '../model/requester.js';
import type { Devices, TokenHolder } from '../store/port/devices.js';
import { readDeviceToken } from '../tokens/device-token.js';

const SEEN_EVERY_MS = 60_000;

export interface RequesterOptions {
  readonly devices: Devices;
  readonly clock: Clock;
  /** Whether a token in the query is looked at. */
  readonly inQuery: boolean;
  /** Whether a token that is over may still be used, as for signing out; `refused` by default. */
  readonly expired?: 'accepted' | 'refused';
}

/**
 * Puts the holder of the request's access token into `ctx.state.requester`, and the operation that signed the device in into
 * `ctx.state.signInId`. @throws MatrixError 401
 */
export const requester =
  ({ devices, clock, inQuery, expired = 'refused' }: RequesterOptions): Middleware =>
  async (ctx, next) => {
    const text = bearerOf(ctx, inQuery);
    if (text === null) throw missingToken('Send an access token: Authorization: Bearer …');
    const holder = await holderOf(devices, text, clock());
    if (!holder) {
      throw unknownToken('This access token is unknown or was signed out', { fields: { soft_logout: false } });
    }
    const { device, standing } = holder;
    if (standing !== 'good' && !(standing === 'expired' && expired === 'accepted')) {
      // The device is still there: what the client keeps for it stays of use.
      throw unknownToken('This access token is over: refresh it, or sign in again', { fields: { soft_logout: true } });
    }
    const { userId, deviceId, secondFactorAt, factorProof, operationId } = device;
    ctx.state.signInId = operationId;
    const secondFactor = secondFactorAt !== null;
    ctx.state.requester = { userId, deviceId, secondFactor, ...(factorProof && { factorProof }) } satisfies Requester;
    if (clock() - device.lastSeenAt >= SEEN_EVERY_MS) {
      await devices.touch(userId, deviceId, ctx.state.address, SEEN_EVERY_MS, clock());
    }
    return next();
  };

/** Whose token it is. The first use of a refreshed one ends those before it. */
async function holderOf(devices: Devices, text: string, now: number): Promise<TokenHolder | null> {
  const token = readDeviceToken('access', text);
  if (!token) return null;
  const holder = await devices.findByToken(token.handle, token.digest, now);
  if (holder?.standing !== 'unconfirmed') return holder;
  if (await devices.confirmPair(token.handle, token.digest)) return { ...holder, standing: 'good' };
  // Another request confirmed it at the same moment, or a later refresh took its place.
  return devices.findByToken(token.handle, token.digest, now);
}

/** Also one in the query that is not read there: it is refused, and no request without one. */
export const hasAccessToken = (ctx: Context): boolean => bearerOf(ctx, true) !== null;

/** From the header, or the query parameter that older clients send (specification up to v1.10: Using access tokens). */
function bearerOf(ctx: Context, inQuery: boolean): string | null {
  const [, bearer] = /^Bearer +(\S+)$/i.exec(ctx.get('Authorization')) ?? [];
  const { access_token: query } = ctx.query;
  return bearer ?? (inQuery && typeof query === 'string' && query !== '' ? query : null);
}
