import type { ClaimId, SourceId } from '@claimtrail/model'

/** What a found document is: a sentence of a source (`index` from 0), or a claim. */
export type DocumentName =
  | { readonly kind: 'sentence'; readonly source: SourceId; readonly index: number }
  | { readonly kind: 'claim'; readonly source: SourceId; readonly claim: ClaimId }

/** Something that can be found: its texts, and what the filters of a query ask for. */
export interface SearchDocument {
  readonly name: DocumentName
  /** No phrase goes from one text into the next. */
  readonly texts: readonly string[]
  /** Canonical ids of the actors in it. */
  readonly actors: readonly string[]
  /** TIMEX values of the dates in it, with the end of a range. */
  readonly dates: readonly { readonly value: string; readonly end?: string }[]
  /** Of a claim. */
  readonly type?: string
  readonly review?: string
}

/** Names of many documents, by their number. */
export interface DocumentNames {
  /** Names of the sources, each once. */
  readonly sources: readonly SourceId[]
  readonly claims: readonly ClaimId[]
  /** For each document the number of its source. */
  readonly sourceOf: Uint32Array
  /** For each document 0 when it is a sentence, 1 when it is a claim. */
  readonly isClaim: Uint8Array
  /** For each document the index of its sentence, or its place in `claims`. */
  readonly placeOf: Uint32Array
}

/** The name of a document; `undefined` when there is none of this number. */
export function nameOf(names: DocumentNames, document: number): DocumentName | undefined {
  const source = names.sources[names.sourceOf[document] ?? -1]
  const place = names.placeOf[document]
  if (source === undefined || place === undefined) return undefined
  if (names.isClaim[document] === 0) return { kind: 'sentence', source, index: place }
  const claim = names.claims[place]
  return claim === undefined ? undefined : { kind: 'claim', source, claim }
}
