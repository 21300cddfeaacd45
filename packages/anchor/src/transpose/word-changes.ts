import type { Span } from '@claimtrail/text'
import type { Alignment } from '../align/align.ts'
import { at } from '../align/integers.ts'
import { commonSubsequence } from '../align/lcs.ts'
import type { Tokens } from '../align/tokens.ts'
import { stretchOf, type TokenStretch } from './stretch.ts'
import { flagsOf, type WordFlag } from './word-flags.ts'

/** Words of a text; where there are none, the place where they would stand: `start === end`. */
export interface ChangedWords extends Span {
  readonly words: string
}

/** One place at which words differ. Spans are in UTF-16 code units of the text of their side. */
export interface WordChange {
  readonly kind: 'added' | 'removed' | 'replaced'
  /** What the change touches that can turn a sentence around; empty for other words. */
  readonly flags: readonly WordFlag[]
  readonly before: ChangedWords
  readonly after: ChangedWords
}

/** Cells up to which spans are compared word by word where the alignment does not say what is equal. */
const mostCells = 40_000

/** Where the words of two spans differ, in order. */
export function wordChanges(
  alignment: Alignment,
  oldSpan: Span,
  newSpan: Span,
): readonly WordChange[] {
  const { before, after } = alignment
  const old = stretchOf(before, oldSpan) ?? emptyAt(before, oldSpan)
  const now = stretchOf(after, newSpan) ?? emptyAt(after, newSpan)
  const changes: WordChange[] = []
  let [i, j] = [old.first, now.first]
  const close = (oldIndex: number, newIndex: number): void => {
    if (i < oldIndex || j < newIndex) {
      const was = wordsOf(before, { first: i, last: oldIndex })
      const is = wordsOf(after, { first: j, last: newIndex })
      changes.push(toChange(before.text, was, after.text, is))
    }
    i = oldIndex + 1
    j = newIndex + 1
  }
  for (const [oldIndex, newIndex] of equalPairs(alignment, old, now)) close(oldIndex, newIndex)
  close(old.last, now.last)
  return changes
}

function emptyAt({ start, count }: Tokens, span: Span): TokenStretch {
  let index = 0
  while (index < count && at(start, index) < span.end) index += 1
  return { first: index, last: index }
}

/** Tokens of both stretches that are equal, in order: both ends first, then the middle. */
function equalPairs(
  { before, after, toAfter, weights }: Alignment,
  old: TokenStretch,
  now: TokenStretch,
): readonly (readonly [number, number])[] {
  let [a, b, c, d] = [old.first, old.last, now.first, now.last]
  const head: [number, number][] = []
  const tail: [number, number][] = []
  while (a < b && c < d && at(before.id, a) === at(after.id, c)) head.push([a++, c++])
  while (a < b && c < d && at(before.id, b - 1) === at(after.id, d - 1)) tail.push([--b, --d])
  const aligned: [number, number][] = []
  for (let i = a; i < b; i += 1) {
    const j = at(toAfter, i)
    if (j >= c && j < d) aligned.push([i, j])
  }
  if (2 * aligned.length >= b - a || (b - a) * (d - c) > mostCells) {
    // One by one: a spread of a whole text's tokens would not fit on the stack.
    for (const pair of aligned) head.push(pair)
  } else {
    const tokens = { before: before.id, after: after.id, weights }
    commonSubsequence(tokens, { a, b, c, d }, (i, j) => head.push([i, j]))
  }
  return [...head, ...tail.reverse()]
}

function wordsOf({ text, start, end, count }: Tokens, { first, last }: TokenStretch): ChangedWords {
  if (first < last) {
    const span = { start: at(start, first), end: at(end, last - 1) }
    return { ...span, words: text.slice(span.start, span.end) }
  }
  const place = first === 0 ? 0 : at(end, first - 1)
  return { start: count === 0 ? 0 : place, end: count === 0 ? 0 : place, words: '' }
}

function toChange(before: string, was: ChangedWords, after: string, is: ChangedWords): WordChange {
  const kind = was.words === '' ? 'added' : is.words === '' ? 'removed' : 'replaced'
  const flags = [...new Set([...flagsOf(before, was), ...flagsOf(after, is)])].sort()
  return { kind, flags, before: was, after: is }
}
