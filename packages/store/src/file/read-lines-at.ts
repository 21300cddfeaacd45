import { maxLineBytes } from '@claimtrail/history'
import { openHistory } from './archive/history-bytes.ts'

/** Lines of one source often stand together, so a few are read at once. */
const windowBytes = 16 * 1024

/** A stretch of a file that was read. */
interface Window {
  readonly start: number
  readonly bytes: Buffer
}

/** The bytes of the lines that begin at some offsets of a history file, in order of offsets; `undefined` where none ends. */
export function* readLinesAt(
  path: string,
  offsets: readonly number[],
): Generator<Uint8Array | undefined, void> {
  const history = openHistory(path)
  try {
    let window: Window = { start: 0, bytes: Buffer.alloc(0) }
    for (const offset of offsets) {
      let line = lineIn(window, offset)
      for (let wanted = windowBytes; !line && wanted <= 4 * maxLineBytes; wanted *= 4) {
        window = { start: offset, bytes: history.read(offset, wanted) }
        line = lineIn(window, offset)
      }
      yield line
    }
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
