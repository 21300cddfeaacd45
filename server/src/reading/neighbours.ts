import type { ClaimId, ClaimState } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'

/** Claims by id: those of a page, and those that they are linked with. */
export type ClaimBook = ReadonlyMap<ClaimId, ClaimState>

/**
 * These claims and those that their links lead to, wherever they are. Links that come from other sources are
 * found only when the claims they start from are among `claims`.
 */
export async function readNeighbours(
  store: Store,
  claims: readonly ClaimState[],
): Promise<ClaimBook> {
  const book = new Map(claims.map((claim) => [claim.id, claim]))
  for (const { links } of claims) {
    for (const { link } of links) {
      const other = book.has(link.to) ? undefined : await store.claim(link.to)
      if (other) book.set(other.id, other)
    }
  }
  return book
}

/** Every claim of the project, withdrawn ones included, in order of source and id. O(all claims). */
export async function readAllClaims(store: Store): Promise<readonly ClaimState[]> {
  const claims: ClaimState[] = []
  for await (const claim of store.query({})) claims.push(claim)
  for await (const claim of store.query({ review: 'withdrawn' })) claims.push(claim)
  return claims.sort(compareClaims)
}

/** Order of claims in lists: by source, then by id. */
export function compareClaims(
  one: Pick<ClaimState, 'source' | 'id'>,
  other: Pick<ClaimState, 'source' | 'id'>,
): number {
  return compareText(one.source, other.source) || compareText(one.id, other.id)
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
