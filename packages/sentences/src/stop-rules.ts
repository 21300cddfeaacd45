import { type AbbreviationKind, abbreviationKind } from './abbreviations.ts'
import type { Candidate } from './candidate.ts'
import { CharClass, classAt, isLetterAt, isSpaceAt } from './char-class.ts'
import { labelledNumberEnd, markerAt } from './markers.ts'
import { isStarter } from './starters.ts'
import { skipOpeners, tokenStart, wordAt } from './words.ts'

/** What a rule says: the sentence ends here, it goes on, or the rule does not know. */
export type Verdict = boolean | undefined

type Rule = (candidate: Candidate) => Verdict

/** Asked in turn; the first that knows decides. */
const rules: readonly Rule[] = [
  gluedRule,
  markerRule,
  nextMarkerRule,
  lowerCaseRule,
  ellipsisRule,
  abbreviationRule,
]

/** Whether a sentence ends at a terminator. */
export function endsAtStop(candidate: Candidate): Verdict {
  for (const rule of rules) {
    const verdict = rule(candidate)
    if (verdict !== undefined) return verdict
  }
  return undefined
}

/** `agreed.Then` is two sentences; `U.S`, `3.5`, `example.org` and `file.Name` are one token. */
function gluedRule({ text, mark, end, next, limit, sentenceStart }: Candidate): Verdict {
  if (next > end) return undefined
  if (end > mark + 1) return isUpper(text, next) && isLowerWord(text, sentenceStart, mark)
  return (
    isUpper(text, next) &&
    classAt(text, next + 1) === CharClass.lower &&
    isLowerWord(text, sentenceStart, mark) &&
    isProseToken(text, next, limit)
  )
}

function isUpper(text: string, offset: number): boolean {
  return classAt(text, offset) === CharClass.upper
}

/** Whether the token before `end` is at least three letters, all but the first lower-case. */
function isLowerWord(text: string, sentenceStart: number, end: number): boolean {
  const start = tokenStart(text, end, sentenceStart)
  if (end - start < 3) return false
  for (let offset = end - 1; offset > start; offset -= 1) {
    if (classAt(text, offset) !== CharClass.lower) return false
  }
  return true
}

/** Whether letters run from an offset to white space or a final mark: no dots or slashes inside. */
function isProseToken(text: string, start: number, limit: number): boolean {
  let end = start
  while (end < limit && isLetterAt(text, end)) end += 1
  return end >= limit || isSpaceAt(text, end) || ",;:'’".includes(text.charAt(end))
}

/** The stop of a marker or of "Article 5." belongs to it, where a sentence or, after a colon, a list begins. */
function markerRule({ text, sentenceStart, mark, end, limit }: Candidate): Verdict {
  const start = tokenStart(text, mark, sentenceStart)
  const afterColon = text.charAt(start - 2) === ':' && isSpaceAt(text, start - 1)
  const marker = markerAt(text, afterColon ? start : sentenceStart, limit)
  if (marker && marker.end >= end && marker.end > mark) return false
  return labelledNumberEnd(text, sentenceStart, limit) === end ? false : undefined
}

/** Before a number that is a marker ("… shall act. 3. The Parties …") a sentence ends. */
function nextMarkerRule({ text, sentenceStart, mark, markEnd, next, limit }: Candidate): Verdict {
  if (markEnd > mark + 1 || classAt(text, next) !== CharClass.digit) return undefined
  const marker = markerAt(text, next, limit)
  if (!marker || text.charAt(marker.end - 1) !== '.' || !isUpper(text, marker.end + 1))
    return undefined
  const isWord = isLowerWord(text, sentenceStart, mark)
  return isWord && !isAbbreviation(text, sentenceStart, mark) ? true : undefined
}

/**
 * A small letter opens a sentence only in careless writing, which shows by a longer word of small letters
 * before the bare mark ("it works. but not here"), or behind a marker ("(b) Each side shall report.").
 */
function lowerCaseRule({
  text,
  sentenceStart,
  mark,
  markEnd,
  end,
  next,
  limit,
}: Candidate): Verdict {
  const inner = skipOpeners(text, next, limit)
  if (classAt(text, inner) !== CharClass.lower) return undefined
  const marker = markerAt(text, next, limit)
  if (marker) return text.charAt(marker.end - 1) === ')' && isUpper(text, marker.end + 1)
  if (end > markEnd || inner > next || markEnd > mark + 1) return false
  return isLowerWord(text, sentenceStart, mark) && !isAbbreviation(text, sentenceStart, mark)
}

function isAbbreviation(text: string, sentenceStart: number, end: number): boolean {
  const start = tokenStart(text, end, sentenceStart)
  return kindOf(text.slice(start, end)) !== undefined
}

/** Three dots in the middle of a thought are an omission; after four the sentence has ended. */
function ellipsisRule({ text, mark, markEnd }: Candidate): Verdict {
  const length = markEnd - mark
  if (length < 3 || text.charAt(mark + 1) !== ' ') return undefined
  const dots = (length + 1) / 2
  return isSpaceAt(text, mark - 1) ? dots > 3 : true
}

function abbreviationRule(candidate: Candidate): Verdict {
  const { text, mark, markEnd, sentenceStart } = candidate
  if (markEnd > mark + 1 || text.charAt(mark) !== '.') return undefined
  const start = tokenStart(text, mark, sentenceStart)
  const token = text.slice(start, mark)
  const kind = kindOf(token)
  return kind && verdictOn(kind, candidate, isUpper(text, start))
}

function kindOf(token: string): AbbreviationKind | undefined {
  if (token.length === 0) return undefined
  const known = abbreviationKind(token.toLowerCase())
  if (known) return known
  const shape = isInitials(token) || isConsonants(token) || isContraction(token)
  return shape || isPlural(token) ? 'other' : undefined
}

/** `G`, `U.S`, `18U.S.C`, `N.C.App`, `J.-P`: letters with stops after each but the last group. */
function isInitials(token: string): boolean {
  if (token.length === 1) return /^\p{L}$/u.test(token)
  return /^\d{0,3}\p{L}{1,4}(?:\.-?\p{L}{1,5})+$/u.test(token)
}

/** A short token without any vowel, such as `Mfg`, is no word. */
function isConsonants(token: string): boolean {
  return token.length > 1 && token.length < 6 && /^\p{Lu}?[b-df-hj-np-tv-xz]+$/u.test(token)
}

function verdictOn(kind: AbbreviationKind, candidate: Candidate, capital: boolean): Verdict {
  if (kind === 'title') return false
  const { text, next, limit } = candidate
  const inner = skipOpeners(text, next, limit)
  const opensWithLetter = isUpper(text, inner)
  if (kind === 'closing') return opensWithLetter && inner === next ? undefined : false
  const word = wordAt(text, inner, limit)
  const starts = isStarter(word) && text.charAt(inner + word.length) !== '.'
  if (kind === 'wordlike' && !capital && opensWithLetter) return undefined
  return starts
}

/** `Nat'l`, `Ass'n`, `Gov't`; not `don't`. */
function isContraction(token: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:['’][lngr]|[^n\P{Ll}]['’]t)$/u.test(token)
}

/** `Techs`, `Prods`: a known abbreviation in the plural, written with a capital. */
function isPlural(token: string): boolean {
  return (
    /^\p{Lu}\p{Ll}{2,}s$/u.test(token) &&
    abbreviationKind(token.slice(0, -1).toLowerCase()) === 'other'
  )
}
