import type { Span } from '@claimtrail/text'
import { isSpaceAt, skipSpace } from './char-class.ts'
import { clausePoints } from './clause-points.ts'

/** A part of a sentence: up to a semicolon, or what a marker such as "(a)" introduces. */
export interface Clause {
  /** In the text that the sentence stands in; no white space at the edges. */
  readonly span: Span
  /** The marker that opens it. */
  readonly marker?: Span
  /** The clauses that this one introduces, all inside its span. */
  readonly clauses: readonly Clause[]
}

/** A clause while its end is not yet known. */
interface OpenClause {
  readonly start: number
  readonly marker?: Span
  readonly clauses: Clause[]
  /** Depth of its marker in the list; -1 for a clause without one. */
  readonly depth: number
}

/**
 * The parts of one sentence at `;` and at markers such as "(a)". A sentence without either is one clause.
 * `The Parties shall: (a) withdraw; (b) report.` is one clause that holds two. A semicolon inside
 * brackets does not count, nor does a marker that is a reference ("paragraph (a)"). Linear.
 */
export function splitClauses(text: string, sentence: Span): readonly Clause[] {
  const found: Clause[] = []
  const open: OpenClause[] = []
  const openAt = (start: number, depth: number, marker?: Span): void => {
    open.push({ start, depth, clauses: [], ...(marker && { marker }) })
  }
  const closeTo = (depth: number, end: number): void => {
    for (let last = open.at(-1); last && last.depth >= depth; last = open.at(-1)) {
      open.pop()
      const clause = closed(text, last, end)
      if (clause) (open.at(-1)?.clauses ?? found).push(clause)
    }
  }
  openAt(skipSpace(text, sentence.start, sentence.end), -1)
  for (const point of clausePoints(text, sentence)) {
    if (point.marker) {
      closeTo(point.depth, point.at)
      openAt(point.at, point.depth, point.marker)
    } else if (open.length === 1) {
      closeTo(-1, point.at)
      openAt(skipSpace(text, point.at, sentence.end), -1)
    }
  }
  closeTo(-1, sentence.end)
  return found
}

function closed(text: string, open: OpenClause, limit: number): Clause | undefined {
  let end = limit
  while (end > open.start && isSpaceAt(text, end - 1)) end -= 1
  if (end <= open.start) return undefined
  const { start, marker, clauses } = open
  return { span: { start, end }, clauses, ...(marker && { marker }) }
}
