import { type PlacedQuote, QuoteMismatchError, type VersionId } from '@claimtrail/model'
import { type CodePointIndex, codePointIndex, type Span } from '@claimtrail/text'

/** A function that indexes a text, and remembers the last: claims of one version come one after the other. */
export function codePointIndexer(): (text: string) => CodePointIndex {
  let last: { readonly text: string; readonly index: CodePointIndex } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, index: codePointIndex(text) }
    return last.index
  }
}

/**
 * The span of a quote in code points.
 *
 * @throws {@link QuoteMismatchError} The quote begins or ends inside a surrogate pair, where no code point does.
 */
export function codePointSpan(
  { path, quote }: PlacedQuote,
  index: CodePointIndex,
  version: VersionId,
): Span {
  const span = index.toCodePoints(quote)
  const again = index.fromCodePoints(span)
  if (again.start !== quote.start || again.end !== quote.end) {
    throw new QuoteMismatchError(path, quote, 'half a character', version)
  }
  return span
}
