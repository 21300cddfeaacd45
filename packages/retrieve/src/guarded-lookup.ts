import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { AddressRefusedError } from './errors.ts'

/** Which addresses may be connected to. */
export type AddressRule = (address: string) => boolean

/**
 * A lookup for connections: they are made to the very addresses that were looked at, so that a name which means
 * another machine a moment later ("DNS rebinding") gains nothing. One address that may not be used refuses the name.
 */
export function guardedLookup(allow: AddressRule): LookupFunction {
  return (host, options, answer) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      const refused = found?.find(({ address }) => !allow(address))
      if (error) answer(error, [])
      else if (refused) answer(new AddressRefusedError(host, refused.address), [])
      else if (options.all) answer(null, found)
      else answer(null, found[0]?.address ?? '', found[0]?.family)
    })
  }
}

/**
 * An address that is written out is connected to without a lookup, so it is looked at before.
 *
 * @throws {@link AddressRefusedError}
 */
export function checkHost({ hostname }: URL, allow: AddressRule): void {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !allow(host)) throw new AddressRefusedError(hostname, host)
}
