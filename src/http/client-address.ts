import type { BlockList } from 'node:net';
import { isIP, isIPv6 } from 'node:net';
import type { Context } from 'koa';
import type { Log } from '../base/log.js';
import { plainAddress } from '../model/network.js';
import { addressToLog, type LoggedAddress } from './logged-address.js';

export interface ClientAddressOptions {
  readonly trusted: BlockList;
  readonly log: Log;
  readonly addresses: LoggedAddress;
}

/**
 * The address of whoever sent a request. `X-Forwarded-For` counts only from a trusted proxy, read from the right up to the
 * first address that is none, or to what is no address; from anybody else it is ignored, with one warning.
 */
export function clientAddress({ trusted, log, addresses }: ClientAddressOptions) {
  let warned = false;
  const isTrusted = (address: string): boolean => trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

  return (ctx: Pick<Context, 'req'> & { readonly state?: { readonly requestId?: string } }): string => {
    const peer = plainAddress(ctx.req.socket.remoteAddress ?? '');
    const header = ctx.req.headers['x-forwarded-for'];
    if (header === undefined) return peer;
    if (isIP(peer) !== 0 && isTrusted(peer)) return sender(peer, String(header));
    if (!warned) {
      const shown = addressToLog(peer, addresses);
      log.warn(
        { requestId: ctx.state?.requestId, ...(shown !== undefined && { peer: shown }) },
        'X-Forwarded-For from a peer that is not in trusted_proxies is ignored',
      );
    }
    warned = true;
    return peer;
  };

  // What stands to the left of an unreadable entry was not written by a proxy that we know.
  function sender(peer: string, header: string): string {
    let last = peer;
    for (const entry of header.split(',').reverse()) {
      const address = addressIn(entry.trim());
      if (address === null) return last;
      if (!isTrusted(address)) return address;
      last = address;
    }
    return last;
  }
}

/** The address of `192.0.2.1`, `192.0.2.1:443`, `2001:db8::1` or `[2001:db8::1]:443`; null: there is none. */
function addressIn(entry: string): string | null {
  const [, bracketed, dotted] = /^(?:\[([^\]]+)\]|([\d.]+))(?::\d{1,5})?$/.exec(entry) ?? [];
  if (bracketed !== undefined) return isIPv6(bracketed) ? plainAddress(bracketed) : null;
  const address = plainAddress(dotted ?? entry);
  return isIP(address) === 0 ? null : address;
}
