import type { Span } from '@claimtrail/text'
import type { Query, WordsPart } from './query.ts'
import { scanWords } from './scan-words.ts'
import { findWords, type Word } from './words.ts'

/** Where the words of a query stand in a text: sorted stretches that do not overlap, each to be marked. O(n × parts). */
export function findHits(query: Query, text: string): readonly Span[] {
  const words = findWords(text)
  const spans = query.parts
    .flatMap((part) => (part.kind === 'words' ? occurrences(part, words) : []))
    .sort((one, other) => one.start - other.start || other.end - one.end)
  const hits: { start: number; end: number }[] = []
  for (const span of spans) {
    const last = hits.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else hits.push({ ...span })
  }
  return hits
}

/** Whether a text says the words of a part one after the other. O(n). */
export function hasPhrase(part: WordsPart, text: string): boolean {
  const said = foldedWords(text)
  for (let start = 0; start + part.words.length <= said.length; start += 1) {
    if (isSaidAt(part, start, (at) => said[at])) return true
  }
  return false
}

/** The words of a text, as findWords() finds them, without their places: in half the time. */
function foldedWords(text: string): readonly string[] {
  const words: string[] = []
  scanWords(text, {
    plain: (start, end) => words.push(text.slice(start, end).toLowerCase()),
    other: (piece) => {
      for (const { word } of findWords(piece)) words.push(word)
    },
  })
  return words
}

function occurrences(part: WordsPart, inText: readonly Word[]): readonly Span[] {
  const found: Span[] = []
  const last = part.words.length - 1
  for (let start = 0; start + last < inText.length; start += 1) {
    if (isSaidAt(part, start, (at) => inText[at]?.word))
      found.push({ start: inText[start]?.start ?? 0, end: inText[start + last]?.end ?? 0 })
  }
  return found
}

function isSaidAt(
  { words, isPrefix }: WordsPart,
  start: number,
  said: (at: number) => string | undefined,
): boolean {
  return words.every((word, at) => {
    const there = said(start + at) ?? ''
    return isPrefix && at === words.length - 1 ? there.startsWith(word) : there === word
  })
}
