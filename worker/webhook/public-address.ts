import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Networks that are no part of the public internet: no message goes there. */
const closed = new BlockList();
/** Beginnings of IPv4 networks, with their lengths in bits. */
const V4: [string, number][] = [
  ...([
    ['0', 8],
    ['10', 8],
    ['100.64', 10],
    ['127', 8],
    ['169.254', 16],
  ] as [string, number][]),
  ...([
    ['172.16', 12],
    ['192.0.0', 24],
    ['192.0.2', 24],
    ['192.168', 16],
  ] as [string, number][]),
  ...([
    ['198.18', 15],
    ['198.51.100', 24],
    ['203.0.113', 24],
    ['224', 3],
  ] as [string, number][]),
];
for (const [beginning, bits] of V4) {
  const parts = [...beginning.split('.'), '0', '0', '0'].slice(0, 4);
  closed.addSubnet(parts.join('.'), bits, 'ipv4');
}
// Of IPv6 only what is given out to the public internet is open.
const open = new BlockList();
open.addSubnet('2000::', 3, 'ipv6');
const closedV6: [string, number][] = [
  ['2001:db8::', 32],
  ['2001::', 32],
  ['2002::', 16],
];
for (const [address, bits] of closedV6) closed.addSubnet(address, bits, 'ipv6');

/** Whether an address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !closed.check(address, 'ipv4');
  return isIP(address) === 6 && open.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/** The host of an address was not, or not only, on the public internet. */
export class NotPublicError extends Error {
  constructor() {
    super('ADDRESS_NOT_PUBLIC');
  }
}

/**
 * Looks a name up for a connection and hands on public addresses alone: what was looked at is what
 * is connected to, so that a name cannot point elsewhere a moment later.
 */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (fault, found) => {
    if (fault) return done(fault, '');
    const isOpen = found.length > 0 && found.every(({ address }) => isPublicAddress(address));
    const [first] = found;
    if (!isOpen || !first) return done(new NotPublicError(), '');
    if (options.all) return done(null, found);
    return done(null, first.address, first.family);
  });
};
