import type { Span } from '@claimtrail/text'
import type { Alignment } from '../align/align.ts'
import { bordersOf } from './borders.ts'
import { findPlace } from './find-place.ts'
import { isSameSetting } from './same-setting.ts'
import { stretchOf } from './stretch.ts'
import { type WordChange, wordChanges } from './word-changes.ts'

/**
 * What became of a span. `verified`: the same units at the same place. `moved`: the same units elsewhere.
 * `typographic`: set in another way. `changed`: its words are others.
 */
export type TransposedStatus = 'verified' | 'moved' | 'typographic' | 'changed'

/** Where a span stands in the later text. */
export interface Transposed {
  /** In UTF-16 code units of the later text. */
  readonly span: Span
  readonly status: TransposedStatus
  /** From 0 to 1: how much of the words was kept, and how densely they stand; 1 unless `changed`. */
  readonly score: number
  /** Where the words differ, in order; empty unless `changed`. */
  readonly changes: readonly WordChange[]
}

/**
 * Carry a span from the old text of an alignment to the new one.
 *
 * The status is told by the units of both texts, never by the score, so that no changed text can be called
 * verified or moved. O(length of the span) when its words were kept, O(log tokens) to find them.
 *
 * @param span - In UTF-16 code units of the old text.
 * @returns `undefined` when the span is lost: its words are gone, nobody can say which of several places it
 *   is, or the span is empty, outside the text, or all white space.
 */
export function transpose(alignment: Alignment, span: Span): Transposed | undefined {
  const { before, after } = alignment
  if (!isInside(span, before.text.length)) return undefined
  const stretch = stretchOf(before, span)
  const place = stretch && findPlace(alignment, stretch)
  if (!place) return undefined
  const found = bordersOf(alignment, span, stretch, place.stretch)
  if (found.start >= found.end) return undefined
  if (before.text.slice(span.start, span.end) === after.text.slice(found.start, found.end)) {
    const status = found.start === span.start ? 'verified' : 'moved'
    return { span: found, status, score: 1, changes: [] }
  }
  if (isSameSetting(alignment, span, found)) {
    return { span: found, status: 'typographic', score: 1, changes: [] }
  }
  const score = Math.round(1_000 * place.share * Math.min(1, place.density)) / 1_000
  const changes = wordChanges(alignment, span, found)
  return { span: found, status: 'changed', score, changes }
}

function isInside({ start, end }: Span, length: number): boolean {
  const isWhole = Number.isInteger(start) && Number.isInteger(end)
  return isWhole && start >= 0 && start < end && end <= length
}
