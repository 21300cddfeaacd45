/** What a line starts with when it is an item of a list. */
export interface Marker {
  /** As written, delimiter included: `1.`, `(a)`, `Article 5`. */
  readonly label: string
  readonly ordered: boolean
  /** What the marker can be read as: "(i)" is the ninth letter or a Roman one. */
  readonly readings: readonly Reading[]
}

/** One way to read a marker: items of one list share the style and count on. */
export interface Reading {
  readonly style: string
  readonly number: number
}

/** Longest marker with its number, in code units. */
const longestMarker = 40

/** Dashes need a space behind them, or they are minus signs and hyphens. */
const bullet = /^[-–—*•·▪◦‣●○■□►➢✓+o](?=\s)/
/** `(a)`, `a)`, `(2).`, `[3]`; a second bracket counts parts of the first: `(3)(i)`. */
const bracketed =
  /^(?:\((\d{1,3}|[a-z]{1,2}|[ivx]{3,5}|[A-Z]|[IVX]{2,5})\)|\[(\d{1,3})\]|(\d{1,3}|[a-z]{1,2}|[ivx]{3,5}|[A-Z]|[IVX]{2,5})\))(?:\([a-z\d]{1,4}\))?\.?(?=\s|$)/
const dotted = /^(?:§{1,2}\s?)?(\d{1,3}|[A-Za-z]|[IVX]{2,5}|[ivx]{2,5})\.[-–—]?(?=\s)/
/** "3.5 million" is a number: a number of two parts stands before a word that starts a sentence. */
const parted =
  /^\d{1,3}(?:\.\d{1,3}){1,4}\.?(?=\s+["“‘([]?\p{Lu})|^\d{1,3}(?:\.\d{1,3}){2,4}\.?(?=\s)|^\d{1,3}\.\d{1,3}\.(?=\s)/u
const names =
  'Article|Art\\.|Section|Sec\\.|Chapter|Part|Title|Annex|Appendix|Schedule|Rule|Clause|Regulation|Protocol'
const numbers =
  '\\d{1,3}(?:bis)?|[IVXLC]{1,7}|[A-Z]|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten'
/** "Article 5 of the Agreement" and "Article 5(1)" are references: a title, a stop or nothing must follow. */
const article = new RegExp(
  `^(?:${names}|${names.toUpperCase()})\\s+(${numbers}|${numbers.slice(numbers.indexOf('One')).toUpperCase()})` +
    '(?:[.:][-–—]?|\\s?[-–—](?=\\s)|(?=\\s*$|\\s+["“‘(–—-]?\\s?\\p{Lu}))(?!\\S)',
  'u',
)

/** The item marker at the start of a line; `undefined` when there is none. Looks at the start of the line only. */
export function readMarker(line: string): Marker | undefined {
  const head = line.slice(0, longestMarker)
  const named = article.exec(head)
  if (named)
    return { label: named[0], ordered: true, readings: readNumber(named[1] ?? '', 'article') }
  const point = bullet.exec(head)
  if (point) return { label: point[0], ordered: false, readings: [{ style: point[0], number: 0 }] }
  const parts = parted.exec(head)
  if (parts) return { label: parts[0], ordered: true, readings: [readParts(parts[0])] }
  const numbered = bracketed.exec(head) ?? dotted.exec(head)
  if (!numbered) return undefined
  const [label] = numbered
  const number = numbered[1] ?? numbered[2] ?? numbered[3] ?? ''
  return { label, ordered: true, readings: readNumber(number, label.replace(number, '#')) }
}

/** The marker that a line consists of (`1.`, `(a)`); what it introduces stands on the next line. */
export function readLoneMarker(line: string): Marker | undefined {
  // Between the names of two parties a line may hold nothing but "v.".
  if (line.length > longestMarker || /^vs?\.$/i.test(line)) return undefined
  const marker = readMarker(`${line} `)
  return marker?.ordered && marker.label === line ? marker : undefined
}

/** Whether a marker names a part of a document: `Article 5`, `ANNEX B`. */
export function isNamed(marker: Marker): boolean {
  return marker.readings[0]?.style.startsWith('article') ?? false
}

function readParts(label: string): Reading {
  const parts = label.split('.').filter((part) => part !== '')
  return { style: `parts ${parts.length}`, number: Number(parts.at(-1)) }
}

function readNumber(number: string, frame: string): readonly Reading[] {
  if (/^\d/.test(number)) return [{ style: `${frame} 1`, number: Number.parseInt(number, 10) }]
  const isUpper = number === number.toUpperCase()
  const readings: Reading[] = []
  const roman = readRoman(number.toLowerCase())
  if (roman > 0) readings.push({ style: `${frame} ${isUpper ? 'I' : 'i'}`, number: roman })
  if (number.length === 1) {
    const letter = number.toLowerCase().charCodeAt(0) - 96
    readings.push({ style: `${frame} ${isUpper ? 'A' : 'a'}`, number: letter })
  }
  const word = numberWords.indexOf(number.toLowerCase())
  if (word > 0) readings.push({ style: `${frame} one`, number: word })
  // Only a single letter has two readings; a lone one past the first is more often a letter ("(c)", "(v)" count on).
  return roman === 1 ? readings : readings.reverse()
}

const numberWords = ' one two three four five six seven eight nine ten'.split(' ')

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** The value of a Roman number; 0 when a letter is no Roman digit. */
function readRoman(letters: string): number {
  const values = [...letters].map((letter) => romanDigits[letter] ?? Number.NaN)
  const sum = values.reduce(
    (total, value, index) => total + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  )
  return Number.isNaN(sum) ? 0 : sum
}
