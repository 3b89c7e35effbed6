import { networkOf } from '../model/network.js';

export type LoggedAddress = 'full' | 'short' | 'none';

/** What may be logged of an address; undefined leaves it out of the line. */
export function addressToLog(address: string, how: LoggedAddress): string | undefined {
  if (how === 'none') return undefined;
  return how === 'full' ? address : networkOf(address);
}
