import type { Instant } from '@claimtrail/model'
import { ask } from './ask.ts'
import { checkUrl } from './check-url.ts'
import { failure } from './failure.ts'
import type { AddressRule } from './guarded-lookup.ts'
import { isPublicAddress } from './public-address.ts'
import { redirectOf } from './redirect-of.ts'
import { defaultRetrieveLimits, type Retrieved, type RetrieveLimits } from './retrieved.ts'
import { take } from './take.ts'

/** How an address is fetched. */
export interface RetrieveOptions {
  readonly now: () => Instant
  /** Addresses that may be connected to; those of the public internet when absent. */
  readonly allow?: AddressRule
  readonly limits?: Partial<RetrieveLimits>
  /** Gives up when it aborts. */
  readonly signal?: AbortSignal
}

/**
 * Fetch what is at an address: once, by GET, without cookies, following redirects.
 *
 * Each hop is checked alone: http or https, no password in it, and connected to addresses only that the rule allows,
 * which are looked at when the connection is made. The environment (proxies, certificates switched off) has no say.
 *
 * @throws UrlRefusedError The address, or one that it leads to, is none that is fetched.
 * @throws AddressRefusedError A name leads to a machine that the rule does not allow.
 * @throws RetrievalFailedError Nothing came, not in time, too much, or an answer that is no text.
 */
export async function retrieve(url: string, options: RetrieveOptions): Promise<Retrieved> {
  const { now, allow = isPublicAddress, signal } = options
  const limits = { ...defaultRetrieveLimits, ...options.limits }
  const late = AbortSignal.timeout(limits.timeoutMs)
  const stop = signal ? AbortSignal.any([late, signal]) : late
  try {
    let place = checkUrl(url)
    for (let left = limits.redirects; ; left -= 1) {
      const reply = await ask(place, allow, stop)
      const next = redirectOf(reply, place, left)
      if (!next) {
        const found = await take(reply, place, limits.sizeBytes)
        return { url, finalUrl: place.href, retrievedAt: now(), ...found }
      }
      reply.destroy()
      place = next
    }
  } catch (error) {
    throw failure(url, error, late.aborted ? limits.timeoutMs : undefined)
  }
}
