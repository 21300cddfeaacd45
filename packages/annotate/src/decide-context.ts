import type {
  Annotator,
  Claim,
  ClaimId,
  FollowedClaim,
  Quote,
  SourceId,
  VersionId,
} from '@claimtrail/model'
import { checkQuotes, QuoteMismatchError } from '@claimtrail/model'
import { VersionUnknownError } from './errors.ts'

/** What deciding needs to know besides the state. */
export interface DecideContext {
  /** The source that the command is about. */
  readonly source: SourceId
  readonly annotator: Annotator
  /** The clean text of a version; `undefined` when there is none. */
  text(version: VersionId): string | undefined
  newClaimId(): ClaimId
  /**
   * A claim looked for in another version, or put on the quotes that somebody chose there; `undefined` when one
   * of the two versions has no text. Without it no claim can be put on another version.
   */
  follow?(claim: Claim, version: VersionId, chosen?: readonly Quote[]): FollowedClaim | undefined
}

/**
 * Read every quote of a claim back from its text.
 *
 * @throws {@link VersionUnknownError} There is no text to read.
 * @throws QuoteMismatchError The text says something else there.
 */
export function readClaimBack(claim: Claim, context: Pick<DecideContext, 'text'>): void {
  checkQuotes(claim, textOf(claim.version, context))
}

/** Read one quote back from a version's text; errors as {@link readClaimBack}. */
export function readQuoteBack(
  quote: Quote,
  version: VersionId,
  context: Pick<DecideContext, 'text'>,
): void {
  const text = textOf(version, context)
  const found = text.slice(quote.start, quote.end)
  if (quote.start < 0 || quote.quote === '' || found !== quote.quote) {
    throw new QuoteMismatchError('quote', quote, found, version)
  }
}

function textOf(version: VersionId, context: Pick<DecideContext, 'text'>): string {
  const text = context.text(version)
  if (text === undefined) throw new VersionUnknownError(version)
  return text
}
