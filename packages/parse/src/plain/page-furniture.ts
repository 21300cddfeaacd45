import { isUnfinished, startsLow } from './line-ends.ts'
import type { Row } from './lines.ts'
import { readMarker } from './marker.ts'
import { countsPages, isBareNumber, isPageMark, isRule } from './page-mark.ts'

/** Longest running head in code units. */
const longestHead = 100
/** Lines at each edge of a page that can be running heads or feet. */
const edgeLines = 2

/** A row with words, and what stands beside it. */
interface Words {
  readonly row: number
  readonly text: string
  /** Whether blank rows or page edges are on both sides. */
  readonly standsAlone: boolean
}

/** A place where two pages meet, between two rows with words: as indices of `Words`. */
interface PageBreak {
  readonly before: number
  readonly after: number
}

/**
 * The rows that belong to the page and not to the text: page marks, rules, running heads and feet. They show by
 * their shape, by coming back where pages meet, or by interrupting a sentence there. Linear.
 */
export function findFurniture(rows: readonly Row[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [row, { line }] of rows.entries()) {
    if (line && (isPageMark(line.text) || isRuleAt(rows, row))) found.add(row)
  }
  const words = wordsOf(rows, found)
  const breaks = findBreaks(rows, found, words)
  const indices = [
    ...repeatedHeads(words, breaks),
    ...countedHeads(words),
    ...breaks.flatMap(intruders(words)),
    ...[...words.keys()].filter((index) => isStrayNumber(words, index)),
  ]
  for (const index of indices) {
    const { row } = words[index] ?? {}
    if (row !== undefined) found.add(row)
  }
  return found
}

/** A rule right above or below a line of text is part of the page; between blank lines it is all that somebody wrote. */
function isRuleAt(rows: readonly Row[], row: number): boolean {
  const touches = rows[row - 1]?.line !== undefined || rows[row + 1]?.line !== undefined
  return touches && isRule(rows[row]?.line?.text ?? '')
}

function wordsOf(rows: readonly Row[], marks: ReadonlySet<number>): readonly Words[] {
  const isOpen = (row: number) => !rows[row]?.line || marks.has(row)
  return rows.flatMap(({ line, endsPage }, row): Words[] => {
    if (!line || marks.has(row)) return []
    const hasEdgeAbove = isOpen(row - 1) || rows[row - 1]?.endsPage === true
    const standsAlone = hasEdgeAbove && (endsPage || isOpen(row + 1))
    return [{ row, text: line.text, standsAlone }]
  })
}

/** Pages meet at form feeds and page marks; at a rule they do not. */
function findBreaks(
  rows: readonly Row[],
  marks: ReadonlySet<number>,
  words: readonly Words[],
): readonly PageBreak[] {
  const breaks: PageBreak[] = []
  let after = 0
  for (const [row, { line, endsPage }] of rows.entries()) {
    while ((words[after]?.row ?? Number.POSITIVE_INFINITY) <= row) after += 1
    const isMark = line !== undefined && marks.has(row) && !isRule(line.text)
    const isNew = breaks.at(-1)?.after !== after
    if ((isMark || endsPage) && isNew) breaks.push({ before: after - 1, after })
  }
  return breaks
}

/** Lines at page edges that come back on another page, their numbers made equal. */
function repeatedHeads(words: readonly Words[], breaks: readonly PageBreak[]): readonly number[] {
  const edges = new Map<string, Set<number>>()
  for (const { before, after } of breaks) {
    for (let step = 0; step < edgeLines; step += 1) {
      for (const index of [before - step, after + step]) addEdge(edges, words, index)
    }
  }
  // The first page has no break before it.
  if (breaks.length > 0) addEdge(edges, words, 0)
  return [...edges.values()].flatMap((indices) =>
    indices.size > 1 ? withoutTitle(indices, words) : [],
  )
}

/** Lines that stand alone, count pages, and come back with another number. */
function countedHeads(words: readonly Words[]): readonly number[] {
  const heads = new Map<string, number[]>()
  for (const [index, { text, standsAlone }] of words.entries()) {
    if (!standsAlone || !countsPages(text)) continue
    const key = keyOf(text)
    const indices = heads.get(key) ?? []
    indices.push(index)
    heads.set(key, indices)
  }
  return [...heads.values()].filter((indices) => indices.length > 1).flat()
}

function keyOf(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ')
}

function addEdge(edges: Map<string, Set<number>>, words: readonly Words[], index: number): void {
  const { text } = words[index] ?? {}
  if (text === undefined || text.length > longestHead || readMarker(text)) return
  const key = keyOf(text)
  edges.set(key, (edges.get(key) ?? new Set()).add(index))
}

/** The first line of a text is its title, though later pages repeat it, unless it counts pages. */
function withoutTitle(indices: ReadonlySet<number>, words: readonly Words[]): readonly number[] {
  const counts = /\d/.test(words[0]?.text ?? '')
  return [...indices].filter((index) => index > 0 || counts)
}

/** The lines around a page break without which the sentence before it goes on behind it. */
function intruders(words: readonly Words[]): (place: PageBreak) => readonly number[] {
  return ({ before, after }) => {
    const candidates = [[], [after], [before], [before, after]]
    for (const removed of candidates) {
      const last = words[removed.includes(before) ? before - 1 : before]
      const next = words[removed.includes(after) ? after + 1 : after]
      const canGo = removed.every((index) => canIntrude(words[index]))
      if (last && next && canGo && isUnfinished(last.text) && startsLow(next.text)) return removed
    }
    return [before, after].filter((index) => isBareNumber(words[index]?.text ?? ''))
  }
}

function canIntrude(words: Words | undefined): boolean {
  if (!words) return false
  return words.text.length <= longestHead && words.standsAlone && !startsLow(words.text)
}

/** Whether a number on its own stands in the middle of a sentence. */
function isStrayNumber(words: readonly Words[], index: number): boolean {
  const [last, own, next] = [words[index - 1], words[index], words[index + 1]]
  if (!last || !own || !next || !own.standsAlone || !isBareNumber(own.text)) return false
  return isUnfinished(last.text) && startsLow(next.text)
}
