import { isIPv4, isIPv6 } from 'node:net';
import { networkOf, plainAddress } from '../model/network.js';

export type LoggedAddress = 'full' | 'short' | 'none';

/** What may be logged of an address; undefined leaves it out of the line. */
export function addressToLog(address: string, how: LoggedAddress): string | undefined {
  if (how === 'none') return undefined;
  return how === 'full' ? address : shortened(plainAddress(address));
}

/** The first 24 bits of an IPv4 address, the first 48 of an IPv6 one: a provider's customers rather than one of them. */
function shortened(address: string): string | undefined {
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  return isIPv6(address) ? `${networkOf(address).split('-').slice(0, 3).join(':')}::/48` : undefined;
}
