import type { Problem } from '@claimtrail/model'
import { createPieceBuffer, type FilePiece, problem } from './file-piece.ts'

const lineFeed = 10

/** The lines of a file that are not empty; one that is too long is a problem. Holds one line. O(n). */
export async function* fileLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<FilePiece | Problem> {
  const buffer = createPieceBuffer()
  let lineNumber = 1
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      buffer.add(chunk.subarray(start, end))
      yield* line(buffer.isTooLong, buffer.take(), lineNumber)
      lineNumber += 1
      start = end + 1
    }
    buffer.add(chunk.subarray(start))
  }
  yield* line(buffer.isTooLong, buffer.take(), lineNumber)
}

function* line(
  isTooLong: boolean,
  bytes: Uint8Array,
  lineNumber: number,
): Generator<FilePiece | Problem> {
  if (isTooLong) yield problem('line-too-long', 'is too long', lineNumber)
  else if (bytes.some((byte) => byte > 32)) yield { bytes, lineNumber }
}
