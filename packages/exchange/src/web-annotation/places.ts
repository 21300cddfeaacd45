import type { PlacedQuote } from '@claimtrail/model'
import type { CodePointIndex } from '@claimtrail/text'
import { codePointSpan } from '../code-point-span.ts'
import type { ExportedClaim } from '../exported.ts'
import type { SpecificResource } from './annotation-types.ts'
import { fileIri } from './iris.ts'

/** Code points of context on each side of a quote, as in the examples of the W3C model. */
const contextLength = 32

/** Where quotes stand: the text of a version, its index, and where the project can be read. */
export interface Place {
  readonly text: string
  readonly index: CodePointIndex
  readonly baseUrl: string
}

/** The places of a claim's own quotes: more than one when it is discontinuous. */
export function claimTargets(exported: ExportedClaim, place: Place): readonly SpecificResource[] {
  return exported.claim.quotes.map((quote, rank) => ({
    ...resourceOf(exported, { path: `quotes/${rank}`, quote }, place),
    'claimtrail:sentences': exported.sentences
      .filter(({ start, end }) => start < quote.end && quote.start < end)
      .map(({ id }) => id),
  }))
}

/**
 * A quote in its source, said twice (by words and by code points) and as of the version that it was made on:
 * words alone would mean every place that has them.
 */
export function resourceOf(
  exported: ExportedClaim,
  placed: PlacedQuote,
  place: Place,
): SpecificResource {
  return {
    type: 'SpecificResource',
    source: fileIri(place.baseUrl, exported.source.path),
    selector: selectorsOf(placed, exported.version.id, place),
    state: {
      type: 'TimeState',
      sourceDate: exported.updated.at,
      cached: fileIri(place.baseUrl, `annotations/versions/${exported.version.textSha256}.txt`),
      'claimtrail:sha256': exported.source.sha256,
      'claimtrail:textSha256': exported.version.textSha256,
    },
  }
}

function selectorsOf(placed: PlacedQuote, version: string, place: Place): readonly object[] {
  const { text, index } = place
  const { start, end, quote } = placed.quote
  const span = codePointSpan(placed, index, version)
  const from = index.fromCodePoint(Math.max(0, span.start - contextLength))
  const prefix = text.slice(from, start)
  const suffix = text.slice(end, index.fromCodePoint(span.end + contextLength))
  return [
    { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
    { type: 'TextPositionSelector', start: span.start, end: span.end },
  ]
}
