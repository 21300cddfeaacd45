import { modOf } from './calendar-rules.ts'
import { type Season, toDuration, toUnit } from './meaning.ts'
import { type DateRule, dateRule, fixed, type Parts, type RuleResult } from './rule.ts'
import {
  gap,
  number,
  ordinalWord,
  toNumber,
  toOrdinal,
  toWeekdayNumber,
  unit,
  weekday,
  year,
} from './vocabulary.ts'

const modifier = `(?<mod>(?:the${gap})?(?:early|mid|late|beginning of|start of|middle of|end of|first half of|second half of)[- ]{1,3}(?:the${gap})?)?`
const about =
  '(?<about>more than|less than|fewer than|at least|at most|up to|no more than|about|nearly|almost|over|around|some|only|approximately)'
const ordinals = ['first', 'second', 'third', 'fourth']

/** Quarters and repetitions: they come before the years and weekdays in them. */
export const wholeRules: readonly DateRule[] = [
  dateRule(
    'nth-unit',
    `(?:the${gap})?(?<o>${ordinalWord}|\\d{1,3}(?:st|nd|rd|th))${gap}(?:calendar${gap}|business${gap}|working${gap})?(?<u>day|week|month|year)(?= (?:after|following|from)\\b)`,
    ({ groups: { o = '', u = '' } }) => ({
      meaning: { kind: 'duration', value: toDuration(toOrdinal(o), toUnit(u)) },
    }),
  ),
  dateRule(
    'set',
    `(?:every|each)${gap}(?:(?<n>other|${number})${gap})?(?<u>${unit}|${weekday})`,
    readEvery,
  ),
  dateRule(
    'quarter',
    `(?:the${gap})?(?<q>first|second|third|fourth|final|last)[- ]quarter(?:${gap}(?:of${gap})?(?:(?<y>${year})|(?<s>last|this|next)${gap}year))?`,
    readQuarter,
  ),
  dateRule('quarter', `q(?<q>[1-4])${gap}(?<y>${year})`, ({ groups: { q = '', y = '' } }) =>
    fixed(`${y}-Q${q}`),
  ),
]

/** Decades, seasons, years, repetitions, lengths of time, and words that only point at past, present or future. */
export const periodRules: readonly DateRule[] = [
  dateRule(
    'decade',
    `${modifier}(?:the${gap})?(?<y>1[0-9]\\d|20\\d)0['’]?s`,
    ({ groups: { y = '', mod = '' } }) => withMod(fixed(y), mod),
  ),
  dateRule('decade', `(?:the${gap}['’]?|['’])(?<y>[2-9])0s`, ({ groups: { y = '' } }) =>
    fixed(`19${y}`),
  ),
  dateRule(
    'century',
    `${modifier}(?:the${gap})?(?<c>\\d{1,2})(?:st|nd|rd|th)[- ]century`,
    ({ groups: { c = '', mod = '' } }) =>
      withMod(fixed(String(Number(c) - 1).padStart(2, '0')), mod),
  ),
  dateRule(
    'season',
    `${modifier}(?:the${gap})?(?<s>spring|summer|fall|autumn|winter)${gap}(?:of${gap}|in${gap})?(?<y>${year})`,
    ({ groups: { s = '', y = '', mod = '' } }) => withMod(fixed(`${y}-${toSeason(s)}`), mod),
  ),
  dateRule('year', `${modifier}(?<y>1[5-9]\\d\\d|20\\d\\d)`, readYear),
  dateRule(
    'set',
    '(?:once|twice|three times)(?: a| an| per| every| each)? (?<u>day|week|month|quarter|year)',
    ({ groups: { u = '' } }) => ({
      meaning: { kind: 'set', value: toDuration(1, toUnit(u)) },
    }),
  ),
  dateRule(
    'set',
    'daily|weekly|monthly|quarterly|annually|annual|yearly|nightly|hourly|biweekly|biannually',
    ({ words }) => ({
      meaning: { kind: 'set', value: frequencies[words.toLowerCase()] ?? 'P1D' },
    }),
  ),
  dateRule(
    'duration',
    `(?:${about}${gap})?(?<n>${number})(?:${gap}\\((?<f>\\d{1,6})\\))?(?<half>${gap}and a half)?(?:${gap}or${gap}${number})?[ -]{1,3}(?:(?:calendar|business|working|trading|consecutive|straight|full|whole)${gap})?(?<u>${unit})(?<old>[- ]old)?`,
    readDuration,
  ),
  dateRule(
    'duration',
    `(?:${about}${gap})?(?<n>half an|half a|an?|several|a few|many|a couple of|a number of)(?<half>${gap}half)?[ -]{1,3}(?<u>${unit})`,
    readVagueDuration,
  ),
  dateRule(
    'duration',
    `(?:the${gap})?(?:past|last|next|coming|recent)${gap}(?:few${gap}|several${gap})?(?<u>days|weeks|months|years|decades|centuries)`,
    ({ groups: { u = '' }, words }) =>
      /recent/i.test(words)
        ? { meaning: { kind: 'reference', value: 'PAST_REF' }, vague: true }
        : { meaning: { kind: 'duration', value: toDuration(undefined, toUnit(u)) } },
  ),
  dateRule(
    'reference',
    'now|currently|current|nowadays|recently|recent|at present|the time being|the near future|the future|the past|the present',
    ({ words }) => ({ meaning: { kind: 'reference', value: toReference(words) }, vague: true }),
  ),
  dateRule(
    'duration',
    '(?<=(?:in|for|of|last|after|within|over|take|takes|took|lasting) )(?<u>days|weeks|months|years|decades|centuries)',
    ({ groups: { u = '' } }) => ({
      meaning: { kind: 'duration', value: toDuration(undefined, toUnit(u)) },
      vague: true,
    }),
  ),
]

const frequencies: Readonly<Record<string, string>> = {
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  monthly: 'P1M',
  quarterly: 'P1Q',
  annually: 'P1Y',
  annual: 'P1Y',
  yearly: 'P1Y',
  biannually: 'P6M',
  hourly: 'PT1H',
}

function readQuarter({ groups: { q = '', y, s } }: Parts): RuleResult {
  const quarter = ordinals.indexOf(q.toLowerCase()) + 1 || 4
  if (y) return fixed(`${y}-Q${quarter}`)
  const step = s === undefined ? undefined : /last/i.test(s) ? -1 : /next/i.test(s) ? 1 : 0
  return { meaning: { kind: 'quarter', quarter, ...(step !== undefined && { step }) } }
}

/** Words after four digits that make them a count of things. */
const counted =
  /^[ -](?:people|troops|soldiers|men|women|children|feet|miles|kilomet|km|meters|metres|points|jobs|homes|houses|shares|dollars|euros|pounds|percent|per cent|%|prisoners|workers|members|votes|seats|tons|tonnes|barrels|acres|hectares|civilians|refugees|fighters|delegates|students|employees|words|pages)/i

/** Words before four digits that make them a number of something. */
const numbered =
  /(?:\b(?:nos?\.?|number|page|pp?\.|lines?|pages|room|flight|highway|resolutions?|article|section|paragraph|para\.|decree|directive|regulation|case)|[$£€#§])\s?$/i

function readYear({
  groups: { y = '', mod = '' },
  words,
  text,
  start,
}: Parts): RuleResult | undefined {
  const end = start + words.length
  const after = text.slice(end, end + 16)
  if (numbered.test(text.slice(Math.max(0, start - 14), start)) || counted.test(after))
    return undefined
  return /^(?:[,.:]\d|\/\d|%|°)/.test(after) ? undefined : withMod(fixed(y), mod)
}

function readEvery({ groups: { n, u = '' } }: Parts): RuleResult {
  const day = toWeekdayNumber(u)
  if (day >= 0 && /day$/i.test(u) && u.length > 4) {
    return { meaning: { kind: 'set', value: `XXXX-WXX-${day || 7}` } }
  }
  const count = n === undefined ? 1 : /other/i.test(n) ? 2 : toNumber(n)
  return { meaning: { kind: 'set', value: toDuration(count, toUnit(u)) } }
}

function readDuration({
  groups: { n = '', f, half, u = '', old, about: leading },
  words,
}: Parts): RuleResult | undefined {
  if (old?.startsWith('-')) return undefined
  const word = toNumber(n)
  const count = f === undefined ? word : Number(f)
  const value = toDuration(count === undefined ? undefined : count + (half ? 0.5 : 0), toUnit(u))
  const differs = f !== undefined && word !== undefined && word !== Number(f)
  const reason = `"${words}" says ${word} in words and ${f} in figures; the figures are taken.`
  return {
    ...aroundly(leading, words),
    meaning: { kind: 'duration', value },
    ...(differs && { fault: { code: 'number-disagrees', reason } }),
  }
}

function readVagueDuration({
  groups: { n = '', half, u = '', about: leading },
  words,
}: Parts): RuleResult | undefined {
  if (/^seconds?$/i.test(u) && /^an?$/i.test(n)) return undefined
  const count = /half/i.test(n) ? 0.5 : /^an?$/i.test(n) ? 1 + (half ? 0.5 : 0) : undefined
  if (count === 0.5 && /^years?$/i.test(u))
    return { ...aroundly(leading, words), meaning: { kind: 'duration', value: 'P6M' } }
  return {
    ...aroundly(leading, words),
    meaning: { kind: 'duration', value: toDuration(count, toUnit(u)) },
  }
}

/** "about", "nearly": the length is an estimate, and the word stays outside. */
function aroundly(leading: string | undefined, words: string): { mod?: 'APPROX'; skip?: number } {
  if (leading === undefined) return {}
  const estimate = /^(?:about|nearly|almost|around|some|approximately)$/i.test(leading)
  const outside = /^(?:about|nearly|around|some|only|approximately)$/i.test(leading)
  const skip = words.length - words.slice(leading.length).trimStart().length
  return { ...(estimate && { mod: 'APPROX' as const }), skip: outside ? skip : 0 }
}

function withMod(result: RuleResult, words: string): RuleResult {
  const mod = modOf(words)
  return mod ? { ...result, mod } : result
}

function toSeason(word: string): Season {
  const initial = word.slice(0, 2).toUpperCase()
  return initial === 'SP' || initial === 'SU' || initial === 'WI' ? initial : 'FA'
}

function toReference(words: string): 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' {
  if (/future/i.test(words)) return 'FUTURE_REF'
  return /past|recent/i.test(words) ? 'PAST_REF' : 'PRESENT_REF'
}
