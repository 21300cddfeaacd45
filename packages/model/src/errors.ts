import { ClaimtrailError, type Span } from '@claimtrail/text'
import type { VersionId } from './names.ts'

/** A text does not say a claim's quote at the quote's span. */
export class QuoteMismatchError extends ClaimtrailError {
  readonly code = 'QUOTE_MISMATCH'
  readonly path: string
  readonly span: Span
  readonly found: string

  constructor(
    path: string,
    expected: Span & { readonly quote: string },
    found: string,
    version: VersionId,
  ) {
    super(
      `At ${expected.start}–${expected.end} version ${version.slice(0, 8)} reads ${show(found)}, not ${show(expected.quote)} (${path}). Read the text again and take the offsets from it.`,
    )
    this.path = path
    this.span = { start: expected.start, end: expected.end }
    this.found = found
  }
}

/** A JSON value does not have the shape that it should have. */
export class ShapeError extends ClaimtrailError {
  readonly code = 'WRONG_SHAPE'
  readonly issues: readonly string[]

  constructor(what: string, issues: readonly string[]) {
    super(
      `${what} does not have the expected shape: ${issues.slice(0, 5).join('; ')}. Correct the named fields.`,
    )
    this.issues = issues
  }
}

function show(words: string): string {
  return JSON.stringify(words.length > 80 ? `${words.slice(0, 77)}…` : words)
}
