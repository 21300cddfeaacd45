import type { Span } from '@claimtrail/text'

/** What a changed word can turn around. */
export type WordFlag = 'actor' | 'date' | 'modal' | 'negation' | 'number'

const number =
  /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|third|quarter|once|twice|dozen)\b/iu
const date =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|1[5-9]\d\d|20\d\d)\b|\b(?:days?|weeks?|months?|years?|today|tomorrow|yesterday)\b/
const modal =
  /\b(?:shall|should|must|may|might|can|cannot|could|will|would|ought|need|needs|needed)\b/
const negation =
  /\b(?:not|no|never|neither|nor|none|nobody|nothing|nowhere|cannot|without|unless|except|nor)\b|n?['’]t\b/i
const dates = new RegExp(date, 'g')
/** A capital that does not begin a sentence. */
const name = /(?:^|[^.!?:\s]\s+)\p{Lu}[\p{L}\p{M}]/u

/** What the words of a span are, as far as English words tell; in alphabetical order. */
export function flagsOf(text: string, span: Span): readonly WordFlag[] {
  if (span.start === span.end) return []
  const words = text.slice(span.start, span.end)
  const flags: WordFlag[] = []
  if (isName(text, span)) flags.push('actor')
  if (date.test(words)) flags.push('date')
  if (modal.test(lowerStart(text, span))) flags.push('modal')
  if (negation.test(words)) flags.push('negation')
  if (number.test(words)) flags.push('number')
  return flags
}

/** "May" is a month and "may" is not, but the word that begins a sentence has a capital anyway. */
function lowerStart(text: string, span: Span): string {
  const words = text.slice(span.start, span.end)
  if (!beginsSentence(text, span.start)) return words
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** Whether the words hold a name: a capital inside a sentence, months and weekdays apart. */
function isName(text: string, span: Span): boolean {
  const words = text.slice(span.start, span.end).replace(dates, 'x')
  if (!beginsSentence(text, span.start) && /^\p{Lu}[\p{L}\p{M}]/u.test(words)) return true
  return name.test(`. ${words}`)
}

function beginsSentence(text: string, start: number): boolean {
  const left = text.slice(Math.max(0, start - 10), start).trimEnd()
  return left === '' || /[.!?:\n]["'”’)]*$/.test(left)
}
