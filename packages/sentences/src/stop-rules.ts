import { abbreviationRule, isAbbreviation, longestAbbreviation } from './abbreviation-rule.ts'
import type { Candidate } from './candidate.ts'
import { CharClass, classAt, isLetterAt, isSpaceAt } from './char-class.ts'
import { isRoman, labelledNumberEnd, markerAt } from './markers.ts'
import { isLowerWord, skipOpeners, tokenBefore, tokenStart } from './words.ts'

/** What a rule says: the sentence ends here, it goes on, or the rule does not know. */
export type Verdict = boolean | undefined

/** What the first rule that knew said. */
export interface Ruling {
  /** Which rule, and what it said, as a number from 0: the learned model knows it by that. */
  readonly id: number
  readonly ends: Verdict
  readonly sure: Sureness
}

/**
 * Whether a rule is a convention, or was right so often that nothing else is asked: always, only where no
 * capital, bracket or quote follows, or never.
 */
type Sureness = 'always' | 'before-small' | 'never'

type Rule = (candidate: Candidate) => Verdict

/** The ruling when no rule knew. */
export const noRuling: Ruling = { id: 0, ends: undefined, sure: 'never' }

/**
 * Asked in turn; the first that knows decides. The order is part of every model's meaning: append.
 * The other columns say how sure its no and its yes are.
 */
const table: readonly (readonly [Rule, no: Sureness, yes: Sureness])[] = [
  [plainRule, 'always', 'always'],
  [gluedRule, 'always', 'never'],
  [markerRule, 'always', 'always'],
  [nextMarkerRule, 'always', 'always'],
  [quotedRule, 'always', 'always'],
  [lowerCaseRule, 'never', 'always'],
  [leaderRule, 'always', 'always'],
  [openingEllipsisRule, 'always', 'always'],
  [pauseRule, 'always', 'always'],
  [ellipsisRule, 'never', 'never'],
  [clockRule, 'always', 'always'],
  [omissionRule, 'always', 'always'],
  [abbreviationRule, 'before-small', 'always'],
]

const rules: readonly { readonly rule: Rule; readonly no: Ruling; readonly yes: Ruling }[] =
  table.map(([rule, no, yes], index) => ({
    rule,
    no: { id: 2 * index + 1, ends: false, sure: no },
    yes: { id: 2 * index + 2, ends: true, sure: yes },
  }))

/** The ruling of {@link plainRule}, which is the most common of all. */
export const plainEnd: Ruling = rules[0]?.yes ?? noRuling

/** What the rules say about a terminator. */
export function rulingAt(candidate: Candidate): Ruling {
  for (const { rule, no, yes } of rules) {
    const verdict = rule(candidate)
    if (verdict !== undefined) return verdict ? yes : no
  }
  return noRuling
}

/**
 * A word of four small letters or more that is no abbreviation, a stop, closing marks, one or two spaces, a
 * capital, no bracket open: two of five ends, right in 99.9 % of them.
 */
function plainRule({ text, mark, end, next, depth, sentenceStart }: Candidate): Verdict {
  if (depth > 0 || !isUpper(text, next) || text.charAt(mark) !== '.') return undefined
  const after = classAt(text, next + 1)
  if (after !== CharClass.lower && after !== CharClass.space) return undefined
  if (!isNarrowGap(text, end, next) || !isClosed(text, mark + 1, end)) return undefined
  let start = mark
  while (start > sentenceStart && classAt(text, start - 1) === CharClass.lower) start -= 1
  if (mark - start < 4 || !isSpaceAt(text, start - 1)) return undefined
  const isWord = mark - start > longestAbbreviation || !isAbbreviation(text.slice(start, mark))
  return isWord && !isRoman(text, start, mark) ? true : undefined
}

/** One or two spaces and nothing else. */
function isNarrowGap(text: string, end: number, next: number): boolean {
  const isFirst = next > end && classAt(text, end) === CharClass.space
  return (
    isFirst &&
    (next === end + 1 || (next === end + 2 && classAt(text, next - 1) === CharClass.space))
  )
}

/** Whether only closing quotes and brackets stand between two offsets, as after the stop of a sentence. */
function isClosed(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset += 1) {
    const kind = classAt(text, offset)
    if (kind !== CharClass.closer && kind !== CharClass.quote) return false
  }
  return true
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

/** Whether letters run from an offset to white space or a final mark: no dots or slashes inside. */
function isProseToken(text: string, start: number, limit: number): boolean {
  let end = start
  while (end < limit && isLetterAt(text, end)) end += 1
  return end >= limit || isSpaceAt(text, end) || ",;:'’".includes(text.charAt(end))
}

/** The longest number or letter of a marker. In code units. */
const longestValue = 7

/** The longest page number, in digits. */
const longestPage = 4

/** The longest marker, or label and number. In code units. */
const longestMarker = 24

/** The stop of a marker or of "Article 5." belongs to it, where a sentence or, after a colon, a list begins. */
function markerRule({ text, sentenceStart, mark, end, limit }: Candidate): Verdict {
  const start = mark - sentenceStart <= longestMarker ? sentenceStart : afterColon(text, mark)
  if (start === undefined) return undefined
  const marker = markerAt(text, start, limit)
  if (marker && marker.end >= end && marker.end > mark) return false
  return labelledNumberEnd(text, sentenceStart, limit) === end ? false : undefined
}

/** Where the token before a stop starts, when a colon stands before it. */
function afterColon(text: string, mark: number): number | undefined {
  const start = tokenStart(text, mark, Math.max(0, mark - longestValue))
  return text.charAt(start - 2) === ':' && isSpaceAt(text, start - 1) ? start : undefined
}

/** Before a number that is a marker ("… shall act. 3. The Parties …") a sentence ends. */
function nextMarkerRule({ text, sentenceStart, mark, markEnd, next, limit }: Candidate): Verdict {
  if (markEnd > mark + 1 || classAt(text, next) !== CharClass.digit) return undefined
  const marker = markerAt(text, next, limit)
  if (!marker || text.charAt(marker.end - 1) !== '.' || !isUpper(text, marker.end + 1))
    return undefined
  const isWord = isLowerWord(text, sentenceStart, mark)
  return isWord && !isAbbreviation(tokenBefore(text, mark, sentenceStart)) ? true : undefined
}

/** `“Will you sign?” he asked.` is one sentence. */
function quotedRule({ text, markEnd, end, next, limit }: Candidate): Verdict {
  if (end === markEnd || classAt(text, next) !== CharClass.lower) return undefined
  return markerAt(text, next, limit) ? undefined : false
}

/**
 * A small letter opens a sentence only in careless writing, which shows by a longer word of small letters
 * before the bare mark ("it works. but not here") or by many marks ("why??? i left"), or behind a marker ("(b) Each side shall report.").
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
  if (end > markEnd || inner > next) return false
  if (markEnd > mark + 1) return !'.…'.includes(text.charAt(markEnd - 1))
  if (text.charAt(mark) !== '.' && isNamed(text, sentenceStart, mark)) return false
  const before = tokenBefore(text, mark, sentenceStart)
  return (
    shortWords.has(before) || (isLowerWord(text, sentenceStart, mark) && !isAbbreviation(before))
  )
}

/** Words of two letters that a sentence often ends with, and that abbreviate nothing before a small letter. */
const shortWords: ReadonlySet<string> = new Set('do go he is it me on so to up us we'.split(' '))

/** A capital inside a sentence: `Yahoo! in the …`. */
function isNamed(text: string, sentenceStart: number, mark: number): boolean {
  const start = tokenStart(text, mark, sentenceStart)
  return start > sentenceStart && isUpper(text, start)
}

/** `Preamble ........ 3`: dots lead to a page number at the end of the line. */
function leaderRule({ text, mark, markEnd, next, limit }: Candidate): Verdict {
  if (markEnd - mark < 4 || classAt(text, next) !== CharClass.digit) return undefined
  let end = next
  while (end < limit && end - next < longestPage && classAt(text, end) === CharClass.digit) end += 1
  while (end < limit && classAt(text, end) === CharClass.space) end += 1
  return end >= limit || classAt(text, end) === CharClass.lineEnd ? false : undefined
}

/** `It holds. . . . The office`: a spaced ellipsis after a stop starts what comes next. */
function openingEllipsisRule(candidate: Candidate): Verdict {
  const { text, sentenceStart, mark, markEnd, end, next, limit, depth, quotes } = candidate
  if (mark !== sentenceStart || end > markEnd || depth > 0 || quotes > 0) return undefined
  const isSpaced = markEnd - mark >= 5 && text.charAt(mark + 1) === ' '
  return isSpaced && isUpper(text, skipOpeners(text, next, limit)) ? false : undefined
}

/** `the thing is . . . I did not`: the capital of "I" says nothing. */
function pauseRule({ text, mark, markEnd, end, next }: Candidate): Verdict {
  if (end > markEnd || markEnd - mark < 3 || text.charAt(next) !== 'I') return undefined
  return isLetterAt(text, next + 1) || !isSpaceAt(text, mark - 1) ? undefined : false
}

/** Three dots in the middle of a thought are an omission; after four the sentence has ended. */
function ellipsisRule({ text, mark, markEnd }: Candidate): Verdict {
  const length = markEnd - mark
  if (length < 3 || text.charAt(mark + 1) !== ' ') return undefined
  const dots = (length + 1) / 2
  return isSpaceAt(text, mark - 1) ? dots > 3 : true
}

/** A time of day that a preposition opens. */
const clock =
  /^(?:about|after|around|at|before|by|from|on|since|till|until) (?:\w+ )?[\d:.]{1,5} ?[ap]\.?m$/i

/** Longest text that {@link clock} is tried on. */
const longestClock = 24

/** "At 5 a.m. Mr. Berg left.": what holds nothing but the time goes on. */
function clockRule({ text, sentenceStart, mark, markEnd }: Candidate): Verdict {
  if (markEnd > mark + 1 || mark - sentenceStart > longestClock) return undefined
  if (text.charAt(mark - 1) !== 'm') return undefined
  return clock.test(text.slice(sentenceStart, mark)) ? false : undefined
}

/** `the words [...]" (Berg 55)`: dots in brackets stand for words left out, the reference goes on. */
function omissionRule({ text, mark, markEnd, end, next }: Candidate): Verdict {
  if (end === markEnd || text.charAt(markEnd) !== ']') return undefined
  const omits = markEnd - mark >= 3 || text.charAt(mark) === '…'
  const goesOn = end > markEnd + 1 && text.charAt(next) === '('
  return omits && goesOn ? false : undefined
}
