import { BlockList, isIP } from 'node:net'

/**
 * Addresses that a person's link must not make this server call: its own machine, the inner network, and what is no
 * public host (IANA special-purpose registries, RFC 6890).
 */

const ranges4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
// ::/8 holds the unspecified, loopback, IPv4-compatible and IPv4-mapped addresses and NAT64 (64:ff9b is beside it).
const ranges6 = [
  '::/8',
  '64:ff9b::/32',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]

// Apart, because a list compares IPv4 addresses with the IPv4-mapped part of its IPv6 ranges, which is all of ::/8.
const inner = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const range of ranges4) addRange(range, 'ipv4')
for (const range of ranges6) addRange(range, 'ipv6')

function addRange(range: string, family: 'ipv4' | 'ipv6'): void {
  const [network, prefix] = range.split('/')
  inner[family].addSubnet(network ?? '', Number(prefix), family)
}

/** Is it a public address? Anything that is no address at all is not. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 0) return false
  const family = version === 6 ? 'ipv6' : 'ipv4'
  return !inner[family].check(address, family)
}
