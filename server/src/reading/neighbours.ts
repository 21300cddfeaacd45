import type { Claim, ClaimId, ClaimState } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'

/** Claims by id: those of a page, and those that they are linked with. */
export type ClaimBook = ReadonlyMap<ClaimId, ClaimState>

/**
 * These claims and those that their links and slots lead to, wherever they are. Links that come from other sources are
 * found only when the claims they start from are among `claims`.
 */
export async function readNeighbours(
  store: Store,
  claims: readonly ClaimState[],
): Promise<ClaimBook> {
  const book = new Map(claims.map((claim) => [claim.id, claim]))
  for (const { links, claim } of claims) {
    for (const id of [...links.map(({ link }) => link.to), ...fillersOf(claim)]) {
      const other = book.has(id) ? undefined : await store.claim(id)
      if (other) book.set(other.id, other)
    }
  }
  return book
}

/** The claims that fill a slot of this one. */
export function fillersOf(claim: Claim): readonly ClaimId[] {
  const fills =
    claim.type === 'condition'
      ? [claim.antecedent]
      : claim.type === 'assessment'
        ? [claim.target]
        : []
  return fills.flatMap((fill) => fill?.claim ?? [])
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

/** Order of claims for readers: by source, then as the text goes. */
export function compareByPlace(one: ClaimState, other: ClaimState): number {
  return (
    compareText(one.source, other.source) ||
    one.claim.quotes[0].start - other.claim.quotes[0].start ||
    compareText(one.id, other.id)
  )
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
