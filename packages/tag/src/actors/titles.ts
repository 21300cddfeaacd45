import type { Word } from './word.ts'
import { officeParts, surnameTitles, titleModifiers, titles } from './words.ts'

/** Index after the title that begins at `at` ("Deputy Foreign Minister", "Secretary of State"); `at` when none does. */
export function titleEnd(words: readonly Word[], at: number, limit: number): number {
  let end = at
  for (let next = oneTitle(words, end, limit); next > end; next = oneTitle(words, end, limit))
    end = next
  return end
}

/** Index of the first word of a title that ends before `at`; small letters count ("foreign minister Ola Berg"). */
export function titleStart(words: readonly Word[], at: number): number {
  let start = at
  while (start > 0 && isTitlePart(words[start - 1], start === at)) start -= 1
  return start
}

function oneTitle(words: readonly Word[], at: number, limit: number): number {
  let end = at
  while (end < limit - 1 && isModifier(words[end])) end += 1
  while (end > at && !titles.has(words[end]?.key ?? '')) end -= 1
  if (!titles.has(words[end]?.key ?? '') || words[end]?.possessive) return at
  const closed = words[end + 1]?.key === 'of' && officeParts.has(words[end + 2]?.key ?? '')
  return closed && end + 2 < limit ? end + 3 : end + 1
}

function isModifier(word: Word | undefined): boolean {
  return word !== undefined && !word.hit && titleModifiers.has(word.key)
}

function isTitlePart(word: Word | undefined, last: boolean): boolean {
  if (word === undefined || word.possessive || !/^[.\s-]*$/.test(word.gap)) return false
  return titles.has(word.key) || (!last && titleModifiers.has(word.key))
}

/** Whether a title word can be the end of a name instead ("Martin Luther King"). */
export function isSurname({ key }: Word): boolean {
  return surnameTitles.has(key)
}
