import type { Quote } from '@claimtrail/model'
import type { Span } from '@claimtrail/text'

/** A stretch of the clean text that starts at `start`. */
export interface PlacedText {
  readonly start: number
  readonly text: string
}

/** Longest words that are looked for, in UTF-16 code units. */
const longestWords = 2_000

/**
 * The quote of words that a person typed: in the sentence at `near` if it says them, else in the nearest one that
 * does, earlier before later. White space may differ, nothing else. Linear in the text.
 */
export function findWords(
  words: string,
  sentences: readonly PlacedText[],
  near: number,
): Quote | undefined {
  const pattern = wordsPattern(words)
  if (!pattern) return undefined
  for (let distance = 0; distance < sentences.length; distance += 1) {
    for (const index of distance === 0 ? [near] : [near - distance, near + distance]) {
      const found = sentences[index] && quoteIn(sentences[index], pattern)
      if (found) return found
    }
  }
  return undefined
}

/** The quote with its last word left out; `undefined` when it has only one. */
export function shrinkQuote(quote: Quote): Quote | undefined {
  const words = wordsOf(quote.quote)
  const end = words.at(-2)?.end
  if (end === undefined) return undefined
  return { start: quote.start, end: quote.start + end, quote: quote.quote.slice(0, end) }
}

/** The quote with the next word of its sentence taken in; `undefined` when there is none, or it reaches beyond. */
export function growQuote(quote: Quote, sentence: PlacedText): Quote | undefined {
  const from = quote.start - sentence.start
  const to = quote.end - sentence.start
  const next = wordsOf(sentence.text).find(({ end }) => end > to)
  if (from < 0 || !next) return undefined
  return {
    start: quote.start,
    end: sentence.start + next.end,
    quote: sentence.text.slice(from, next.end),
  }
}

function wordsOf(text: string): readonly Span[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
}

function wordsPattern(words: string): RegExp | undefined {
  const parts = words.trim().split(/\s+/)
  if (words.length > longestWords || parts[0] === '') return undefined
  return new RegExp(parts.map(literal).join('\\s+'))
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function quoteIn({ start, text }: PlacedText, pattern: RegExp): Quote | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const [quote] = match
  return { start: start + match.index, end: start + match.index + quote.length, quote }
}
