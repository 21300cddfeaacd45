import type { Piece } from '@claimtrail/parse/format-kit'
import type { Row, Segment } from './rows.ts'
import { rightOf, type TextItem } from './text-item.ts'

/** A piece of a line. A `mark` is raised and may call a footnote. */
export interface LinePiece extends Piece {
  readonly mark?: string
}

/** A line of one column, as a reader sees it. Lengths are points. */
export interface Line {
  readonly page: number
  /** Counts the columns of the whole document, so that equal numbers mean the same column of the same page. */
  readonly region: number
  readonly x: number
  readonly right: number
  readonly y: number
  /** Size of the font of most of its letters. */
  readonly height: number
  /** The one font of all its letters; `undefined` when there are several. */
  readonly font: string | undefined
  readonly text: string
  readonly pieces: readonly LinePiece[]
  /** Where its last item ends in the source: the line feed behind it. */
  readonly sourceEnd: number
}

/** Smallest gap that is a space, as a share of the font's size. */
const smallestSpace = 0.15

/** Read segments that no column parts as one line. */
export function toLine(segments: Row, page: number, region: number): Line {
  const placed = inReadingOrder(
    segments.flatMap((home) => home.items.map((item) => ({ item, home }))),
  )
  const items = placed.map(({ item }) => item)
  const pieces = trimPieces(
    placed.flatMap(({ item, home }, index) => itemPieces(item, items[index - 1], home)),
  )
  const height = usualHeight(items)
  const baseline = items.find((item) => item.height === height)
  const fonts = new Set(items.map((item) => item.font))
  const last = items.at(-1)
  return {
    page,
    region,
    x: items.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    right: items.reduce((most, item) => Math.max(most, rightOf(item)), Number.NEGATIVE_INFINITY),
    y: baseline?.y ?? 0,
    height,
    font: fonts.size === 1 ? baseline?.font : undefined,
    text: pieces.map(({ text }) => text).join(''),
    pieces,
    sourceEnd: last ? last.start + last.text.length : 0,
  }
}

/** An item and the segment that it stands in. */
interface PlacedItem {
  readonly item: TextItem
  readonly home: Segment
}

/** Items come from left to right; what is read from right to left is turned round. Linear. */
function inReadingOrder(placed: readonly PlacedItem[]): readonly PlacedItem[] {
  if (!placed.some(({ item }) => isRightToLeft(item))) return placed
  const ordered: PlacedItem[] = []
  let run: PlacedItem[] = []
  for (const each of placed) {
    if (isRightToLeft(each.item)) run.push(each)
    else {
      ordered.push(...run.reverse(), each)
      run = []
    }
  }
  return [...ordered, ...run.reverse()]
}

/** Whether all letters of an item are Hebrew or Arabic. */
function isRightToLeft({ text }: TextItem): boolean {
  return /[\u0590-\u07ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) && !/[A-Za-z\d]/.test(text)
}

function itemPieces(
  item: TextItem,
  previous: TextItem | undefined,
  home: Segment,
): readonly LinePiece[] {
  const { text, start } = item
  const copy = { text, sourceStart: start, sourceEnd: start + text.length, kind: 'copy' } as const
  const mark = markOf(item, home)
  const own: LinePiece = mark === undefined ? copy : { ...copy, mark }
  if (!previous || mark !== undefined || !isSpaced(previous, item)) return [own]
  const lineFeed = previous.start + previous.text.length
  return [{ text: ' ', sourceStart: lineFeed, sourceEnd: lineFeed + 1, kind: 'replaced' }, own]
}

function isSpaced(previous: TextItem, item: TextItem): boolean {
  if (/\s$/.test(previous.text.slice(-1)) || /^\s/.test(item.text)) return false
  const gap = Math.max(item.x - rightOf(previous), previous.x - rightOf(item))
  return gap > smallestSpace * Math.min(previous.height, item.height)
}

/** What calls a footnote: small, raised, and a number or a sign. */
function markOf(item: TextItem, home: Segment): string | undefined {
  const text = item.text.trim()
  if (!/^(?:\d{1,3}|[*†‡§]{1,3}|[a-z])$/.test(text)) return undefined
  const isRaised = item.height < home.height * 0.85 && home.y - item.y > item.height * 0.2
  return isRaised ? text : undefined
}

/** The font size of most letters. */
function usualHeight(items: readonly TextItem[]): number {
  const letters = new Map<number, number>()
  for (const { height, text } of items) {
    letters.set(height, (letters.get(height) ?? 0) + text.trim().length)
  }
  const most = [...letters].reduce((one, other) => (other[1] > one[1] ? other : one), [0, -1])
  return most[0]
}

/** White space at the ends of a line stands for nothing. */
function trimPieces(pieces: readonly LinePiece[]): readonly LinePiece[] {
  return pieces.map((piece, index) => {
    const start = index === 0 ? piece.text.length - piece.text.trimStart().length : 0
    const end = index === pieces.length - 1 ? piece.text.trimEnd().length : piece.text.length
    if (piece.kind !== 'copy' || (start === 0 && end === piece.text.length)) return piece
    return {
      ...piece,
      text: piece.text.slice(start, end),
      sourceStart: piece.sourceStart + start,
      sourceEnd: piece.sourceStart + end,
    }
  })
}
