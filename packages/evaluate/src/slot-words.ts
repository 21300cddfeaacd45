import type { Span } from '@claimtrail/text'
import type { Offsets } from './layers.ts'

/** Where the words under spans start: the same word under two spans counts once. */
export function tokensIn(text: string, spans: readonly Offsets[]): ReadonlySet<number> {
  const starts = new Set<number>()
  for (const [start, end] of spans) {
    for (const word of text.slice(start, end).matchAll(/[\p{L}\p{N}'’`]+/gu)) {
      starts.add(start + word.index)
    }
  }
  return starts
}

/** How many words stand under both. */
export function sharedTokens(
  text: string,
  one: readonly Offsets[],
  other: readonly Offsets[],
): number {
  const found = tokensIn(text, other)
  return [...tokensIn(text, one)].filter((start) => found.has(start)).length
}

/** Whether two slots are the same once white space and final punctuation are trimmed. */
export function sameWords(text: string, one: Offsets, other: Offsets): boolean {
  const [a, b] = [slotCore(text, one), slotCore(text, other)]
  return a.start === b.start && a.end === b.end
}

function slotCore(text: string, [from, to]: Offsets): Span {
  const words = text.slice(from, to)
  const start = from + (words.length - words.trimStart().length)
  let end = to
  while (end > start && /[\s.,;:!?]/.test(text.charAt(end - 1))) end -= 1
  return { start, end }
}
