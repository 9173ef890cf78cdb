import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { settings } from '@tovuti/core';

/**
 * Networks that an old site cannot be in: this machine, private, link-local (cloud metadata), shared, documentation,
 * multicast and reserved ones (https://www.iana.org/assignments/iana-ipv4-special-registry, …ipv6-special-registry).
 */
const closed = new BlockList();
const NETWORKS = {
  ipv4: '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
  // Those that carry an IPv4 address (NAT64, 6to4, Teredo) are closed as a whole; a mapped one is checked as IPv4.
  ipv6: '::/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8',
} as const;
for (const family of ['ipv4', 'ipv6'] as const) {
  for (const network of NETWORKS[family].split(' ')) {
    const [address = '', length] = network.split('/');
    closed.addSubnet(address, Number(length), family);
  }
}

/** Whether the CMS may fetch from an address of the internet on somebody's behalf. */
export function isAllowedAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !closed.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Hosts that an operator opened by `IMPORT_PRIVATE_HOSTS` although their addresses are closed. */
export function isOpenedHost(host: string): boolean {
  return settings.importPrivateHosts.includes(host);
}

/**
 * Finds a host's addresses and refuses the host when one of them is closed. The connection is made to the address that
 * was checked, so a name that changes between check and use gains nothing.
 */
export const guardedLookup: LookupFunction = (host, options, callback) => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    const isRefused = !isOpenedHost(host) && addresses.some(({ address }) => !isAllowedAddress(address));
    const [first] = addresses;
    if (isRefused || !first) return callback(new ClosedAddress(), []);
    if (options.all) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};

export class ClosedAddress extends Error {}
