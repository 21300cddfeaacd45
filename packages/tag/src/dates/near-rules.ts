import { modOf } from './calendar-rules.ts'
import { type DateMeaning, type DayPart, type Season, toDuration, toUnit } from './meaning.ts'
import { type DateRule, dateRule, type Parts, type RuleResult } from './rule.ts'
import {
  dayNumber,
  gap,
  month,
  number,
  ordinalWord,
  toMonthNumber,
  toNumber,
  toOrdinal,
  toWeekdayNumber,
  unit,
  weekday,
} from './vocabulary.ts'

const suffix = '(?:st|nd|rd|th)?'
const step = 'last|past|previous|this past|this coming|this|coming|next'
const part = `(?:${gap}(?<part>morning|afternoon|evening|night))?`
const modifier = `(?<mod>(?:the${gap})?(?:early|earlier|mid|late|later|beginning of|start of|middle of|end of)[- ]{1,3})?`
const vagueCount = `an?|several|a few|few|some|many|a couple of|couple of`

/** Dates that are counted from the day of writing, or lack their year. */
export const nearRules: readonly DateRule[] = [
  dateRule(
    'month-day',
    `(?:${weekday},?${gap})?(?<m>${month})${gap}(?:the${gap})?(?<d>${dayNumber}|${ordinalWord})${suffix}(?!,?${gap}\\d{4})(?![.:,]\\d)`,
    readMonthDay,
  ),
  dateRule(
    'month-day',
    `(?:${weekday},?${gap})?(?:the${gap})?(?<d>${dayNumber}|${ordinalWord})${suffix}${gap}(?:of${gap})?(?<m>${month})`,
    readMonthDay,
  ),
  dateRule('near-month', `(?<s>${step})${gap}(?<m>${month})`, ({ groups: { s = '', m = '' } }) => ({
    meaning: { kind: 'near-month', month: toMonthNumber(m), step: toStep(s) },
  })),
  dateRule('month', `${modifier}(?<m>${month})(?!${gap}\\d)`, readMonth),
  dateRule('weekday', `(?:(?<s>${step})${gap})?(?<w>${weekday})${part}`, readWeekday),
  dateRule(
    'day',
    `(?:(?:earlier|later)${gap})?(?<w>yesterday|today|tomorrow|tonight|the day before yesterday|the day after tomorrow)${part}`,
    readNearDay,
  ),
  dateRule(
    'ago',
    `(?<n>${number}|${vagueCount})[ -]{1,3}(?<u>${unit})${gap}(?<dir>ago|earlier|from now|later|hence)`,
    readShift,
  ),
  dateRule(
    'running',
    `(?:the${gap})?(?:past|last|next|first|previous|coming|final|following)${gap}(?<n>${number}|several|few|couple of)[ -]{1,3}(?:(?:calendar|business|working|trading|consecutive|full)${gap})?(?<u>${unit})`,
    ({ groups: { n = '', u = '' } }) => ({
      meaning: { kind: 'duration', value: toDuration(toNumber(n), toUnit(u)) },
    }),
  ),
  dateRule(
    'near-unit',
    `${modifier}(?:the${gap})?(?<s>${step}|current)${gap}(?<u>week|month|year|quarter|decade|century|weekend|fiscal year|summer|winter|spring|fall|autumn|night|morning|afternoon|evening|day)`,
    readNearUnit,
  ),
]

function readMonthDay({ groups: { m = '', d = '' }, words }: Parts): RuleResult | undefined {
  const day = toOrdinal(d) ?? 0
  if (day < 1 || day > 31 || isVerb(m, words)) return undefined
  return { meaning: { kind: 'month-day', month: toMonthNumber(m), day } }
}

/** "may" and "march" are verbs, "mar", "dec", "sep" hardly ever months, unless they are capitalised. */
function isVerb(name: string, words: string): boolean {
  return (
    /^[a-z]/.test(name) &&
    /^(?:may|march|mar|dec|sept?|oct|jan|jun)$/.test(name) &&
    /[a-z]/.test(words)
  )
}

/** "May" opens many sentences as a verb: it is a month only after a word that asks for one. */
function readMonth({
  groups: { m = '', mod = '' },
  words,
  text,
  start,
}: Parts): RuleResult | undefined {
  const before = text.slice(Math.max(0, start - 12), start)
  const asked =
    /(?:^|\W)(?:in|since|last|this|until|till|by|next|of|during|and|through|from|to|or|before|after)\s$/i.test(
      before,
    )
  const doubtful = /^(?:may|march|mar|dec|sept?|oct|jan|jun|apr|jul|aug|nov|feb)\.?$/i.test(m)
  if (isVerb(m, words) || (doubtful && !asked && mod === '')) return undefined
  const part = modOf(mod)
  return { meaning: { kind: 'month-day', month: toMonthNumber(m) }, ...(part && { mod: part }) }
}

/** Days that have become names of events. */
const namedDay = /(?:good|black|bloody|holy|ash|palm|easter|super|red|orange)\s$/i

function readWeekday({ groups: { s, w = '', part }, text, start }: Parts): RuleResult | undefined {
  if (namedDay.test(text.slice(Math.max(0, start - 8), start))) return undefined
  const partOfDay = toDayPart(part)
  const meaning: DateMeaning = {
    kind: 'weekday',
    weekday: toWeekdayNumber(w),
    ...(s && { step: toStep(s) }),
    ...(partOfDay && { part: partOfDay }),
  }
  return { meaning }
}

function readNearDay({ groups: { w = '', part } }: Parts): RuleResult {
  const word = w.toLowerCase()
  const far = word.startsWith('the day') ? 2 : 1
  const amount = /yesterday/.test(word) ? -far : /tomorrow/.test(word) ? far : 0
  const partOfDay = word === 'tonight' ? 'NI' : toDayPart(part)
  return { meaning: { kind: 'shift', amount, unit: 'day', ...(partOfDay && { part: partOfDay }) } }
}

function readShift({ groups: { n = '', u = '', dir = '' } }: Parts): RuleResult {
  const count = /^an?$/i.test(n) ? 1 : toNumber(n)
  const sign = /ago|earlier/i.test(dir) ? -1 : 1
  if (/earlier|later/i.test(dir))
    return { meaning: { kind: 'duration', value: toDuration(count, toUnit(u)) } }
  if (count === undefined) {
    return { meaning: { kind: 'reference', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' } }
  }
  return { meaning: { kind: 'shift', amount: sign * count, unit: toUnit(u) } }
}

const seasons: Readonly<Record<string, Season>> = {
  spring: 'SP',
  summer: 'SU',
  fall: 'FA',
  autumn: 'FA',
  winter: 'WI',
}

function readNearUnit({ groups: { s = '', u = '', mod = '' } }: Parts): RuleResult | undefined {
  const word = u.toLowerCase()
  const season = seasons[word]
  const partOfDay = toDayPart(word)
  const changed = modOf(mod)
  const rest = changed ? { mod: changed } : {}
  if (season) return { meaning: { kind: 'near-season', season, step: toStep(s) }, ...rest }
  if (partOfDay)
    return { meaning: { kind: 'near', unit: 'day', step: toStep(s), part: partOfDay }, ...rest }
  const unitOf = word === 'weekend' ? word : word === 'fiscal year' ? 'fiscal-year' : toUnit(word)
  return { meaning: { kind: 'near', unit: unitOf, step: toStep(s) }, ...rest }
}

function toStep(word: string): number {
  if (/last|past|previous|prior/i.test(word)) return -1
  return /next|coming|following/i.test(word) ? 1 : 0
}

function toDayPart(word: string | undefined): DayPart | undefined {
  const parts: Readonly<Record<string, DayPart>> = {
    morning: 'MO',
    afternoon: 'AF',
    evening: 'EV',
    night: 'NI',
  }
  return parts[word?.toLowerCase() ?? '']
}
