import type { Line } from './lines.ts'

/** What is usual in a document; everything else stands out against it. Lengths are points. */
export interface Usual {
  /** Font size of most letters, and the font of most letters of that size. */
  readonly height: number
  readonly font: string | undefined
  /** Usual distance of two baselines of one paragraph, for a font size. */
  readonly gap: (height: number) => number
  /** Where most lines start that end at a place. */
  readonly left: (right: number) => number
  /** Where the columns end that start at a place: the nearest such end at or behind the second place. */
  readonly right: (x: number, reached: number) => number
}

/** Places and sizes within these many points are the same. */
const sizeStep = 0.5
const placeStep = 12

/** Lines of a column that can tell where it ends. */
const fewestLines = 5

/** Share of all gaps that makes a gap usual. */
const usualShare = 0.1

/** Measure a document's lines. O(n log n). */
export function findUsual(lines: readonly Line[]): Usual {
  const height = mostLetters(lines, (line) => roundSize(line.height)) ?? 0
  const ofHeight = lines.filter((line) => roundSize(line.height) === height)
  const gaps = usualGaps(lines)
  const ends = columnEnds(lines)
  const lefts = columnStarts(lines)
  return {
    height,
    font: mostLetters(ofHeight, (line) => line.font),
    left: (right) => {
      const place = Math.round(right / placeStep)
      return Math.min(...[-1, 0, 1].map((step) => lefts.get(place + step) ?? right))
    },
    gap: (size) => gaps.get(roundSize(size)) ?? size * 1.25,
    right: (x, reached) => {
      const own = ends.get(Math.round(x / placeStep)) ?? []
      return own.find((end) => end >= reached - sizeStep) ?? own.at(-1) ?? 0
    },
  }
}

/** For each place where lines start, where the columns that hold such lines end, from left to right. */
function columnEnds(lines: readonly Line[]): ReadonlyMap<number, readonly number[]> {
  const columns = new Map<string, { place: number; count: number; right: number }>()
  for (const { x, right, region } of lines) {
    const place = Math.round(x / placeStep)
    const column = columns.get(`${region}:${place}`) ?? { place, count: 0, right: 0 }
    column.count += 1
    column.right = Math.max(column.right, right)
    columns.set(`${region}:${place}`, column)
  }
  const ends = new Map<number, number[]>()
  const ordered = [...columns.values()].sort((one, other) => other.right - one.right)
  for (const { place, count, right } of ordered) {
    const own = ends.get(place)
    if (!own) ends.set(place, [right])
    // A short column tells nothing but that some line reached so far.
    else if (count >= fewestLines) own.push(right)
  }
  return new Map([...ends].map(([place, rights]) => [place, rights.reverse()]))
}

/** For each place where lines end, where most letters' lines that end there start. */
function columnStarts(lines: readonly Line[]): ReadonlyMap<number, number> {
  const byEnd = new Map<number, Line[]>()
  for (const line of lines) {
    const place = Math.round(line.right / placeStep)
    const own = byEnd.get(place)
    if (own) own.push(line)
    else byEnd.set(place, [line])
  }
  return new Map(
    [...byEnd].map(([place, own]) => {
      return [place, placeStep * (mostLetters(own, ({ x }) => Math.round(x / placeStep)) ?? 0)]
    }),
  )
}

/** Sizes that a reader cannot tell apart are equal. */
export function roundSize(height: number): number {
  return Math.round(height / sizeStep) * sizeStep
}

function mostLetters<Key>(lines: readonly Line[], keyOf: (line: Line) => Key): Key | undefined {
  const letters = new Map<Key, number>()
  for (const line of lines) {
    const key = keyOf(line)
    letters.set(key, (letters.get(key) ?? 0) + line.text.length)
  }
  const most = [...letters].sort((one, other) => other[1] - one[1])
  return most[0]?.[0]
}

/** The smallest gap of each size that is not rare: larger ones stand between paragraphs. */
function usualGaps(lines: readonly Line[]): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<number, number>>()
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    const size = roundSize(line.height)
    if (previous?.region !== line.region || roundSize(previous.height) !== size) continue
    const gap = roundSize(line.y - previous.y)
    if (gap <= 0 || gap > size * 3) continue
    const ofSize = counts.get(size) ?? new Map<number, number>()
    counts.set(size, ofSize.set(gap, (ofSize.get(gap) ?? 0) + 1))
  }
  return new Map(
    [...counts].flatMap(([size, gaps]) => {
      const total = [...gaps.values()].reduce((sum, count) => sum + count, 0)
      const frequent = [...gaps].filter(([, count]) => count >= Math.max(2, total * usualShare))
      const smallest = Math.min(...frequent.map(([gap]) => gap))
      return Number.isFinite(smallest) ? [[size, smallest]] : []
    }),
  )
}
