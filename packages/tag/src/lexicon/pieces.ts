import type { Span } from '@claimtrail/text'

/** A run of letters and digits, and its form for comparing: without case and accents. */
export interface Piece extends Span {
  readonly key: string
}

/** Cut a text into its runs of letters and digits; everything else only separates them. */
export function splitPieces(text: string): Piece[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: foldKey(match[0]),
  }))
}

/** The form in which names are compared: lower case, no accents. */
export function foldKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
