import { isRecord, maxDepth } from './json-shape.ts'

/** A quote as it was found in a value: refused wherever the text between start and end is not it. */
export interface FoundQuote {
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** Hear of every quote in a value, at any depth: an object with `start`, `end` and `quote`. O(value). */
export function eachQuote(value: unknown, take: (quote: FoundQuote) => void, depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return
  if (Array.isArray(value)) {
    for (const each of value) eachQuote(each, take, depth + 1)
    return
  }
  if (isQuote(value)) take(value)
  const members = value as Readonly<Record<string, unknown>> // neither null nor array
  for (const key in members) {
    const member = members[key]
    if (typeof member === 'object') eachQuote(member, take, depth + 1)
  }
}

/** Whether a value has the shape of a quote, not whether it is true. */
export function isQuote(value: unknown): value is FoundQuote {
  if (!isRecord(value) || typeof value.quote !== 'string') return false
  return typeof value.start === 'number' && typeof value.end === 'number'
}

/** Whether a text says a quote at its place. */
export function readsBack(text: string, { start, end, quote }: FoundQuote): boolean {
  return (
    Number.isSafeInteger(start) &&
    start >= 0 &&
    quote.length > 0 &&
    end - start === quote.length &&
    text.startsWith(quote, start)
  )
}
