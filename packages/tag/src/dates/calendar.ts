import type { IsoDate, TimexValue } from '@claimtrail/model'

/** A day of the calendar; months and days from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const dayMs = 86_400_000

/** Whether a text is a day of the calendar in the form YYYY-MM-DD. */
export function isIsoDate(text: string): text is IsoDate {
  return fromIso(text) !== undefined
}

/** The day of an ISO date, `undefined` when the calendar has no such day. */
export function fromIso(text: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return year === undefined ? undefined : toDay(Number(year), Number(month), Number(day))
}

/** A day, `undefined` when the calendar has no such day (30 February). */
export function toDay(year: number, month: number, day: number): Day | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? { year, month, day }
    : undefined
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  return new Date(utc(year, month + 1, 0)).getUTCDate()
}

/** Write a day as a TIMEX value. */
export function toIso({ year, month, day }: Day): TimexValue {
  return `${toMonth(year, month)}-${two(day)}`
}

/** Write a month as a TIMEX value. */
export function toMonth(year: number, month: number): TimexValue {
  return `${String(year).padStart(4, '0')}-${two(month)}`
}

/** Write an ISO week as a TIMEX value; the week of a day near New Year can belong to the other year. */
export function toWeek(day: Day): TimexValue {
  const thursday = addDays(day, 4 - (weekdayOf(day) || 7))
  const passed =
    (utc(thursday.year, thursday.month, thursday.day) - utc(thursday.year, 1, 1)) / dayMs
  return `${thursday.year}-W${two(Math.floor(passed / 7) + 1)}`
}

/** The day a number of days later; earlier when it is negative. */
export function addDays({ year, month, day }: Day, days: number): Day {
  const date = new Date(utc(year, month, day) + days * dayMs)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The month a number of months later, with the same day where the month has it. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const count = year * 12 + month - 1 + months
  const [later, laterMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  return { year: later, month: laterMonth, day: Math.min(day, daysIn(later, laterMonth)) }
}

/** Day of the week, Sunday is 0. */
export function weekdayOf({ year, month, day }: Day): number {
  return new Date(utc(year, month, day)).getUTCDay()
}

/** How many days lie between two days; negative when the other is earlier. */
export function daysBetween(one: Day, other: Day): number {
  return (utc(other.year, other.month, other.day) - utc(one.year, one.month, one.day)) / dayMs
}

/** `Date.UTC` reads the years 0 to 99 as 1900 to 1999, so the year is set by itself. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, 0, 1))
  return date.setUTCFullYear(year, month - 1, day)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
