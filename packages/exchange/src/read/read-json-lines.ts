import type { Problem } from '@claimtrail/model'
import type { Imported } from '../exported.ts'
import { fileLines } from './file-lines.ts'
import { parsePiece, problem } from './file-piece.ts'
import { createThingReader } from './thing-reader.ts'

/** Read what the format `jsonl` writes: a header, then a thing a line with its kind. */
export async function* readJsonLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Imported | Problem> {
  const reader = createThingReader()
  let isFirst = true
  for await (const piece of fileLines(chunks)) {
    const read = 'code' in piece ? piece : parsePiece(piece)
    if (isFirst && !isHeader(read)) {
      yield problem('format-unknown', 'is not the header of an export of Claimtrail', 1)
      return
    }
    if ('code' in read) yield read
    else if (!isFirst) yield reader.read(...kindAndRest(read.value), lineOf(piece))
    isFirst = false
  }
  if (isFirst) yield problem('format-unknown', 'is nothing: the file is empty', 1)
}

function isHeader(read: { readonly value: unknown } | Problem): boolean {
  if ('code' in read || typeof read.value !== 'object' || read.value === null) return false
  return 'format' in read.value && read.value.format === 'claimtrail/export@1'
}

/** A line says its kind beside the thing's own members. */
function kindAndRest(value: unknown): [kind: unknown, thing: unknown] {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return [undefined, value]
  const { kind, ...thing } = value
  return [kind, thing]
}

function lineOf({ lineNumber }: { readonly lineNumber?: number }): number {
  return lineNumber ?? 0
}
