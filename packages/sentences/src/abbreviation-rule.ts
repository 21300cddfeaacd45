import { type AbbreviationKind, abbreviationKind } from './abbreviations.ts'
import type { Candidate } from './candidate.ts'
import { CharClass, classAt, isLetterAt } from './char-class.ts'
import { isStarter } from './starters.ts'
import { skipOpeners, tokenStart, wordAt } from './words.ts'

/** No known abbreviation in small letters has more. */
export const longestAbbreviation = 8

/** No known abbreviation is longer, written in any way. */
const longestKnown = 9

/** What follows a time of day: "at 5 p.m. Monday". */
const followsTime: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday cet est edt et cst cdt mst mdt pst pdt gmt utc`.split(
    ' ',
  ),
)

/** Without a vowel, but whole words. */
const interjections: ReadonlySet<string> = new Set(
  'brr hm hmm mhm mm mmm nth psst sh shh tsk'.split(' '),
)

/** What the stop of an abbreviation before a candidate allows; `undefined` for other words. */
export function abbreviationRule(candidate: Candidate): boolean | undefined {
  const { text, mark, markEnd, sentenceStart } = candidate
  if (markEnd > mark + 1 || text.charAt(mark) !== '.') return undefined
  const start = tokenStart(text, mark, sentenceStart)
  const token = text.slice(start, mark)
  const kind = kindOf(token)
  return (
    kind &&
    verdictOn(kind, candidate, start > sentenceStart && classAt(text, start) === CharClass.upper)
  )
}

/** Whether a token, without its stop, is an abbreviation, known or by its looks. */
export function isAbbreviation(token: string): boolean {
  return kindOf(token) !== undefined
}

function kindOf(token: string): AbbreviationKind | undefined {
  const { length } = token
  if (length === 0) return undefined
  const known = length <= longestKnown ? abbreviationKind(token) : undefined
  if (known) return known
  const byLooks = token.includes('.') || length === 1 ? isInitials(token) : hasOddLooks(token)
  return byLooks ? 'other' : undefined
}

/** `G`, `U.S`, `18U.S.C`, `N.C.App`, `J.-P`: letters with stops after each but the last group. */
function isInitials(token: string): boolean {
  if (token.length === 1) return isLetterAt(token, 0)
  return /^\d{0,3}\p{L}{1,4}(?:\.-?\p{L}{1,5})+$/u.test(token)
}

function hasOddLooks(token: string): boolean {
  if (token.length < 6 && isConsonants(token)) return true
  return token.charAt(token.length - 1) === 's' ? isPlural(token) : isContraction(token)
}

/** A short token without any vowel, such as `Mfg`, is no word. */
function isConsonants(token: string): boolean {
  return /^\p{Lu}?[b-df-hj-np-tv-xz]+$/u.test(token) && !interjections.has(token.toLowerCase())
}

function verdictOn(
  kind: AbbreviationKind,
  candidate: Candidate,
  capital: boolean,
): boolean | undefined {
  if (kind === 'title') return false
  const { text, next, limit } = candidate
  const inner = skipOpeners(text, next, limit)
  if (classAt(text, inner) !== CharClass.upper) return false
  if (kind === 'wordlike' && !capital) return undefined
  const word = wordAt(text, inner, limit)
  if (kind === 'closing') return inner === next && !followsTime.has(word) ? undefined : false
  return isStarter(word) && text.charAt(inner + word.length) !== '.'
}

/** `Nat'l`, `Ass'n`, `Gov't`; not `don't`. */
function isContraction(token: string): boolean {
  const apostrophe = token.charCodeAt(token.length - 2)
  if (apostrophe !== 39 && apostrophe !== 0x2019) return false
  return /^\p{Lu}\p{Ll}+(?:['’][lngr]|[^n\P{Ll}]['’]t)$/u.test(token)
}

/** `Techs`, `Prods`: a known abbreviation in the plural, written with a capital. */
function isPlural(token: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}s$/u.test(token) && abbreviationKind(token.slice(0, -1)) === 'other'
}
