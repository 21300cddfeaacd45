import { cutRow, type Row, type Segment } from './rows.ts'

/** Rows that are read one after the other: a column, or a stretch over the whole width. */
export interface Region {
  readonly rows: readonly Row[]
}

/** Rows that a column has at least; fewer are a table or signatures. */
const fewestRows = 4
/** Columns beside each other on one page, as a power of two. */
const deepest = 2
/** Places across a page that are tried for the white between two columns. */
const placeCount = 400

/**
 * Cut rows into regions in reading order. Two columns are parted by the place that no prose crosses, where prose
 * stands on both sides; whatever crosses it (a title, a wide table) stands between the columns above and below it.
 * O(n) a level.
 */
export function toRegions(rows: readonly Row[], depth: number = deepest): readonly Region[] {
  const gutter = depth > 0 ? findGutter(rows.flat()) : undefined
  if (gutter === undefined) return rows.length > 0 ? [{ rows }] : []
  const isCrossed = (row: Row) => row.some(({ x, right }) => x < gutter && right > gutter)
  const bands = toBands(
    rows.map((row) => cutRow(row, gutter)),
    isCrossed,
  ).map((band) => ({
    band,
    left: sideOf(band, ({ right }) => right <= gutter),
    right: sideOf(band, ({ x }) => x >= gutter),
  }))
  if (!bands.some(({ left, right }) => isProse(left) && isProse(right))) return [{ rows }]
  return bands.flatMap(({ band, left, right }) => {
    const isWhole = left.length === 0 || right.length === 0
    const parts = isWhole || band.some(isCrossed) ? [band] : [left, right]
    return parts.flatMap((part) => toRegions(part, depth - 1))
  })
}

/** Stretches of rows that all cross, or that all do not. */
function toBands(
  rows: readonly Row[],
  isCrossed: (row: Row) => boolean,
): readonly (readonly Row[])[] {
  const bands: Row[][] = []
  let wasCrossed: boolean | undefined
  for (const row of rows) {
    const crossed = isCrossed(row)
    if (crossed === wasCrossed) bands.at(-1)?.push(row)
    else bands.push([row])
    wasCrossed = crossed
  }
  return bands
}

function sideOf(rows: readonly Row[], isOnSide: (segment: Segment) => boolean): readonly Row[] {
  return rows.map((row) => row.filter(isOnSide)).filter((row) => row.length > 0)
}

/** Whether rows fill their width with words, as a column does and the cells of a table do not. */
function isProse(rows: readonly Row[]): boolean {
  if (rows.length < fewestRows) return false
  const widths = rows.map((row) => (row.at(-1)?.right ?? 0) - (row[0]?.x ?? 0))
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  const full = widths.filter((width) => width > widest * 0.6).length
  const letters = rows.flat().reduce((sum, { items }) => sum + lengthOf(items), 0)
  return full * 3 >= rows.length && letters / rows.length >= 15
}

function lengthOf(items: Segment['items']): number {
  return items.reduce((sum, { text }) => sum + text.length, 0)
}

/** The place that the fewest segments cross among those with the most segments on the poorer side. */
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
  let best = { poorer: fewestRows - 1, crossing: Number.POSITIVE_INFINITY, from: 0, to: 0 }
  let [left, right] = [0, total]
  for (let place = 0; place <= placeCount; place += 1) {
    left += ends[place] ?? 0
    const poorer = Math.min(left, right)
    const crossing = total - left - right
    const isSame = poorer === best.poorer && crossing === best.crossing && best.to === place - 1
    if (isSame) best = { ...best, to: place }
    else if (poorer > best.poorer || (poorer === best.poorer && crossing < best.crossing))
      best = { poorer, crossing, from: place, to: place }
    right -= starts[place] ?? 0
  }
  return best.poorer < fewestRows ? undefined : toX((best.from + best.to) / 2)
}
