import type { Marker, Reading } from './marker.ts'

/** An open list: its style, how far it has counted, and the blocks that it hangs on. */
export interface ListLevel {
  readonly style: string
  readonly number: number
  /** White space before its first item. */
  readonly indent: number
  /** Index of the block that introduces its items. */
  readonly leadIn: number | undefined
  /** Index of the latest item, when its words introduce a list below it. */
  readonly introducer: number | undefined
}

/** Whether a marker counts on from an open list. A bullet always does. */
export function continuesList(marker: Marker, levels: readonly ListLevel[]): boolean {
  return marker.readings.some((reading) => levels.some((level) => isNext(reading, level)))
}

/** Whether a marker can be the first of a list: 1, a, i, or a bullet. */
export function startsList(marker: Marker): boolean {
  return marker.readings.some((reading) => reading.number <= 1)
}

/**
 * The open lists after one more item, the item's own last. An item of a known style closes the lists below that
 * style. Any other opens a list: below the last item when something says so, else beside nothing.
 *
 * @param leadIn - Index of the paragraph just before, when it introduces a list.
 */
export function openItem(
  marker: Marker,
  indent: number,
  levels: readonly ListLevel[],
  leadIn: number | undefined,
): readonly ListLevel[] {
  const reading = chooseReading(marker, levels)
  const index = levels.findIndex((level) => level.style === reading.style)
  const level = levels[index]
  if (level) return [...levels.slice(0, index), { ...level, ...reading, introducer: undefined }]
  const parent = levels.at(-1)
  if (!parent || !nests(reading, indent, parent)) {
    const hangsOn = parent ? undefined : leadIn
    return [{ ...reading, indent, leadIn: hangsOn, introducer: undefined }]
  }
  const hangsOn = parent.introducer ?? parent.leadIn
  return [
    ...levels.slice(1 - maxDepth),
    { ...reading, indent, leadIn: hangsOn, introducer: undefined },
  ]
}

/** A list stands below an item that introduces it, that is indented less, or that it numbers parts of. */
function nests(reading: Reading, indent: number, parent: ListLevel): boolean {
  if (reading.style.startsWith('article')) return false
  return parent.introducer !== undefined || indent > parent.indent || reading.number === 1
}

/** Deeper lists than any treaty has only come from noise, and each level costs a look. */
const maxDepth = 9

function chooseReading({ readings }: Marker, levels: readonly ListLevel[]): Reading {
  const known = (reading: Reading) => levels.some((level) => level.style === reading.style)
  const next = (reading: Reading) => levels.some((level) => isNext(reading, level))
  return readings.find(next) ?? readings.find(known) ?? readings[0] ?? { style: '', number: 0 }
}

function isNext(reading: Reading, level: ListLevel): boolean {
  if (reading.style !== level.style) return false
  return reading.number === 0 || reading.number === level.number + 1
}
