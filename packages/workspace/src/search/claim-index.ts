import type { ClaimState } from '@claimtrail/model'
import { buildIndex, claimDocument, type SearchIndex } from '@claimtrail/search'
import type { Store } from '@claimtrail/store'

/** All claims as they stood when they were indexed, withdrawn ones included: document `i` is claim `i`. */
export interface IndexedClaims {
  readonly claims: readonly ClaimState[]
  readonly index: SearchIndex
}

/** Every claim with its index, made anew when a claim came or changed. Asking costs O(claims). */
export function claimIndex(store: Store): () => Promise<IndexedClaims> {
  let kept: (IndexedClaims & { readonly key: string }) | undefined
  return async () => {
    const claims: ClaimState[] = []
    for await (const claim of store.query({})) claims.push(claim)
    for await (const claim of store.query({ review: 'withdrawn' })) claims.push(claim)
    const key = claims.map(({ id, revision, review }) => `${id} ${revision} ${review}`).join('\n')
    if (kept?.key !== key) kept = { key, claims, index: buildIndex(claims.map(claimDocument)) }
    return kept
  }
}
