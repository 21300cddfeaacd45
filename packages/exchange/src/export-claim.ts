import {
  type ClaimId,
  type ClaimState,
  checkQuotes,
  claimQuotes,
  type Sentence,
  type Source,
  type StoredEvent,
  type Version,
} from '@claimtrail/model'
import { overlap, type Span } from '@claimtrail/text'
import type { ExportedClaim, ExportedEvent, ExportedSentence } from './exported.ts'

/** Where the parts of an exported claim come from. */
export interface ClaimEvidence {
  readonly state: ClaimState
  readonly source: Source
  /** The version that the claim stands on, and its clean text. */
  readonly version: Version
  readonly text: string
  /** Of that version, in text order; empty when it has not been split. */
  readonly sentences: readonly Sentence[]
  /** Of this claim alone, in order; see {@link eventsByClaim}. */
  readonly events: readonly StoredEvent[]
  /** Conditions whose `condition-of` links end at this claim. */
  readonly conditions?: readonly ClaimId[]
}

/**
 * Put a claim together with its sentences, source, version and history.
 *
 * @throws {@link QuoteMismatchError} The text does not say one of the claim's quotes at its span.
 */
export function exportClaim(evidence: ClaimEvidence): ExportedClaim {
  const { state, source, version, text } = evidence
  checkQuotes(state.claim, text)
  return {
    id: state.id,
    review: state.review,
    revision: state.revision,
    source: { id: source.id, path: source.path, sha256: version.sha256 },
    version: { id: version.id, textSha256: version.textSha256 },
    claim: state.claim,
    sentences: touchedSentences(state, evidence.sentences, text),
    links: state.links,
    conditions: [...(evidence.conditions ?? [])].sort(),
    judgements: state.judgements,
    alternatives: state.alternatives,
    created: state.created,
    updated: state.updated,
    ...(state.from && { from: state.from }),
    ...(state.reason !== undefined && { reason: state.reason }),
    history: evidence.events.map(toExportedEvent),
  }
}

function toExportedEvent(stored: StoredEvent): ExportedEvent {
  const { entry, lamport, writer, seq, ...event } = stored
  return event
}

/** Every sentence that a quote of the claim's own touches (its slots may lie elsewhere). */
function touchedSentences(
  state: ClaimState,
  sentences: readonly Sentence[],
  text: string,
): readonly ExportedSentence[] {
  const touched = new Map<number, ExportedSentence>()
  for (const { path, quote } of claimQuotes(state.claim)) {
    if (!path.startsWith('quotes/')) continue
    for (const sentence of overlapping(sentences, quote)) {
      const { start, end } = sentence.span
      touched.set(sentence.index, {
        id: sentence.id,
        index: sentence.index,
        start,
        end,
        text: text.slice(start, end),
      })
    }
  }
  return [...touched.values()].sort((one, other) => one.start - other.start)
}

/** The sentences that share a character with a span: O(log sentences + hits). */
function* overlapping(sentences: readonly Sentence[], span: Span): Generator<Sentence> {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.span.end ?? 0) > span.start) high = middle
    else low = middle + 1
  }
  for (let index = low; index < sentences.length; index += 1) {
    const sentence = sentences[index]
    if (!sentence || overlap(sentence.span, span) === 0) return
    yield sentence
  }
}
