import { toDay, toIso, toMonth } from './calendar.ts'
import {
  type DateRule,
  dateRule,
  fixed,
  type Parts,
  type RuleResult,
  type RuleSettings,
} from './rule.ts'
import {
  dayNumber,
  gap,
  month,
  ordinalWord,
  toMonthNumber,
  toOrdinal,
  weekday,
  year,
} from './vocabulary.ts'

const dash = ' ?[-–—] ?'
const suffix = '(?:st|nd|rd|th)?'
const lead = `(?:${weekday},?${gap})?`
const to = `(?:${dash}|${gap}to${gap}|${gap}through${gap})`
const inYear = `(?:,? ?|,?${gap}(?:of${gap}|in the year${gap}))`

/** Days with a year, ranges of days, months and years, months with a year: the calendar alone gives their value. */
export const calendarRules: readonly DateRule[] = [
  dateRule('iso-day', '(?<y>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)', ({ groups }) => readDay(groups)),
  dateRule(
    'day-range',
    `(?<d>${dayNumber})${suffix}${dash}(?<e>${dayNumber})${suffix}${gap}(?<m>${month}),?${gap}(?<y>${year})`,
    ({ groups }) => readRange(groups),
  ),
  dateRule(
    'day-range',
    `(?<m>${month})${gap}(?<d>${dayNumber})${suffix}${dash}(?<e>${dayNumber})${suffix},?${gap}(?<y>${year})`,
    ({ groups }) => readRange(groups),
  ),
  dateRule(
    'month-range',
    `(?<m>${month})${dash}(?<n>${month}),?${gap}(?<y>${year})`,
    ({ groups: { m = '', n = '', y = '' } }) =>
      fixed(toMonth(Number(y), toMonthNumber(m)), toMonth(Number(y), toMonthNumber(n))),
  ),
  dateRule(
    'month-day-year',
    `${lead}(?<m>${month})${gap}(?:the${gap})?(?<d>${dayNumber}|${ordinalWord})${suffix},?${gap}(?<y>\\d{4})`,
    ({ groups }) => readDay(groups),
  ),
  dateRule(
    'day-month-year',
    `${lead}(?:the${gap})?(?<d>${dayNumber}|${ordinalWord})${suffix}${gap}(?:day${gap})?(?:of${gap})?(?<m>${month})${inYear}(?<y>\\d{4})`,
    ({ groups }) => readDay(groups),
  ),
  dateRule(
    'numeric-day',
    '(?<a>\\d{1,2})(?<s>[/.])(?<b>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d\\d)(?![/.-]?\\d)',
    readNumeric,
  ),
  dateRule(
    'month-year',
    `(?<mod>(?:the${gap})?(?:early|mid|late|beginning of|start of|middle of|end of)[- ]{1,3})?(?<m>${month}),?${gap}(?:of${gap})?(?<y>\\d{4})`,
    readMonthYear,
  ),
  dateRule('year-range', `(?<y>${year})(?:${dash}(?<z>${year}|\\d\\d)|/(?<w>\\d\\d))`, readYears),
  dateRule(
    'month-day-range',
    `(?:(?<m>${month})${gap}(?<d>${dayNumber})${to}(?<e>${dayNumber})|(?<f>${dayNumber})${to}(?<g>${dayNumber})${gap}(?<n>${month}))`,
    ({ groups: { m, n, d, e, f, g } }) => {
      const [day, endDay] = [Number(d ?? f), Number(e ?? g)]
      if (endDay <= day) return undefined
      return { meaning: { kind: 'month-day', month: toMonthNumber(m ?? n ?? ''), day, endDay } }
    },
  ),
]

type Groups = Parts['groups']

function readDay({ y = '', m = '', d = '' }: Groups): RuleResult | undefined {
  const monthNumber = /^\d/.test(m) ? Number(m) : toMonthNumber(m)
  const dayOfMonth = toOrdinal(d) ?? 0
  const day = toDay(Number(y), monthNumber, dayOfMonth)
  return day ? fixed(toIso(day)) : impossible(`${dayOfMonth} ${m} ${y}`)
}

function readRange({ y = '', m = '', d = '', e = '' }: Groups): RuleResult | undefined {
  const first = toDay(Number(y), toMonthNumber(m), Number(d))
  const last = toDay(Number(y), toMonthNumber(m), Number(e))
  if (first === undefined || last === undefined) return impossible(`${d}–${e} ${m} ${y}`)
  return Number(d) < Number(e) ? fixed(toIso(first), toIso(last)) : undefined
}

function readNumeric({ groups }: Parts, { dayOrder }: RuleSettings): RuleResult | undefined {
  const { a = '', b = '', s = '' } = groups
  const years = fullYear(groups.y ?? '')
  if (s === '.' && groups.y?.length !== 4) return undefined
  const [first, second] = [Number(a), Number(b)]
  const open = first <= 12 && second <= 12 && first !== second
  if (open && dayOrder === undefined) return openOrder(`${a}${s}${b}${s}${years}`, years)
  const dayFirst = first > 12 || (second <= 12 && (dayOrder === 'day-first' || first === second))
  const day = dayFirst ? toDay(years, second, first) : toDay(years, first, second)
  return day ? fixed(toIso(day)) : impossible(`${a}${s}${b}${s}${years}`)
}

function openOrder(words: string, years: number): RuleResult {
  const reason = `"${words}" can be read day first or month first, so only its year is taken; state the order to have it read.`
  return { ...fixed(`${years}-XX-XX`), fault: { code: 'date-order-unknown', reason } }
}

function impossible(words: string): RuleResult {
  const reason = `The calendar has no day "${words}", so it gets no value.`
  return { ...fixed(''), fault: { code: 'date-impossible', reason } }
}

function readMonthYear({ groups: { m = '', y = '', mod = '' } }: Parts): RuleResult | undefined {
  const value = toMonth(Number(y), toMonthNumber(m))
  const part = modOf(mod)
  return { ...fixed(value), ...(part && { mod: part }) }
}

function readYears({ groups: { y = '', z, w } }: Parts): RuleResult | undefined {
  const short = z ?? w ?? ''
  const last = short.length === 2 ? `${y.slice(0, 2)}${short}` : short
  return Number(last) > Number(y) && Number(last) - Number(y) < 200 ? fixed(y, last) : undefined
}

/** Two digits of a year mean the hundred years around the turn of the millennium. */
function fullYear(digits: string): number {
  const value = Number(digits)
  if (digits.length !== 2) return value
  return value > 50 ? 1900 + value : 2000 + value
}

/** START, MID or END by the words for it. */
export function modOf(words: string): 'START' | 'MID' | 'END' | undefined {
  if (/early|beginning|start|first half/i.test(words)) return 'START'
  if (/mid/i.test(words)) return 'MID'
  return /late|end|second half/i.test(words) ? 'END' : undefined
}
