import { type HistoryRead, type ReadLine, readLines } from '@claimtrail/history'
import type { Sha256 } from '@claimtrail/model'
import { openHistory } from '../../file/archive/history-bytes.ts'
import { readPart } from '../../file/read-forward.ts'
import { type Branch, branchesOf, type ChainLine } from './branches.ts'

/** What is wrong with a history file. */
export type FileFault = TornTail | Fork | Damage

/** Bytes behind the last good line, with no good line behind them: a crash leaves that. */
export interface TornTail {
  readonly kind: 'torn'
  readonly lineNumber: number
  /** Where they begin. */
  readonly offset: number
  readonly sizeBytes: number
}

/** Two lines that go on from one. */
export interface Fork {
  readonly kind: 'forked'
  readonly lineNumber: number
  /** The first one stays. */
  readonly branches: readonly Branch[]
}

/** Anything else: only a copy from elsewhere mends it. */
export interface Damage {
  readonly kind: 'damaged'
  readonly lineNumber: number
  readonly reason: string
}

/** What other writers' lines say of a file. */
export interface SeenByOthers {
  readonly heads: ReadonlySet<Sha256>
  /** Number of the last line that somebody has seen; 0 when nobody has seen any. */
  readonly lastSeq: number
  /** Number of the last line that this working copy was told is stored. */
  readonly toldSeq: number
}

/** Find out what is wrong with a writer's file; `undefined` when nothing is. Holds the file in memory. */
export function examineFile(
  path: string,
  writer: string,
  seen: SeenByOthers,
): FileFault | undefined {
  const { bytes, isArchived, damage } = readAll(path)
  const read = readLines(bytes, writer)
  const last = read.lines.at(-1)
  const lastSeq = read.lines.reduce((most, { line }) => Math.max(most, line.seq), 0)
  const lost = lostLine(seen, lastSeq)
  if (lost !== undefined) return damaged(read, lost)
  if (isArchived || damage !== undefined) {
    return (damage ?? read.faults[0]) ? damaged(read, damage) : undefined
  }
  const isTail = read.faults.every(({ lineNumber }) => isBehind(lineNumber, last, read))
  if (isTail) return tailOf(bytes, last)
  const branches = isOfOne(read, bytes, writer)
    ? branchesOf(read.lines.map(placeOf), (head) => seen.heads.has(head))
    : undefined
  if (!branches) return damaged(read)
  return { kind: 'forked', lineNumber: read.faults[0]?.lineNumber ?? 1, branches }
}

/** Why what is there is less than was, as far as anybody knows. */
function lostLine({ lastSeq, toldSeq }: SeenByOthers, there: number): string | undefined {
  if (lastSeq > there) return `others have seen line ${lastSeq} of it, which is not there`
  return toldSeq > there
    ? `line ${toldSeq} of it, which this clone was told is stored, is not there`
    : undefined
}

function readAll(path: string) {
  const history = openHistory(path)
  try {
    const { isArchived, sizeBytes } = history
    return { isArchived, ...readPart(history, 0, sizeBytes) }
  } finally {
    history.close()
  }
}

/** Whether a bad line is behind all that are good by themselves. A whole line that only lacks its LF is good. */
function isBehind(lineNumber: number, last: ReadLine | undefined, { end }: HistoryRead): boolean {
  return lineNumber > (last?.lineNumber ?? 0) && lineNumber <= end.lineCount
}

function tailOf(bytes: Buffer, last: ReadLine | undefined): TornTail | undefined {
  const offset = last ? bytes.indexOf(10, last.offset) + 1 : 0
  const sizeBytes = bytes.length - offset
  if (sizeBytes === 0) return undefined
  return { kind: 'torn', lineNumber: (last?.lineNumber ?? 0) + 1, offset, sizeBytes }
}

/** Whether all lines are of one writer, but for the marks that git puts around two sides. */
function isOfOne({ lines }: HistoryRead, bytes: Buffer, writer: string): boolean {
  if (lines.some(({ line }) => line.writer !== writer)) return false
  const good = new Set(lines.map(({ lineNumber }) => lineNumber))
  let [offset, lineNumber] = [0, 1]
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, offset)) {
    if (!good.has(lineNumber) && !mark.test(bytes.toString('latin1', offset, end))) return false
    offset = end + 1
    lineNumber += 1
  }
  return true
}

const mark = /^(?:<{7} .*|\|{7} .*|={7}|>{7} .*)\r?$/

function placeOf({ line, head, lineNumber, offset }: ReadLine): ChainLine {
  return { seq: line.seq, prev: line.prev, head, lineNumber, offset }
}

function damaged({ faults, end }: HistoryRead, reason?: string): Damage {
  const [fault] = faults
  return {
    kind: 'damaged',
    lineNumber: fault?.lineNumber ?? end.lineCount + 1,
    reason: reason ?? fault?.reason ?? 'it cannot be read',
  }
}
