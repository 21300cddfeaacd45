import type { Span } from '@claimtrail/text'
import type { Query, WordsPart } from './query.ts'
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
  return occurrences(part, findWords(text)).length > 0
}

function occurrences({ words, isPrefix }: WordsPart, inText: readonly Word[]): readonly Span[] {
  const found: Span[] = []
  const last = words.length - 1
  for (let start = 0; start + last < inText.length; start += 1) {
    const isThere = words.every((word, at) => {
      const said = inText[start + at]?.word ?? ''
      return at === last && isPrefix ? said.startsWith(word) : said === word
    })
    if (isThere)
      found.push({ start: inText[start]?.start ?? 0, end: inText[start + last]?.end ?? 0 })
  }
  return found
}
