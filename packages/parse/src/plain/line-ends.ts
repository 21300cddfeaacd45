/** Quotation marks and brackets that may stand behind a stop. */
const closers = /["'”’»)\]]+$/

/** From this length on, in code units, a line without a stop is prose that was wrapped. */
const longLine = 50

/** Whether a text ends like a sentence: with a stop, and marks that may stand behind one. */
export function endsSentence(text: string): boolean {
  return /[.!?…]$/.test(withoutClosers(text))
}

/** Whether a text ends in any stop: that of a sentence, or one between the items of a list. */
export function endsInStop(text: string): boolean {
  return /[.!?…:;,—]$|[;,]\s(?:and|or)$/.test(withoutClosers(text))
}

/** Whether a text ends like an item of a list, or like the words that introduce one. */
export function endsItem(text: string): boolean {
  return /[:;]$|;\s(?:and|or|and\/or)$/.test(withoutClosers(text))
}

/** Whether a text ends in the middle of a sentence. */
export function isUnfinished(text: string): boolean {
  return !/[.!?…:;]$/.test(withoutClosers(text))
}

/** Whether a line is too long for a heading or a name. */
export function isLongLine(text: string): boolean {
  return text.length >= longLine
}

/** Whether a text starts in the middle of a sentence. */
export function startsLow(text: string): boolean {
  return /^["'“‘«([]*\p{Ll}/u.test(text.slice(0, 20))
}

/** Whether a text ends with a word that needs another one behind it. */
export function leavesOpen(text: string): boolean {
  return openEnds.has((/\S*$/.exec(text.slice(-12))?.[0] ?? '').toLowerCase())
}

/** Whether a text starts with a word that goes on with a title on the line above. */
export function startsOpen(text: string): boolean {
  return openStarts.has((/^\S*/.exec(text.slice(0, 12))?.[0] ?? '').toLowerCase())
}

const openStarts: ReadonlySet<string> = new Set(
  'and as at between by concerning for from in into of on or regarding that the to under v. versus vs. which with'.split(
    ' ',
  ),
)

const openEnds: ReadonlySet<string> = new Set([
  ...openStarts,
  ...'a about after against all among an any are be before been but each has have her his if is its'.split(
    ' ',
  ),
  ...'may mr. mrs. ms. dr. no. nor not our over shall should since such than their these this those'.split(
    ' ',
  ),
  ...'through toward towards until upon was were when where who whom whose will within without would'.split(
    ' ',
  ),
])

function withoutClosers(text: string): string {
  return text.slice(-20).replace(closers, '')
}
