import type { DateMention, TimexValue } from '@claimtrail/model'

/** Unit of a stretch of time, as one letter group of TIMEX. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

/** Part of a day, as TIMEX writes it. */
export type DayPart = 'MO' | 'AF' | 'EV' | 'NI'

/** What the words of a date say, before it is known when they were written. */
export type DateMeaning =
  | { readonly kind: 'fixed'; readonly value: TimexValue; readonly end?: TimexValue }
  | {
      readonly kind: 'month-day'
      readonly month: number
      readonly day?: number
      readonly endDay?: number
    }
  | { readonly kind: 'near-month'; readonly month: number; readonly step: number }
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly step?: number
      readonly part?: DayPart
    }
  | {
      readonly kind: 'shift'
      readonly amount: number
      readonly unit: Unit
      readonly part?: DayPart
    }
  | {
      readonly kind: 'near'
      readonly unit: Unit | 'weekend' | 'fiscal-year'
      readonly step: number
      readonly part?: DayPart
    }
  | { readonly kind: 'near-season'; readonly season: Season; readonly step: number }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly step?: number }
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'duration'; readonly value: TimexValue }
  | { readonly kind: 'set'; readonly value: TimexValue }
  | { readonly kind: 'reference'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' }

/** A season, as TIMEX writes it. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** A date as the grammar reads it: which rule, where, what it says. Spans are in the text that was read. */
export interface DateReading {
  readonly rule: string
  readonly start: number
  readonly end: number
  readonly meaning: DateMeaning
  readonly mod?: NonNullable<DateMention['mod']>
  readonly vague?: true
  /** What is wrong with the words ("30 February"), as a problem code and a sentence. */
  readonly fault?: DateFault
}

/** Something odd about a date. */
export interface DateFault {
  readonly code: string
  readonly reason: string
}

/** Units by the words for them. */
export function toUnit(word: string): Unit {
  const name = word.toLowerCase()
  if (/^(?:night|morning|evening)/.test(name)) return 'day'
  if (name.startsWith('weekend')) return 'week'
  return unitNames.find((unit) => name.startsWith(unit.slice(0, 5))) ?? 'day'
}

const unitNames: readonly Unit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
]

const timexUnits: Readonly<Record<Unit, readonly [string, string, number]>> = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  week: ['P', 'W', 1],
  month: ['P', 'M', 1],
  quarter: ['P', 'Q', 1],
  year: ['P', 'Y', 1],
  decade: ['P', 'Y', 10],
  century: ['P', 'Y', 100],
}

/** A length of time as a TIMEX value; without a count it is unsaid (`PXD`). */
export function toDuration(count: number | undefined, unit: Unit): TimexValue {
  const [prefix, letter, factor] = timexUnits[unit]
  return `${prefix}${count === undefined ? 'X' : count * factor}${letter}`
}
