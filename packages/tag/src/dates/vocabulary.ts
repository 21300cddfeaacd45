/** Parts of the date patterns. Spaces are bounded, so that no pattern can wander through a blank text. */
export const gap: string = ' {1,3}'

const monthNames =
  'january february march april may june july august september october november december'.split(' ')
const weekdayNames = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

/** A month by its name or its abbreviation. */
export const month: string = `(?:${monthNames.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?)`

/** A weekday by its name, or by its abbreviation with a stop. */
export const weekday: string = `(?:${weekdayNames.join('|')}|(?:mon|tues?|wed|thurs?|fri|sat|sun)\\.(?= ))`

/** The day of a month in figures. */
export const dayNumber: string = '(?:[0-2]?\\d|3[01])'

/** A year of four digits that can be one. */
export const year: string = '(?:1\\d{3}|20\\d\\d)'

const units =
  'second minute hour day week month quarter year decade century weekend night morning evening'.split(
    ' ',
  )

/** A unit of time, singular or plural. */
export const unit: string = `(?:${units.filter((name) => name !== 'century').join('s?|')}s?|century|centuries)`

const ones = 'one two three four five six seven eight nine'.split(' ')
const teens =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const small = `(?:(?:${tens.join('|')})(?:[- ](?:${ones.join('|')})\\b)?|${teens.join('|')}|${ones.join('|')})`

/** A number in words, up to 999. */
export const numberWord: string = `(?:(?:(?:an? |${ones.map((word) => `${word} `).join('|')})?hundred(?: and ${small})?)|${small})`

/** A number in figures or in words. */
export const number: string = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6}(?:\\.\\d{1,2})?|${numberWord})`

const ordinalOnes = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ')
const ordinalTeens =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const ordinals = [
  ...ordinalOnes,
  ...ordinalTeens,
  'twentieth',
  ...ordinalOnes.map((word) => `twenty-${word}`),
  'thirtieth',
  'thirty-first',
]

/** An ordinal in words, up to the thirty-first. */
export const ordinalWord: string = `(?:${[...ordinals].reverse().join('|')})`

/** Month of a name or abbreviation, from 1. */
export function toMonthNumber(name: string): number {
  return monthNames.findIndex((word) => word.startsWith(name.slice(0, 3).toLowerCase())) + 1
}

/** Weekday of a name or abbreviation, Sunday is 0. */
export function toWeekdayNumber(name: string): number {
  return weekdayNames.findIndex((word) => word.startsWith(name.slice(0, 3).toLowerCase()))
}

/** Value of figures or number words, `undefined` for anything else. */
export function toNumber(words: string): number | undefined {
  const plain = words.toLowerCase().replace(/,(?=\d{3})/g, '')
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  const [hundreds, rest] = plain.includes('hundred')
    ? plain.split(/ ?hundred(?: and )?/)
    : ['', plain]
  const base = plain.includes('hundred')
    ? 100 * (/^an?$/.test(hundreds ?? '') ? 1 : below100(hundreds ?? '') || 1)
    : 0
  const value = base + below100(rest ?? '')
  return value > 0 ? value : undefined
}

/** Value of an ordinal in words or figures ("third", "3rd"). */
export function toOrdinal(words: string): number | undefined {
  const figure = /^\d+/.exec(words)?.[0]
  if (figure !== undefined) return Number(figure)
  const at = ordinals.indexOf(words.toLowerCase())
  return at < 0 ? undefined : at + 1
}

function below100(words: string): number {
  return words
    .split(/[- ]/)
    .reduce(
      (sum, word) =>
        sum +
        (listValue(ones, word, 1, 1) +
          listValue(teens, word, 10, 1) +
          listValue(tens, word, 20, 10)),
      0,
    )
}

function listValue(list: readonly string[], word: string, from: number, step: number): number {
  const at = list.indexOf(word)
  return at < 0 ? 0 : from + at * step
}
