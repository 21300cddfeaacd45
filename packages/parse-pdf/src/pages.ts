import type { Parsed } from '@claimtrail/model'
import type { Segment, Span } from '@claimtrail/text'
import type { PageText } from './text-item.ts'

/** A rectangle on a page, in points of 1/72 inch from the page's top left corner. */
export interface PageBox {
  /** From 1. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a stretch of the source text is drawn. */
export interface PlacedText extends PageBox {
  readonly sourceStart: number
  readonly sourceEnd: number
}

/** What `pdf` returns: plain data, so that it survives JSON. */
export interface ParsedPdf extends Parsed {
  /** Every text item, in source order. */
  readonly placedTexts: readonly PlacedText[]
}

/** Share of a font's size that stands above the baseline. */
const ascent = 0.8

/** The place of every text item. */
export function toPlacedTexts(pages: readonly PageText[]): readonly PlacedText[] {
  return pages.flatMap(({ number, items }) =>
    items.map(({ text, start, x, y, width, height }): PlacedText => {
      const sourceEnd = start + text.length
      return {
        page: number,
        x,
        y: y - ascent * height,
        width,
        height,
        sourceStart: start,
        sourceEnd,
      }
    }),
  )
}

/**
 * Where a span of the clean text stands on the pages: one box a line, in reading order. Nothing for text that comes
 * from no PDF. O(log n + answer).
 */
export function locate(parsed: Parsed, span: Span): readonly PageBox[] {
  if (!isParsedPdf(parsed)) return []
  const { segments } = parsed.map
  const boxes: PageBox[] = []
  for (let index = firstWhere(segments, ({ end }) => end > span.start); ; index += 1) {
    const segment = segments[index]
    if (!segment || segment.start >= span.end) return boxes
    for (const box of boxesOf(parsed.placedTexts, sourceOf(segment, span))) addBox(boxes, box)
  }
}

function isParsedPdf(parsed: Parsed): parsed is ParsedPdf {
  return 'placedTexts' in parsed
}

function sourceOf(segment: Segment, { start, end }: Span): Span {
  const { sourceStart, sourceEnd } = segment
  if (segment.kind !== 'copy') return { start: sourceStart, end: sourceEnd }
  const shift = sourceStart - segment.start
  return {
    start: Math.max(sourceStart, start + shift),
    end: Math.min(sourceEnd, end + shift),
  }
}

/** The boxes of a source span: the share of each item's width that its letters have. */
function boxesOf(texts: readonly PlacedText[], { start, end }: Span): readonly PageBox[] {
  const boxes: PageBox[] = []
  for (let index = firstWhere(texts, ({ sourceEnd }) => sourceEnd > start); ; index += 1) {
    const text = texts[index]
    if (!text || text.sourceStart >= end) return boxes
    const length = text.sourceEnd - text.sourceStart
    const from = Math.max(0, start - text.sourceStart) / length
    const to = Math.min(length, end - text.sourceStart) / length
    const { page, x, y, width, height } = text
    boxes.push({ page, x: x + from * width, y, width: (to - from) * width, height })
  }
}

/** Add a box, growing the last one when it is on the same line. */
function addBox(boxes: PageBox[], box: PageBox): void {
  const last = boxes.at(-1)
  const isSameLine =
    last?.page === box.page &&
    box.x >= last.x &&
    Math.abs(box.y - last.y) < last.height / 2 &&
    box.x - (last.x + last.width) < 2 * last.height
  if (!last || !isSameLine) {
    boxes.push(box)
    return
  }
  const y = Math.min(last.y, box.y)
  const foot = Math.max(last.y + last.height, box.y + box.height)
  const right = Math.max(last.x + last.width, box.x + box.width)
  boxes[boxes.length - 1] = { ...last, y, height: foot - y, width: right - last.x }
}

/** Index of the first entry for which a condition that holds for a suffix is true; the length when none. */
function firstWhere<Entry>(entries: readonly Entry[], holds: (entry: Entry) => boolean): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = entries[middle]
    if (entry !== undefined && holds(entry)) high = middle
    else low = middle + 1
  }
  return low
}
