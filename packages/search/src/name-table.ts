import type { ClaimId, SourceId } from '@claimtrail/model'
import type { DocumentName, DocumentNames } from './document.ts'
import { createNumberList } from './number-list.ts'

/** The names of the documents of an index that is being made. */
export interface NameTable {
  /** The number of a new document: they count from 0. */
  add(name: DocumentName): number
  finish(): DocumentNames
}

/** An empty table. */
export function createNameTable(): NameTable {
  const sources = new Map<SourceId, number>()
  const claims: ClaimId[] = []
  const sourceOf = createNumberList()
  const isClaim = createNumberList()
  const placeOf = createNumberList()
  return {
    add(name) {
      const source = sources.get(name.source) ?? sources.size
      sources.set(name.source, source)
      sourceOf.push(source)
      isClaim.push(name.kind === 'claim' ? 1 : 0)
      placeOf.push(name.kind === 'claim' ? claims.push(name.claim) - 1 : name.index)
      return sourceOf.length - 1
    },
    finish: () => ({
      sources: [...sources.keys()],
      claims: [...claims],
      sourceOf: sourceOf.toArray(),
      isClaim: Uint8Array.from(isClaim.toArray()),
      placeOf: placeOf.toArray(),
    }),
  }
}
