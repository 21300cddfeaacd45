import { readLoneMarker } from '@claimtrail/parse/format-kit'
import { rightOf, type TextItem } from './text-item.ts'

/** Items side by side, with no gap wider than a word's. Never empty. */
export interface Segment {
  readonly items: readonly [TextItem, ...TextItem[]]
  readonly x: number
  readonly right: number
  /** Of the baseline. */
  readonly y: number
  /** Size of its largest font. */
  readonly height: number
}

/** What stands on one baseline of a page: one segment, or several in columns and tables. */
export type Row = readonly Segment[]

/** How far baselines of one row may differ, as a share of the font's size. */
const baselineTolerance = 0.3

/** Widest gap between words, as a share of the font's size; a wider one may part cells, or columns. */
const widestWordGap = 0.5

/** Widest gap between the words of a justified line, as a share of the font's size. */
const widestJustified = 3

/** Items on one baseline while they are collected. */
interface Baseline {
  readonly y: number
  readonly height: number
  readonly items: TextItem[]
}

/** The rows of a page from top to bottom. O(n log n). */
export function toRows(items: readonly TextItem[]): readonly Row[] {
  const visible = items.filter(({ text, isTurned }) => !isTurned && text.trim() !== '')
  return joinRaised(toBaselines(visible)).map((baseline) => toSegments(baseline.items))
}

function toBaselines(items: readonly TextItem[]): readonly Baseline[] {
  const baselines: Baseline[] = []
  for (const item of [...items].sort((one, other) => one.y - other.y || one.start - other.start)) {
    const last = baselines.at(-1)
    const isSame = last && item.y - last.y <= baselineTolerance * Math.min(last.height, item.height)
    if (isSame) last.items.push(item)
    else baselines.push({ y: item.y, height: item.height, items: [item] })
  }
  return baselines
}

/** Raised and lowered marks stand on baselines of their own: give them back to the words that they touch. */
function joinRaised(baselines: readonly Baseline[]): readonly Baseline[] {
  const homes = new Set<Baseline>()
  for (const [index, small] of baselines.entries()) {
    const home = [baselines[index + 1], baselines[index - 1]].find(
      (candidate) => candidate && !homes.has(candidate) && isHome(candidate, small),
    )
    if (!home) continue
    home.items.push(...small.items)
    homes.add(small)
  }
  return baselines.filter((baseline) => !homes.has(baseline))
}

function isHome(candidate: Baseline, small: Baseline): boolean {
  const reach = Math.abs(candidate.y - small.y)
  if (small.items.length > 20 || reach > candidate.height * 0.7) return false
  return small.items.every((item) =>
    candidate.items.some((word) => item.height < word.height * 0.85 && touches(word, item)),
  )
}

function touches(word: TextItem, mark: TextItem): boolean {
  const after = mark.x - rightOf(word)
  const before = word.x - rightOf(mark)
  const isNear = (gap: number) => gap > -0.2 * word.height && gap < 0.4 * word.height
  return isNear(after) || isNear(before)
}

/** Part what stands on one baseline at its wide gaps. O(n log n). */
export function toSegments(items: readonly TextItem[]): Row {
  const sorted = [...items].sort((one, other) => one.x - other.x || one.start - other.start)
  const widest = justifiedGap(sorted)
  const rows: [TextItem, ...TextItem[]][] = []
  for (const item of sorted) {
    const segment = rows.at(-1)
    const last = segment?.at(-1)
    if (segment && last && isDoubled(last, item)) continue
    if (segment && last && continues(segment, last, item, widest)) segment.push(item)
    else rows.push([item])
  }
  return rows.map(toSegment)
}

/** Some programs draw bold words as the same words twice. */
function isDoubled(last: TextItem, item: TextItem): boolean {
  return last.text === item.text && Math.abs(last.x - item.x) < 0.1 * item.height
}

function continues(
  segment: readonly TextItem[],
  last: TextItem,
  item: TextItem,
  widest: number,
): boolean {
  const gap = item.x - rightOf(last)
  const height = Math.min(last.height, item.height)
  if (gap <= Math.max(widest, widestWordGap * height)) return true
  // The marker of an item stands apart from its words.
  const isMarker = segment.length === 1 && isLoneMarker(last.text.trim())
  return isMarker && gap <= 4 * height
}

/** Justifying a line of few words makes its gaps wide, and all equal: the widest that is still between words. */
function justifiedGap(sorted: readonly TextItem[]): number {
  const gaps = sorted.flatMap((item, index) => {
    const previous = sorted[index - 1]
    const gap = previous ? (item.x - rightOf(previous)) / item.height : 0
    return gap > widestWordGap && gap < widestJustified ? [gap * item.height] : []
  })
  const ordered = gaps.sort((one, other) => one - other)
  const equal = ordered.findLast((gap, index) => {
    const third = ordered[index - 2]
    return third !== undefined && gap - third < 0.05 * gap
  })
  return equal === undefined ? 0 : equal * 1.01
}

function isLoneMarker(text: string): boolean {
  return /^[-–—*•·▪◦‣●○■□►➢✓]$/.test(text) || readLoneMarker(text) !== undefined
}

function toSegment(items: readonly [TextItem, ...TextItem[]]): Segment {
  const largest = items.reduce((one, other) => (other.height > one.height ? other : one))
  return {
    items,
    x: items[0].x,
    right: items.reduce((right, item) => Math.max(right, rightOf(item)), items[0].x),
    y: largest.y,
    height: largest.height,
  }
}

/** Cut what a justified line's wide gaps joined, where the white between two columns lies inside such a gap. */
export function cutRow(row: Row, x: number): Row {
  return row.flatMap((segment) => {
    const index = segment.items.findIndex((item) => item.x >= x)
    const [last, next] = [segment.items[index - 1], segment.items[index]]
    if (!last || !next || rightOf(last) > x) return [segment]
    if (next.x - rightOf(last) < widestWordGap * Math.min(last.height, next.height))
      return [segment]
    const [first, ...others] = segment.items.slice(0, index)
    const [second, ...rest] = segment.items.slice(index)
    return first && second
      ? [toSegment([first, ...others]), toSegment([second, ...rest])]
      : [segment]
  })
}

/** The words of a row, for comparing rows of different pages. */
export function rowText(row: Row): string {
  return row
    .flatMap(({ items }) => items.map(({ text }) => text.trim()))
    .join(' ')
    .replace(/\s+/g, ' ')
}
