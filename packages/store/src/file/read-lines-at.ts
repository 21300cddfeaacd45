import { decodeLine, type HistoryLine, maxLineBytes } from '@claimtrail/history'
import { openHistory } from './archive/history-bytes.ts'

/** Lines of one source often stand together, so a few are read at once. */
const windowBytes = 16 * 1024

/** A stretch of a file that was read. */
interface Window {
  readonly start: number
  readonly bytes: Buffer
}

/**
 * The lines that begin at some offsets of a history file, in order of offsets; `undefined` for what is no whole line
 * of this writer.
 */
export function readLinesAt(
  path: string,
  writer: string,
  offsets: readonly number[],
): readonly (HistoryLine | undefined)[] {
  const history = openHistory(path)
  try {
    let window: Window = { start: 0, bytes: Buffer.alloc(0) }
    return offsets.map((offset) => {
      for (let wanted = windowBytes; ; wanted *= 4) {
        const raw = lineIn(window, offset)
        if (raw) return decode(raw, writer)
        if (wanted > 4 * maxLineBytes) return undefined
        window = { start: offset, bytes: history.read(offset, wanted) }
      }
    })
  } finally {
    history.close()
  }
}

function lineIn({ start, bytes }: Window, offset: number): Buffer | undefined {
  const begin = offset - start
  if (begin < 0 || begin >= bytes.length) return undefined
  const end = bytes.indexOf(10, begin)
  return end < 0 ? undefined : bytes.subarray(begin, end)
}

function decode(raw: Buffer, writer: string): HistoryLine | undefined {
  const { line } = decodeLine(raw)
  return line?.writer === writer ? line : undefined
}
