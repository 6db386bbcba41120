import { BlockList, isIP } from 'node:net';

/** Parts of a network such as 203.0.113.0/24 or 2001:db8::/32; a bare address is itself alone. */
function partsOf(network: string): { address: string; bits: number; kind: 'ipv4' | 'ipv6' } | null {
  const [address = '', length, more] = network.trim().split('/');
  const version = isIP(address);
  const most = version === 6 ? 128 : 32;
  const bits = length === undefined ? most : Number(length);
  const isLength = length === undefined || /^\d{1,3}$/.test(length);
  if (version === 0 || more !== undefined || !isLength || bits > most) return null;
  return { address, bits, kind: version === 6 ? 'ipv6' : 'ipv4' };
}

/** Whether a text names a network. */
export function isNetwork(text: string): boolean {
  return partsOf(text) !== null;
}

/** Whether an address lies in one of the networks. */
export function isWithin(networks: readonly string[], address: string): boolean {
  // A socket that speaks both versions names an IPv4 address in the terms of IPv6.
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const list = new BlockList();
  for (const network of networks) {
    const parts = partsOf(network);
    if (parts) list.addSubnet(parts.address, parts.bits, parts.kind);
  }
  return list.check(bare, isIP(bare) === 6 ? 'ipv6' : 'ipv4');
}

/** Groups of an IPv6 address, written out. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  const missing = 8 - (before?.length ?? 0) - (after?.length ?? 0);
  const zeros = tail === undefined ? [] : Array<string>(Math.max(missing, 0)).fill('0');
  return [...(before ?? []), ...zeros, ...(after ?? [])];
}

/**
 * The network that an address is in: 203.0.113.0/24, 2001:db8:7::/48. It tells one office from
 * another and one machine from the next it does not. Null for what is no address.
 */
export function networkOf(address: string): string | null {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(bare) === 4) return `${bare.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIP(bare) !== 6) return null;
  return `${groupsOf(bare).slice(0, 3).join(':').toLowerCase()}::/48`;
}
