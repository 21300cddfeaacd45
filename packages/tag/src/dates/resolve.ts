import type { DateAnchor, DateMention, IsoDate, TimexValue } from '@claimtrail/model'
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  fromIso,
  toDay,
  toIso,
  toMonth,
  toWeek,
  weekdayOf,
} from './calendar.ts'
import type { DateMeaning, DateReading, Season } from './meaning.ts'

/** What a date is counted from, and what the words around it say about its direction. */
export interface ResolveContext {
  readonly documentDate?: IsoDate
  /** A year that the sentence named before. */
  readonly year?: number
  /** Whether a word before it in the same clause points at the future. */
  readonly future: boolean
}

/** A date with what can be known of its value. */
export interface Resolved {
  readonly type: DateMention['type']
  readonly value: TimexValue
  readonly end?: TimexValue
  readonly anchor: DateAnchor
}

/** Days ahead of the document that a date without a year can lie without a word about the future. */
const nearDays = 20
const nearMonths = 1

/** Give a date its value. What needs a day to count from, and has none, stays open. */
export function resolveDate({ meaning }: DateReading, context: ResolveContext): Resolved {
  const calendar: DateAnchor = { by: 'calendar' }
  if (meaning.kind === 'fixed') {
    const { value, end } = meaning
    return { type: 'DATE', value, ...(end !== undefined && { end }), anchor: calendar }
  }
  if (meaning.kind === 'duration')
    return { type: 'DURATION', value: meaning.value, anchor: { by: 'none' } }
  if (meaning.kind === 'set') return { type: 'SET', value: meaning.value, anchor: { by: 'none' } }
  const type = meaning.kind === 'time' || ('part' in meaning && meaning.part) ? 'TIME' : 'DATE'
  const today = context.documentDate === undefined ? undefined : fromIso(context.documentDate)
  if (meaning.kind === 'month-day' && context.year !== undefined) {
    return { type, ...inYear(meaning, context.year), anchor: calendar }
  }
  if (today === undefined || context.documentDate === undefined || meaning.kind === 'reference') {
    return { type, value: openValue(meaning), anchor: { by: 'none' } }
  }
  const anchor: DateAnchor = { by: 'document-date', date: context.documentDate }
  return { type, ...relative(meaning, today, context.future), anchor }
}

type Relative = Exclude<DateMeaning, { kind: 'fixed' | 'duration' | 'set' | 'reference' }>
type MonthDay = Extract<DateMeaning, { kind: 'month-day' }>
type Value = Pick<Resolved, 'value' | 'end'>

/** The value of words that count from a day that nobody knows. */
function openValue(meaning: Relative | Extract<DateMeaning, { kind: 'reference' }>): TimexValue {
  if (meaning.kind === 'reference') return meaning.value
  if (meaning.kind === 'month-day')
    return `XXXX${toMonth(0, meaning.month).slice(4)}${dayPart(meaning.day)}`
  if (meaning.kind === 'near-month') return `XXXX${toMonth(0, meaning.month).slice(4)}`
  if (meaning.kind === 'weekday') return `XXXX-WXX-${meaning.weekday || 7}`
  if (meaning.kind === 'time') return `XXXX-XX-XXT${meaning.time}`
  if (meaning.kind === 'quarter') return `XXXX-Q${meaning.quarter}`
  const step = meaning.kind === 'shift' ? meaning.amount : meaning.step
  return step === 0 ? 'PRESENT_REF' : step < 0 ? 'PAST_REF' : 'FUTURE_REF'
}

function relative(meaning: Relative, today: Day, future: boolean): Value {
  if (meaning.kind === 'month-day') return inYear(meaning, likelyYear(meaning, today, future))
  if (meaning.kind === 'near-month') return { value: nearMonth(meaning.month, meaning.step, today) }
  if (meaning.kind === 'time') return { value: `${toIso(today)}T${meaning.time}` }
  if (meaning.kind === 'weekday') return { value: nearWeekday(meaning, today, future) }
  if (meaning.kind === 'quarter') return { value: nearQuarter(meaning, today, future) }
  if (meaning.kind === 'near-season')
    return { value: nearSeason(meaning.season, meaning.step, today) }
  if (meaning.kind === 'shift')
    return { value: shifted(meaning.amount, meaning.unit, meaning.part, today) }
  return { value: nearUnit(meaning, today) }
}

function inYear({ month, day, endDay }: MonthDay, year: number): Value {
  if (day === undefined) return { value: toMonth(year, month) }
  const [first, last] = [toDay(year, month, day), toDay(year, month, endDay ?? day)]
  if (first === undefined || last === undefined) return { value: '' }
  return { value: toIso(first), ...(endDay !== undefined && { end: toIso(last) }) }
}

/** News speaks of the past: a date well ahead belongs to last year, unless a word points at the future. */
function likelyYear({ month, day }: MonthDay, today: Day, future: boolean): number {
  const { year } = today
  if (day === undefined) {
    const ahead = month - today.month
    if (ahead > nearMonths && !future) return year - 1
    return ahead < -nearMonths && future ? year + 1 : year
  }
  const ahead = daysBetween(today, { year, month, day: Math.min(day, 28) })
  if (ahead > nearDays && !future) return year - 1
  return ahead < -nearDays && future ? year + 1 : year
}

function nearMonth(month: number, step: number, today: Day): TimexValue {
  if (step < 0) return toMonth(month >= today.month ? today.year - 1 : today.year, month)
  if (step > 0) return toMonth(month <= today.month ? today.year + 1 : today.year, month)
  return toMonth(today.year, month)
}

/** A bare weekday is the latest one not after the document, unless a word points at the future. */
function nearWeekday(
  { weekday, step, part }: Extract<DateMeaning, { kind: 'weekday' }>,
  today: Day,
  future: boolean,
): TimexValue {
  const back = (weekdayOf(today) - weekday + 7) % 7
  const forward = step === 1 || (step === undefined && future && back !== 0)
  const days = forward ? 7 - back : -(back || (step === -1 ? 7 : 0))
  return `${toIso(addDays(today, days))}${part ? `T${part}` : ''}`
}

function nearQuarter(
  { quarter, step }: Extract<DateMeaning, { kind: 'quarter' }>,
  today: Day,
  future: boolean,
): TimexValue {
  if (step !== undefined) return `${today.year + step}-Q${quarter}`
  const ahead = quarter > Math.ceil(today.month / 3) && !future
  return `${ahead ? today.year - 1 : today.year}-Q${quarter}`
}

const seasonEnds: Readonly<Record<Season, number>> = { SP: 5, SU: 8, FA: 11, WI: 2 }

function nearSeason(season: Season, step: number, today: Day): TimexValue {
  const over = season !== 'WI' && today.month > seasonEnds[season]
  if (step < 0) return `${over ? today.year : today.year - 1}-${season}`
  if (step > 0) return `${over || season === 'WI' ? today.year + 1 : today.year}-${season}`
  return `${today.year}-${season}`
}

function shifted(amount: number, unit: string, part: string | undefined, today: Day): TimexValue {
  const whole = Math.round(amount)
  if (unit === 'day') return `${toIso(addDays(today, whole))}${part ? `T${part}` : ''}`
  if (unit === 'week') return toWeek(addDays(today, whole * 7))
  if (unit === 'month') return monthOf(addMonths(today, whole))
  if (unit === 'quarter') return monthOf(addMonths(today, whole * 3))
  if (unit === 'year') return String(today.year + whole)
  if (unit === 'decade') return String(today.year + whole * 10).slice(0, 3)
  if (unit === 'century') return String(today.year + whole * 100).slice(0, 2)
  return amount < 0 ? 'PAST_REF' : 'FUTURE_REF'
}

function nearUnit(
  { unit, step, part }: Extract<DateMeaning, { kind: 'near' }>,
  today: Day,
): TimexValue {
  if (part) return `${toIso(addDays(today, part === 'NI' ? Math.min(step, 0) : step))}T${part}`
  if (unit === 'weekend') return `${toWeek(addDays(today, 7 * step))}-WE`
  if (unit === 'fiscal-year') return `FY${today.year + step}`
  if (unit === 'quarter') return quarterOf(addMonths(today, 3 * step))
  if (unit === 'decade') return String(today.year + 10 * step).slice(0, 3)
  if (unit === 'century') return String(today.year + 100 * step).slice(0, 2)
  return shifted(step, unit, undefined, today)
}

function monthOf({ year, month }: Day): TimexValue {
  return toMonth(year, month)
}

function quarterOf({ year, month }: Day): TimexValue {
  return `${year}-Q${Math.ceil(month / 3)}`
}

function dayPart(day: number | undefined): string {
  return day === undefined ? '' : `-${String(day).padStart(2, '0')}`
}
