import type { Problem } from '@claimtrail/model'
import type { Imported } from '../exported.ts'
import { parsePiece } from './file-piece.ts'
import { jsonElements } from './json-elements.ts'
import { createThingReader } from './thing-reader.ts'

const kinds: Readonly<Record<string, string>> = {
  sources: 'source',
  versions: 'version',
  texts: 'text',
  claims: 'claim',
}

/** Read what the format `json` writes; layout and white space do not matter, the order of its members does. */
export async function* readJson(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Imported | Problem> {
  const reader = createThingReader()
  for await (const piece of jsonElements(chunks, isOurs)) {
    if ('code' in piece) {
      yield piece
      continue
    }
    const read = parsePiece(piece)
    const kind = Object.hasOwn(kinds, piece.section) ? kinds[piece.section] : piece.section
    yield 'code' in read ? read : reader.read(kind, read.value, piece.lineNumber)
  }
}

function isOurs(strings: readonly string[]): boolean {
  return strings[0] === 'format' && strings[1] === 'claimtrail/export@1'
}
