import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { HistoryPlace } from '@claimtrail/history'
import type { Sha256 } from '@claimtrail/model'
import type { StoreNote } from '../store.ts'
import { writeWhole } from './durable.ts'
import type { HistoryFolder } from './history-folder.ts'
import type { Layout } from './layout.ts'

type Head = readonly [seq: number, head: Sha256]

/**
 * The last line of each writer that this working copy was told is stored. Git may take lines away again (another
 * branch, a reset), and then they are missed, though not wrongly: whoever opens the project is told.
 */
export class KnownHeads {
  readonly #layout: Layout
  readonly #newId: () => string
  #kept: Head | undefined

  constructor(layout: Layout, newId: () => string) {
    this.#layout = layout
    this.#newId = newId
  }

  /** Remember the last line of a writer of this working copy. Local and not synced: at worst something is not missed. */
  async keep(writer: string, { seq, head }: HistoryPlace): Promise<void> {
    if (seq === 0 || this.#kept?.[1] === head) return
    this.#kept = [seq, head]
    await this.#write(this.#read().set(writer, [seq, head]))
  }

  /** The lines of a writer are in another file now, or were given up. */
  async forget(writer: string): Promise<void> {
    const heads = this.#read()
    if (heads.delete(writer)) await this.#write(heads)
  }

  /** Number of the last line of a writer that this working copy was told is stored; 0 when it was told of none. */
  lastSeq(writer: string): number {
    return this.#read().get(writer)?.[0] ?? 0
  }

  /** What this working copy wrote and the history does not hold. */
  missing({ tails }: Pick<HistoryFolder, 'tails'>): readonly StoreNote[] {
    const notes: StoreNote[] = []
    let behind = 0
    for (const [writer, [seq, head]] of this.#read()) {
      const end = tails.get(writer)?.end
      behind += Math.max(0, seq - (end?.seq ?? 0))
      if (end?.seq === seq && end.head !== head) notes.push(this.#changed(writer, seq))
    }
    return behind > 0 ? [...notes, this.#behind(behind)] : notes
  }

  async #write(heads: ReadonlyMap<string, Head>): Promise<void> {
    const content = `${JSON.stringify({ format, heads: Object.fromEntries(heads) })}\n`
    await writeWhole(this.#layout.local.heads, content, { newId: this.#newId, sync: false })
  }

  #behind(count: number): StoreNote {
    const path = relative(this.#layout.root, this.#layout.local.heads)
    const entries = count === 1 ? '1 entry' : `${count} entries`
    const message = `${entries} of this clone ${count === 1 ? 'is' : 'are'} not in annotations/history/ as it stands here. Merge the branch that holds them, or remove ${path} when they were given up.`
    return { code: 'HISTORY_BEHIND', path, message }
  }

  #changed(writer: string, lineNumber: number): StoreNote {
    const path = relative(this.#layout.root, this.#layout.historyFile(writer))
    const message = `Line ${lineNumber} of ${path} is not the one that this clone wrote. Compare the file with a copy that you trust.`
    return { code: 'HISTORY_CHANGED', path, lineNumber, message }
  }

  #read(): Map<string, Head> {
    try {
      const value: unknown = JSON.parse(readFileSync(this.#layout.local.heads, 'utf8'))
      return new Map(isKept(value) ? Object.entries(value.heads).filter(isHead) : [])
    } catch {
      return new Map()
    }
  }
}

const format = 'claimtrail/heads@1'

function isKept(value: unknown): value is { readonly heads: object } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === format &&
    'heads' in value &&
    typeof value.heads === 'object' &&
    value.heads !== null
  )
}

function isHead(entry: readonly [string, unknown]): entry is readonly [string, Head] {
  const [, head] = entry
  return Array.isArray(head) && Number.isSafeInteger(head[0]) && typeof head[1] === 'string'
}
