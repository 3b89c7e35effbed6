import { BlockList, isIP } from 'node:net';

/** The addresses and networks of a list such as `['10.0.0.1', 'fd00::/8']`; null when an entry is neither. */
export function addressList(entries: readonly string[]): BlockList | null {
  const list = new BlockList();
  return entries.every((entry) => add(list, entry)) ? list : null;
}

function add(list: BlockList, entry: string): boolean {
  const [address = '', prefix, ...rest] = entry.split('/');
  const version = isIP(address);
  // A zone such as %eth0 means something on one machine only, and the list ignores it.
  if (version === 0 || address.includes('%') || rest.length > 0) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  if (prefix === undefined) {
    list.addAddress(address, family);
    return true;
  }
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > (version === 4 ? 32 : 128)) return false;
  list.addSubnet(address, Number(prefix), family);
  return true;
}
