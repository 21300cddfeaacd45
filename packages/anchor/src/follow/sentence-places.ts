import type { Span } from '@claimtrail/text'
import { type Alignment, align } from '../align/align.ts'
import { isSameSetting } from '../transpose/same-setting.ts'
import { type TransposedStatus, transpose } from '../transpose/transpose.ts'
import { type WordChange, wordChanges } from '../transpose/word-changes.ts'
import { betweenNeighbours } from './between.ts'
import type { SentencesAround } from './sentences-around.ts'

/** Two texts of one source laid beside each other, and their sentences. */
export interface LaidOut {
  readonly alignment: Alignment
  readonly oldSentences: SentencesAround
  readonly newSentences: SentencesAround
}

/** The sentences around some words, and those that stand for them in the other version. */
export interface SentencePlace {
  readonly old: Span
  readonly now: Span
  readonly status: TransposedStatus
  readonly changes: readonly WordChange[]
  /** Where words inside the old sentences stand in the new ones; `undefined` when they do not. */
  place(inner: Span): Found | undefined
}

/** A place, and from 0 to 1 how well words were found there. */
export interface Found {
  readonly span: Span
  readonly score: number
}

/** Where sentences of the old text stand in the new one. O(1) for sentences asked for before. */
export function sentencePlaces(laidOut: LaidOut): (old: Span) => SentencePlace | undefined {
  const found = new Map<string, SentencePlace | undefined>()
  return (old) => {
    const key = `${old.start}-${old.end}`
    if (!found.has(key)) found.set(key, findSentences(laidOut, old))
    return found.get(key)
  }
}

function findSentences(laidOut: LaidOut, old: Span): SentencePlace | undefined {
  const place = transpose(laidOut.alignment, old)
  // A sentence that was drawn into another one is changed, however well its own words stand.
  return place && placeSentences(laidOut, old, laidOut.newSentences(place.span))
}

/** Old sentences beside new ones, whoever says that they belong together. */
export function placeSentences({ alignment }: LaidOut, old: Span, now: Span): SentencePlace {
  const status = compareWords(alignment, old, now)
  const changes = status === 'changed' ? wordChanges(alignment, old, now) : []
  const shift = status === 'verified' || status === 'moved' ? now.start - old.start : undefined
  let local: Alignment | undefined
  const place = (inner: Span): Found | undefined => {
    if (shift !== undefined) return { span: moved(inner, shift), score: 1 }
    local ??= align(wordsAt(alignment.before.text, old), wordsAt(alignment.after.text, now))
    const wanted = moved(inner, -old.start)
    const found = transpose(local, wanted)
    const span = found?.span ?? betweenNeighbours(local, wanted)
    return span && { span: moved(span, now.start), score: found?.score ?? 0 }
  }
  return { old, now, status, changes, place }
}

/** How the words of two spans differ: by their units, never by a score. */
export function compareWords(alignment: Alignment, old: Span, now: Span): TransposedStatus {
  const isSame = wordsAt(alignment.before.text, old) === wordsAt(alignment.after.text, now)
  if (isSame) return old.start === now.start ? 'verified' : 'moved'
  return isSameSetting(alignment, old, now) ? 'typographic' : 'changed'
}

function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}
