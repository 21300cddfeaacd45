import { BlockList, isIP } from 'node:net'

/**
 * IPv4 that is not globally reachable, or not to one machine (IANA IPv4 Special-Purpose Address Registry): this
 * network, private use, shared, loopback, link-local, protocol assignments, documentation, 6to4 relays,
 * benchmarking, multicast, reserved and broadcast.
 */
const specialIPv4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
  ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]

/** The only IPv6 that is given to machines of the internet: all mapped, translated, local and multicast lie outside. */
const globalIPv6 = '2000::/3'

/** Inside it: protocol assignments (Teredo, ORCHID), documentation, 6to4, which carries an IPv4 address. */
const specialIPv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const special = listOf([...specialIPv4, ...specialIPv6])
const global = listOf([globalIPv6])

/** Whether an address, as a resolver gives it, is one of the public internet. Anything else that is given is not. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !special.check(address, 'ipv4')
  if (version !== 6 || address.includes('%')) return false
  return global.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

function listOf(subnets: readonly string[]): BlockList {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [network = '', prefix] = subnet.split('/')
    list.addSubnet(network, Number(prefix), isIP(network) === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}
