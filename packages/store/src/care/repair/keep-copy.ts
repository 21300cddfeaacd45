import { createReadStream } from 'node:fs'
import { join, relative } from 'node:path'
import { writeWhole } from '../../file/durable.ts'
import type { Layout } from '../../file/layout.ts'

/** What mending needs. */
export interface Mending {
  readonly layout: Layout
  /** 26 characters of base32, never the same twice. */
  readonly newId: () => string
}

/**
 * Keep a copy of a file, from a place on, in `.claimtrail/rejected/`, on stable storage before anything is removed.
 *
 * @returns Its path, relative to the project folder.
 */
export async function keepCopy(
  { layout, newId }: Mending,
  path: string,
  name: string,
  offset: number,
): Promise<string> {
  const kept = join(layout.local.rejected, `${name}-${newId()}.jsonl`)
  await writeWhole(kept, createReadStream(path, { start: offset }), { newId, sync: true })
  return relative(layout.root, kept)
}
