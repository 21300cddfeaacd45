import type { Problem } from '@claimtrail/model'
import type { Exchanged } from '../exported.ts'
import type { ExchangeFormat } from '../format.ts'

/** A file as it comes from a disk or a pipe: so many bytes at a time. */
export async function* chunksOf(
  file: string | Uint8Array,
  size: number,
): AsyncGenerator<Uint8Array> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** All that a format reads from a file: things that can be written again, and problems. Claims without a text are left out. */
export async function readAll(
  { read }: ExchangeFormat,
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly things: readonly Exchanged[]; readonly problems: readonly Problem[] }> {
  const things: Exchanged[] = []
  const problems: Problem[] = []
  for await (const thing of read?.(chunks) ?? []) {
    if ('code' in thing) problems.push(thing)
    else if (thing.kind !== 'claim') things.push(thing)
    else if (thing.text !== undefined) things.push({ ...thing, text: thing.text })
  }
  return { things, problems }
}
