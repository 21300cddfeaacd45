import { CharClass, classAt, isLetterAt, isSpaceAt } from './char-class.ts'

/** How far the rules look to either side, in code units: longer tokens are no abbreviations. */
export const longestLook = 30

/** The first character of the token that ends before `end`, opening brackets and quotes left out. */
export function tokenStart(text: string, end: number, limit: number): number {
  let start = end
  while (start > limit && end - start < longestLook && !isSpaceAt(text, start - 1)) start -= 1
  while (start < end && isOpening(classAt(text, start))) start += 1
  return start
}

/** The first letter, digit or symbol of the token at `offset`, opening brackets and quotes left out. */
export function skipOpeners(text: string, offset: number, limit: number): number {
  let inner = offset
  while (inner < limit && inner - offset < 4 && isOpening(classAt(text, inner))) inner += 1
  return inner
}

/** The letters at an offset, at most {@link longestLook}, in lower case. */
export function wordAt(text: string, offset: number, limit: number): string {
  let end = offset
  while (end < limit && end - offset < longestLook && isLetterAt(text, end)) end += 1
  return text.slice(offset, end).toLowerCase()
}

/** The token that ends before `end`, opening brackets and quotes left out. */
export function tokenBefore(text: string, end: number, limit: number): string {
  return text.slice(tokenStart(text, end, limit), end)
}

/** Whether the token before `end` is at least three letters, all but the first lower-case. */
export function isLowerWord(text: string, sentenceStart: number, end: number): boolean {
  const start = tokenStart(text, end, sentenceStart)
  if (end - start < 3) return false
  for (let offset = end - 1; offset > start; offset -= 1) {
    if (classAt(text, offset) !== CharClass.lower) return false
  }
  return true
}

function isOpening(kind: number): boolean {
  return kind === CharClass.opener || kind === CharClass.quote
}
