/**
 * A stretch of days, both ends in it, as numbers `yyyymmdd`. They are only compared: a month is `yyyymm00` to
 * `yyyymm99`, so no calendar is needed.
 */
export interface Days {
  readonly from: number
  readonly to: number
}

const seasons: Readonly<Record<string, readonly [first: number, last: number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  // A winter begins in December and is named after that year.
  WI: [12, 14],
}

/**
 * The days that a TIMEX value may mean: a day, week, month, quarter, half, season, year, decade or century.
 * `undefined` for anything that names no stretch of the calendar (`P6M`, `XXXX-WXX-1`, `PRESENT_REF`).
 */
export function daysOf(value: string): Days | undefined {
  const [, year = '', rest = ''] = /^(\d{4})(?:-([^T]*))?(?:T.*)?$/.exec(value) ?? []
  if (year === '') return decadeOrCentury(value)
  if (rest === '') return months(Number(year), 0, 99)
  const day = /^(\d\d)-(\d\d)$/.exec(rest)
  if (day) return sameDay(Number(year) * 10_000 + Number(day[1]) * 100 + Number(day[2]))
  if (/^\d\d$/.test(rest)) return months(Number(year), Number(rest), Number(rest))
  const part = /^([QH])([1-4])$/.exec(rest)
  if (part) return partOfYear(Number(year), part[1] === 'Q' ? 3 : 6, Number(part[2]))
  const week = /^W(\d\d)(?:-([1-7]))?$/.exec(rest)
  if (week) return daysOfWeek(Number(year), Number(week[1]), week[2])
  const season = seasons[rest]
  return season && months(Number(year), ...season)
}

/** Whether two stretches have a day in common. */
export function haveCommonDay(one: Days, other: Days): boolean {
  return one.from <= other.to && other.from <= one.to
}

function sameDay(day: number): Days {
  return { from: day, to: day }
}

function months(year: number, first: number, last: number): Days {
  const until = last > 12 && last < 99 ? (year + 1) * 100 + last - 12 : year * 100 + last
  return { from: (year * 100 + first) * 100, to: until * 100 + 99 }
}

function partOfYear(year: number, length: number, number: number): Days | undefined {
  const last = length * number
  return last > 12 ? undefined : months(year, last - length + 1, last)
}

function decadeOrCentury(value: string): Days | undefined {
  const [, digits] = /^(\d{2,3})X{0,2}$/.exec(value) ?? []
  if (digits === undefined) return undefined
  const years = 10 ** (4 - digits.length)
  const first = Number(digits) * years
  return { from: first * 10_000, to: (first + years - 1) * 10_000 + 9_999 }
}

/** ISO 8601: week 1 is the week with 4 January in it, and a week begins on Monday. */
function daysOfWeek(year: number, week: number, weekday: string | undefined): Days {
  const fourth = new Date(0)
  fourth.setUTCFullYear(year, 0, 4)
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7
  const first = weekday === undefined ? 0 : Number(weekday) - 1
  const last = weekday === undefined ? 6 : first
  return { from: dayOfYear(year, monday + first), to: dayOfYear(year, monday + last) }
}

function dayOfYear(year: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, 0, day)
  return (date.getUTCFullYear() * 100 + date.getUTCMonth() + 1) * 100 + date.getUTCDate()
}
