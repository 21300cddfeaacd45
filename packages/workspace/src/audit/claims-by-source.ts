import type { ClaimState, SourceId } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'

/** The claims on one source, also withdrawn ones. */
export interface ClaimsOfSource {
  readonly source: SourceId
  readonly claims: readonly ClaimState[]
}

/** All claims, one source at a time, in order of source. */
export async function* claimsBySource(store: Store): AsyncGenerator<ClaimsOfSource, void> {
  const streams = [bySource(store.query({})), bySource(store.query({ review: 'withdrawn' }))]
  const heads = await Promise.all(streams.map((stream) => stream.next()))
  for (;;) {
    const waiting = heads.flatMap(({ value, done }) => (done || !value ? [] : value.source)).sort()
    const [source] = waiting
    if (source === undefined) return
    const claims: ClaimState[] = []
    for (const [index, stream] of streams.entries()) {
      const head = heads[index]
      if (head?.done || head?.value?.source !== source) continue
      claims.push(...head.value.claims)
      heads[index] = await stream.next()
    }
    yield { source, claims }
  }
}

async function* bySource(claims: AsyncIterable<ClaimState>): AsyncGenerator<ClaimsOfSource, void> {
  let of: { source: SourceId; claims: ClaimState[] } | undefined
  for await (const claim of claims) {
    if (of?.source === claim.source) of.claims.push(claim)
    else {
      if (of) yield of
      of = { source: claim.source, claims: [claim] }
    }
  }
  if (of) yield of
}
