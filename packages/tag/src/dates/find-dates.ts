import type { DateAnchor, DateMention, IsoDate, Problem } from '@claimtrail/model'
import { InvalidDocumentDateError } from '../errors.ts'
import { findBound, findEvent } from './bounds.ts'
import { addDays, addMonths, fromIso, isIsoDate, toIso } from './calendar.ts'
import type { DateReading } from './meaning.ts'
import { readDates, yearOf } from './read-dates.ts'
import { resolveDate } from './resolve.ts'
import type { RuleSettings } from './rule.ts'

/** What dates are read with. */
export interface DateContext extends RuleSettings {
  /** When the text was written: relative dates count from it, and stay open without it. */
  readonly documentDate?: IsoDate
  /** Give also words that only point at past, present or future ("recently"). */
  readonly vagueDates?: boolean
}

/** Dates and what is odd about them. */
export interface DatesFound {
  readonly dates: readonly DateMention[]
  readonly problems: readonly Problem[]
}

/**
 * Find the dates of a text by the grammar alone.
 *
 * Spans are in the text, sorted, not overlapping. The cost is linear in the text.
 *
 * @throws {@link InvalidDocumentDateError} The document date is no day of the calendar.
 */
export function findDates(text: string, context: DateContext): readonly DateMention[] {
  return readAndResolve(text, context).dates
}

/** {@link findDates}, with what is odd about the dates. */
export function readAndResolve(text: string, context: DateContext): DatesFound {
  const { documentDate, vagueDates = false } = context
  if (documentDate !== undefined && !isIsoDate(documentDate))
    throw new InvalidDocumentDateError(documentDate)
  const readings = readDates(text, context).filter(({ vague }) => vagueDates || !vague)
  const dates: DateMention[] = []
  for (const reading of readings)
    dates.push(toMention(text, reading, dates, readings, documentDate))
  const starts = new Map(dates.map((date) => [date.span.start, date]))
  return {
    dates: dates.map((date) => relate(text, date, starts)),
    problems: readings.flatMap(toProblem),
  }
}

function toMention(
  text: string,
  reading: DateReading,
  before: readonly DateMention[],
  readings: readonly DateReading[],
  documentDate: IsoDate | undefined,
): DateMention {
  const { start, end, rule, mod, vague } = reading
  const year = yearBefore(text, readings[before.length - 1], start)
  const future = pointsAhead(text, start)
  const resolved = resolveDate(reading, {
    future,
    ...(documentDate && { documentDate }),
    ...(year && { year }),
  })
  const bound = findBound(text, start)
  return {
    kind: 'date',
    span: { start, end },
    ...resolved,
    ...(mod && { mod }),
    ...(bound && { bound }),
    rule,
    ...(vague && { vague }),
  }
}

const futureCue =
  /\b(?:will|shall|won't|going to|set to|is to|are to|to be|scheduled|expected|plans? to|planned|planning|due|would|upcoming|beginning|starting|next)\b|'ll\b|\b(?:until|by)(?: the end of| the)? ?$/i

/** A cue in the same clause, at most this many characters before. */
const cueReach = 60

function pointsAhead(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - cueReach), start)
  return futureCue.test(before.split(/[.;]\s/).at(-1) ?? '')
}

/** The year of the date before, when nothing ends the sentence between the two. */
function yearBefore(
  text: string,
  reading: DateReading | undefined,
  start: number,
): number | undefined {
  if (reading === undefined || start - reading.end > 200) return undefined
  const ended = /[.!?]\s+\p{Lu}|\n\s*\n/u.test(text.slice(reading.end, start))
  return ended ? undefined : yearOf(reading.meaning)
}

/** Lengths of time that the words count from a date or an event get it as their anchor. */
function relate(
  text: string,
  date: DateMention,
  starts: ReadonlyMap<number, DateMention>,
): DateMention {
  if (date.type !== 'DURATION') return date
  const link = /^ {1,3}(after|from|following|of|before|prior to) {1,3}/i.exec(
    text.slice(date.span.end, date.span.end + 24),
  )
  const start = date.span.end + (link?.[0].length ?? 0)
  const next = link ? starts.get(start) : undefined
  const target = next?.type === 'DATE' ? next : undefined
  const anchor: DateAnchor | undefined = target
    ? { by: 'mention', span: target.span }
    : findEvent(text, date.span.end)
  if (anchor === undefined) return date
  const value =
    target && link && /after|from|following/i.test(link[0])
      ? counted(date.value, target.value)
      : undefined
  return { ...date, anchor, ...(value && { end: value }) }
}

/** A day counted from another by a length in days, weeks, months or years. */
function counted(length: string, from: string): string | undefined {
  const [, count = '', unit] = /^P(\d+)([DWMY])$/.exec(length) ?? []
  const day = fromIso(from)
  if (day === undefined || unit === undefined) return undefined
  const amount = Number(count)
  if (unit === 'D' || unit === 'W') return toIso(addDays(day, unit === 'D' ? amount : amount * 7))
  return toIso(addMonths(day, unit === 'M' ? amount : amount * 12))
}

function toProblem({ fault, start, end }: DateReading): Problem[] {
  return fault ? [{ ...fault, severity: 'warning', span: { start, end } }] : []
}
