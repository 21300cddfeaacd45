import type { Analysis, ClaimState, Sentence } from '@claimtrail/model'
import { findHits, nameOf, type Query, type SearchIndex } from '@claimtrail/search'
import { sentenceOfClaim, type TextReader } from './evidence-reader.ts'
import type { ClaimHit, SentenceHit } from './result.ts'

/** A sentence with its words. */
export interface FoundSentence {
  readonly analysis: Analysis
  readonly sentence: Sentence
  readonly text: string
}

/** A sentence by its number in the index, of a source that was read. */
export function sentenceAt(
  index: SearchIndex,
  document: number,
  reader: TextReader,
): FoundSentence | undefined {
  const name = nameOf(index.names, document)
  const current = name && reader.known(name.source)
  const sentence = name?.kind === 'sentence' ? current?.analysis.sentences[name.index] : undefined
  if (!current || !sentence) return undefined
  const { start, end } = sentence.span
  return { analysis: current.analysis, sentence, text: current.text.slice(start, end) }
}

/** A found sentence; `undefined` when its source has changed since it was indexed. */
export async function sentenceHit(
  index: SearchIndex,
  document: number,
  query: Query,
  reader: TextReader,
): Promise<SentenceHit | undefined> {
  const name = nameOf(index.names, document)
  if (name) await reader.read(name.source)
  const found = sentenceAt(index, document, reader)
  if (!found) return undefined
  const { analysis, sentence, text } = found
  return {
    kind: 'sentence',
    source: analysis.source,
    title: analysis.title,
    version: analysis.version,
    id: sentence.id,
    index: sentence.index,
    ...sentence.span,
    text,
    hits: findHits(query, text),
  }
}

/** A found claim. */
export async function claimHit(
  state: ClaimState,
  query: Query,
  reader: TextReader,
): Promise<ClaimHit> {
  const { id, source, claim, review } = state
  const current = await reader.read(source)
  const index = sentenceOfClaim(state, current)
  const text = claim.quotes.map(({ quote }) => quote).join(' … ')
  const [{ start, end }] = claim.quotes
  const inNote = findHits(query, claim.note ?? '')
  return {
    kind: 'claim',
    source,
    title: current?.analysis.title ?? source,
    claim: id,
    type: claim.type,
    review,
    version: claim.version,
    start,
    end,
    text,
    hits: findHits(query, text),
    ...(claim.note !== undefined &&
      inNote.length > 0 && { note: { text: claim.note, hits: inNote } }),
    ...(index !== undefined && { index }),
  }
}
