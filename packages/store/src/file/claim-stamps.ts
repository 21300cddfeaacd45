import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceId } from '@claimtrail/model'
import { writeWhole } from './durable.ts'
import { type FileStamp, isSameStamp, stampOf } from './file-stamp.ts'
import type { Layout } from './layout.ts'

/** How claim files were when they were last known to be ours. What has another stamp is read before it is believed. */
export class ClaimStamps {
  readonly #layout: Layout
  readonly #path: string
  readonly #newId: () => string
  #kept: Map<SourceId, FileStamp> | undefined
  #isChanged = false

  constructor(layout: Layout, newId: () => string) {
    this.#layout = layout
    this.#path = join(layout.local.index, 'claim-files.json')
    this.#newId = newId
  }

  /** Whether the file of a source is one that was found to be ours. */
  isKnown(source: SourceId): boolean {
    const found = this.#find(source)
    return found !== undefined && isSameStamp(this.#stamps().get(source), found)
  }

  /** The file of a source is ours as it is. */
  keep(source: SourceId): void {
    const found = this.#find(source)
    if (!found || isSameStamp(this.#stamps().get(source), found)) return
    this.#stamps().set(source, found)
    this.#isChanged = true
  }

  async save(): Promise<void> {
    if (!this.#isChanged) return
    this.#isChanged = false
    const content = JSON.stringify([...this.#stamps()])
    await writeWhole(this.#path, content, { newId: this.#newId, sync: false })
  }

  #find(source: SourceId): FileStamp | undefined {
    try {
      return stampOf(statSync(this.#layout.claimFile(source)))
    } catch {
      return undefined
    }
  }

  #stamps(): Map<SourceId, FileStamp> {
    this.#kept ??= new Map(readStamps(this.#path))
    return this.#kept
  }
}

function readStamps(path: string): readonly (readonly [SourceId, FileStamp])[] {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Array.isArray(value) ? value.filter(isEntry) : []
  } catch {
    return []
  }
}

function isEntry(value: unknown): value is readonly [SourceId, FileStamp] {
  if (!Array.isArray(value)) return false
  const [source, stamp]: readonly unknown[] = value
  return typeof source === 'string' && typeof stamp === 'object' && stamp !== null
}
