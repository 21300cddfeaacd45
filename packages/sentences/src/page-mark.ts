import { CharClass, classAt, isSpaceAt, skipSpace } from './char-class.ts'

/** Longest page number, in digits. */
const longestNumber = 5

/**
 * The end of a page mark (`*27`, `27*27`) that stands where a sentence begins and before one, as in printed
 * court decisions; `undefined` when there is none, or it interrupts a sentence ("the *27 treaty").
 */
export function pageMarkEnd(text: string, start: number, limit: number): number | undefined {
  const star = digitsEnd(text, start, limit)
  if (star >= limit || text.charAt(star) !== '*') return undefined
  const end = digitsEnd(text, star + 1, limit)
  if (end === star + 1 || !isSpaceAt(text, end)) return undefined
  const next = skipSpace(text, end, limit)
  return next < limit && classAt(text, next) !== CharClass.lower ? end : undefined
}

function digitsEnd(text: string, start: number, limit: number): number {
  let end = start
  while (end < limit && end - start < longestNumber && classAt(text, end) === CharClass.digit)
    end += 1
  return end
}
