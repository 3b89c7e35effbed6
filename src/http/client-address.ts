import type { BlockList } from 'node:net';
import { isIP, isIPv6 } from 'node:net';
import type { Context } from 'koa';
import type { Log } from '../base/log.js';

/**
 * The address of whoever sent a request. `X-Forwarded-For` counts only from a trusted proxy, read from the right up to the
 * first address that is none; from anybody else it is ignored, with one warning.
 */
export function clientAddress(trusted: BlockList, log: Log) {
  let warned = false;
  const isTrusted = (address: string): boolean => trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

  return (ctx: Pick<Context, 'req'>): string => {
    const peer = plain(ctx.req.socket.remoteAddress ?? '');
    const header = ctx.req.headers['x-forwarded-for'];
    const forwarded = String(header ?? '')
      .split(',')
      .map((part) => plain(part.trim()))
      .filter((part) => isIP(part) !== 0);
    if (forwarded.length === 0) return peer;
    if (!isIP(peer) || !isTrusted(peer)) {
      if (!warned) log.warn({ peer }, 'X-Forwarded-For from a peer that is not in trusted_proxies is ignored');
      warned = true;
      return peer;
    }
    return forwarded.findLast((address) => !isTrusted(address)) ?? forwarded[0] ?? peer;
  };
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');
