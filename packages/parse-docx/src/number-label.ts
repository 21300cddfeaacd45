import { toRoman } from '@claimtrail/parse/format-kit'

/** Words for the numbers of short lists ("Article One"); larger ones are written in digits. */
const cardinals =
  'One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty'.split(
    ' ',
  )
const ordinals =
  'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth Twentieth'.split(
    ' ',
  )

/** Most letters of a label; Word counts a … z, aa, bb, and no list is that long. */
const maxLetters = 30

/** Write a number as a numbering format of WordprocessingML says. Formats that are not known write digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'lowerLetter':
      return repeatedLetter(value)
    case 'upperLetter':
      return repeatedLetter(value).toUpperCase()
    case 'lowerRoman':
      return toRoman(value)
    case 'upperRoman':
      return toRoman(value).toUpperCase()
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`
    case 'cardinalText':
      return cardinals[value - 1] ?? String(value)
    case 'ordinalText':
      return ordinals[value - 1] ?? `${value}${ordinalEnding(value)}`
    default:
      return String(value)
  }
}

function repeatedLetter(value: number): string {
  const count = Math.ceil(value / 26)
  if (value < 1 || count > maxLetters) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(count)
}

function ordinalEnding(value: number): string {
  const tens = value % 100
  if (tens > 10 && tens < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}
