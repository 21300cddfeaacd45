import { cutRow, type Row, type Segment, toSegments } from './rows.ts'

/** Rows that are read one after the other: a column, or a stretch over the whole width. */
export interface Region {
  readonly rows: readonly Row[]
}

/** Rows that a column has at least; fewer are a table or signatures. */
const fewestRows = 4
/** Columns beside each other on one page, as a power of two. */
const deepest = 2
/** Share of a column's width that the words of a full line cover. */
const fullShare = 0.75
/** Places across a page that are tried for the white between two columns. */
const placeCount = 400

/** Where the pages of a document part their columns: what one page shows is believed on the others. */
export type Gutters = readonly number[]

/** How far a gutter may move from page to page, in points. */
const drift = 6

/** The gutters that prose on both sides proves. */
export function findGutters(pages: readonly (readonly Row[])[]): Gutters {
  const gutters = pages.flatMap((rows) => {
    const gutter = findGutter(rows.flat())
    return gutter !== undefined && isProven(toBands(rows, gutter)) ? [Math.round(gutter)] : []
  })
  return [...new Set(gutters)]
}

/**
 * Cut rows into regions in reading order. Two columns are parted by the place that no prose crosses, where prose
 * stands on both sides here or on another page; whatever crosses it (a title, a wide table) stands between the columns
 * above and below it. O(n) a level.
 */
export function toRegions(
  rows: readonly Row[],
  known: Gutters = [],
  depth: number = deepest,
): readonly Region[] {
  if (rows.length === 0) return []
  const gutter = depth > 0 ? findGutter(rows.flat()) : undefined
  if (gutter === undefined) return [{ rows }]
  const bands = toBands(rows, gutter)
  const isKnown = known.some((other) => Math.abs(other - gutter) <= drift)
  if (!isKnown && !isProven(bands)) return [{ rows }]
  return bands.flatMap(({ band, left, right, isCrossed }) => {
    const parts = isCrossed || left.length === 0 || right.length === 0 ? [band] : [left, right]
    return parts.flatMap((part) => toRegions(part, [], depth - 1))
  })
}

/** Rows between two that cross the gutter, or rows that cross it. */
interface Band {
  readonly band: readonly Row[]
  readonly left: readonly Row[]
  readonly right: readonly Row[]
  readonly isCrossed: boolean
}

function isProven(bands: readonly Band[], depth: number = deepest): boolean {
  return bands.some(({ left, right }) => isColumn(left, depth) && isColumn(right, depth))
}

/** Whether rows are a column of prose, or several beside each other, whose lines need not stand on common baselines. */
function isColumn(rows: readonly Row[], depth: number): boolean {
  if (isProse(rows)) return true
  const gutter = depth > 1 ? findGutter(rows.flat()) : undefined
  return gutter !== undefined && isProven(toBands(rows, gutter), depth - 1)
}

function toBands(rows: readonly Row[], gutter: number): readonly Band[] {
  const isCrossed = (row: Row) => row.some(({ x, right }) => x < gutter && right > gutter)
  const cut = rows.map((row) => cutRow(row, gutter))
  return toStretches(cut, isCrossed).map((band) => ({
    band,
    left: sideOf(band, ({ right }) => right <= gutter),
    right: sideOf(band, ({ x }) => x >= gutter),
    isCrossed: band.some(isCrossed),
  }))
}

/** Stretches of rows that all cross, or that all do not. */
function toStretches(
  rows: readonly Row[],
  isCrossed: (row: Row) => boolean,
): readonly (readonly Row[])[] {
  const stretches: Row[][] = []
  let wasCrossed: boolean | undefined
  for (const row of rows) {
    const crossed = isCrossed(row)
    if (crossed === wasCrossed) stretches.at(-1)?.push(row)
    else stretches.push([row])
    wasCrossed = crossed
  }
  return stretches
}

/** One side of rows: without the words beside them, other gaps may be wide. */
function sideOf(rows: readonly Row[], isOnSide: (segment: Segment) => boolean): readonly Row[] {
  return rows
    .map((row) => toSegments(row.filter(isOnSide).flatMap(({ items }) => items)))
    .filter((row) => row.length > 0)
}

/** Whether rows fill their width with words, as a column does and the cells of a table do not. */
function isProse(rows: readonly Row[]): boolean {
  if (rows.length < fewestRows) return false
  const widest = rows.reduce(
    (most, row) => Math.max(most, (row.at(-1)?.right ?? 0) - (row[0]?.x ?? 0)),
    0,
  )
  const inked = rows.map((row) => row.reduce((sum, { x, right }) => sum + right - x, 0))
  const full = inked.filter((width) => width > widest * fullShare).length
  const letters = rows.flat().reduce((sum, { items }) => sum + lengthOf(items), 0)
  return full * 3 >= rows.length && letters / rows.length >= 15
}

function lengthOf(items: Segment['items']): number {
  return items.reduce((sum, { text }) => sum + text.length, 0)
}

/** The place with the most segments on its poorer side and the fewest across it. */
function findGutter(segments: readonly Segment[]): number | undefined {
  const from = segments.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY)
  const to = segments.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY)
  if (!(to > from)) return undefined
  const step = (to - from) / placeCount
  const ends = new Int32Array(placeCount + 2)
  const starts = new Int32Array(placeCount + 2)
  for (const { x, right } of segments) {
    count(ends, Math.ceil((right - from) / step))
    count(starts, Math.floor((x - from) / step))
  }
  return choosePlace(ends, starts, segments.length, (place) => from + place * step)
}

function count(counts: Int32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1
}

function choosePlace(
  ends: Int32Array,
  starts: Int32Array,
  total: number,
  toX: (place: number) => number,
): number | undefined {
  let best = { poorer: 0, score: Number.NEGATIVE_INFINITY, from: 0, to: 0 }
  let [left, right] = [0, total]
  for (let place = 0; place <= placeCount; place += 1) {
    left += ends[place] ?? 0
    const poorer = Math.min(left, right)
    const crossing = total - left - right
    const score = poorer - crossing
    if (score === best.score && best.to === place - 1) best = { ...best, to: place }
    else if (score > best.score) best = { poorer, score, from: place, to: place }
    right -= starts[place] ?? 0
  }
  return best.poorer < fewestRows ? undefined : toX((best.from + best.to) / 2)
}
