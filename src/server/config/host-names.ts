import { isIPv4, isIPv6 } from 'node:net';

/** The host of a server name (specification appendices: Server Name); null when it is none. */
export function hostOf(serverName: string): string | null {
  const [, bracketed, name, port] = /^(?:\[([^\]]+)\]|([0-9A-Za-z.-]+))(?::(\d{1,5}))?$/.exec(serverName) ?? [];
  if (Number(port ?? 0) > 65535) return null;
  if (bracketed !== undefined) return isIPv6(bracketed) ? bracketed : null;
  // What looks like an IPv4 address has to be one.
  return name === undefined || (/^[\d.]+$/.test(name) && !isIPv4(name)) ? null : name;
}

/** The URL without its last slash; null unless it is of http or https and has a host, perhaps a port, and no more. */
export function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const plain = url.href === `${url.origin}/` && !/[?#]/.test(text);
  return plain && (url.protocol === 'http:' || url.protocol === 'https:') ? url.origin : null;
}
