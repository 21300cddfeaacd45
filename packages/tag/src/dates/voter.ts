import type { DateMention, IsoDate, Problem, TimexValue } from '@claimtrail/model'
import { overlap } from '@claimtrail/text'
import type { DateVote, Words } from '../compromise.ts'
import { daysIn, fromIso } from './calendar.ts'
import type { DatesFound } from './find-dates.ts'

/** Words that make a date likely when the grammar has left them over. */
const leftOver =
  /\b(?:\d{1,2}(?:st|nd|rd|th)|weekends?|christmas|easter|ramadan|new year|o'clock|(?:the|this|that|each|all|end of|start of) (?:day|week|month|year))\b/i

/** What a vote must hold to count: figures or a word of the calendar. */
const tangible = /\d|day|week|month|year|christmas|easter|ramadan|new year/i

/** What a vote can begin with; compromise-dates takes verbs along ("ending the day at 8,017"). */
const opening =
  /^(?:the|this|that|an?|each|every|all|any|one|next|last|early|late|mid|\d|['’]\d|days?|weeks?|months?|years?|weekends?|christmas|easter|ramadan|new year)/i

/** Longest sentence that is put to the vote. */
const longest = 2_000

/** Ask compromise-dates about a sentence in which the grammar has left a date word; it only adds. */
export function voteDates(
  plain: string,
  found: DatesFound,
  words: Words,
  documentDate: IsoDate | undefined,
): DatesFound {
  if (plain.length > longest || !leftOver.test(withoutDates(plain, found.dates))) return found
  const votes = words.voteDates(plain, documentDate)
  if (votes === undefined) return { ...found, problems: [...found.problems, failed(plain)] }
  const added = votes.flatMap((vote) => toMention(plain, vote, found.dates, documentDate))
  const dates = [...found.dates, ...added].sort((one, other) => one.span.start - other.span.start)
  return {
    ...found,
    dates: dates.filter(
      ({ span }, at) => !dates[at - 1] || overlap(span, dates[at - 1]?.span ?? span) === 0,
    ),
  }
}

function withoutDates(plain: string, dates: readonly DateMention[]): string {
  let rest = ''
  let from = 0
  for (const { span } of dates) {
    rest += plain.slice(from, span.start)
    from = span.end
  }
  return rest + plain.slice(from)
}

function toMention(
  plain: string,
  vote: DateVote,
  taken: readonly DateMention[],
  documentDate: IsoDate | undefined,
): DateMention[] {
  const lead =
    /^(?:in|on|at|by|during|since|until|till|from|before|after|for|within|between|of|over|as of|throughout|around|about) /i
  const start = vote.start + (lead.exec(plain.slice(vote.start, vote.end))?.[0].length ?? 0)
  const span = { start, end: vote.end }
  const words = plain.slice(start, vote.end)
  if (!opening.test(words) || /\b(?:after|before|following|same)\b/i.test(words)) return []
  if (
    !tangible.test(plain.slice(start, vote.end)) ||
    taken.some((date) => overlap(date.span, span) > 0)
  )
    return []
  const value = plainValue(vote)
  if (value === '' && (plain.slice(start, vote.end).match(/\S+/g)?.length ?? 0) > 3) return []
  const dated = value !== '' && documentDate !== undefined
  return [
    {
      kind: 'date',
      span,
      type: 'DATE',
      value,
      anchor: dated ? { by: 'document-date', date: documentDate } : { by: 'none' },
      rule: 'compromise-dates',
    },
  ]
}

/** The value of a vote when it is a plain day, month or year; anything else stays open. */
function plainValue({ first, last }: DateVote): TimexValue {
  const [from, to] = [fromIso(first ?? ''), fromIso(last ?? '')]
  if (from === undefined || to === undefined || first === undefined) return ''
  if (first === last) return first
  if (from.day !== 1 || from.year !== to.year) return ''
  if (from.month === to.month && to.day === daysIn(to.year, to.month)) return first.slice(0, 7)
  return from.month === 1 && to.month === 12 && to.day === 31 ? first.slice(0, 4) : ''
}

function failed(plain: string): Problem {
  return {
    code: 'date-voter-failed',
    reason: `compromise-dates could not read the sentence "${plain.slice(0, 60)}"; only the grammar's dates are given.`,
    severity: 'info',
  }
}
