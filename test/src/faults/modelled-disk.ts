import { dirname } from 'node:path/posix'
import type { DiskEvent, Inode } from './disk-trace.ts'

/** What a disk holds: the tree of names, and the bytes of each file. */
export interface DiskState {
  readonly names: ReadonlyMap<string, Inode | 'folder'>
  readonly bytes: ReadonlyMap<Inode, Buffer>
}

/** A change of names in one folder that a power cut may still undo. */
interface NameChange {
  readonly folder: string
  readonly leaves: readonly string[]
  readonly enters: readonly (readonly [path: string, inode: Inode | 'folder'])[]
}

/** Bytes of a file: as programs see them, and as a sync made them safe. */
interface ModelledFile {
  seen: Buffer
  safe: Buffer
}

/**
 * How many of the possible losses are tried: everything unsafe is lost or stays; also every single name lost; or
 * any combination (of many names: beginnings, single losses, single survivors).
 */
export type Losses = 'all-or-nothing' | 'single' | 'any'

/** Most names of which any combination is tried. */
const maxSubsets = 6

/**
 * A disk that keeps only what POSIX promises: the bytes of a file after its sync, its name after the sync of the
 * folder. Of everything else a power cut may leave all, nothing, or a part, in any combination.
 */
export class ModelledDisk {
  readonly #safeNames = new Map<string, Inode | 'folder'>()
  #changes: NameChange[] = []
  readonly #files = new Map<Inode, ModelledFile>()
  /** What each running sync will have made safe. */
  readonly #running = new Map<number, () => void>()

  /** Do what a process did. */
  apply(event: DiskEvent): void {
    switch (event.do) {
      case 'enter':
        if (event.inode !== 'folder') this.#file(event.inode)
        this.#change(event.path, [], [[event.path, event.inode]])
        break
      case 'leave':
        this.#change(event.path, [event.path], [])
        break
      case 'move':
        this.#change(event.to, [event.from], [[event.to, event.inode]])
        break
      case 'fill':
        this.#file(event.inode).seen = Buffer.from(event.bytes, 'base64')
        break
      case 'sync':
        this.#running.set(event.call, this.#syncing(event.of))
        break
      case 'synced':
        this.#running.get(event.call)?.()
        this.#running.delete(event.call)
        break
      case 'say':
        break
    }
  }

  /** The disk as programs see it. */
  get seen(): DiskState {
    return {
      names: this.#names(this.#changes),
      bytes: new Map([...this.#files].map(([inode, { seen }]) => [inode, seen])),
    }
  }

  /** Disks that a power cut at this moment may leave. */
  *afterPowerCut(losses: Losses): Generator<DiskState> {
    for (const changes of choices(this.#changes, losses)) {
      const names = this.#names(changes)
      for (const bytes of this.#contents(losses)) yield { names, bytes }
    }
  }

  #syncing(of: Inode | string): () => void {
    if (typeof of === 'string') {
      const changes = this.#changes.filter(({ folder }) => folder === of)
      return () => {
        for (const change of changes) applyChange(this.#safeNames, change)
        this.#changes = this.#changes.filter((change) => !changes.includes(change))
      }
    }
    const file = this.#file(of)
    const { seen } = file
    return () => {
      file.safe = seen
    }
  }

  #names(changes: readonly NameChange[]): ReadonlyMap<string, Inode | 'folder'> {
    const names = new Map(this.#safeNames)
    for (const change of changes) applyChange(names, change)
    return new Map([...names].filter(([path]) => isReachable(names, path)))
  }

  *#contents(losses: Losses): Generator<ReadonlyMap<Inode, Buffer>> {
    const unsafe = [...this.#files].filter(([, { seen, safe }]) => !seen.equals(safe))
    const safe = new Map([...this.#files].map(([inode, file]) => [inode, file.safe]))
    const isEach = losses === 'any' && unsafe.length <= 2
    const count = isEach ? remains.length ** unsafe.length : remains.length
    for (let choice = 0; choice < count; choice += 1) {
      const bytes = new Map(safe)
      unsafe.forEach(([inode, file], index) => {
        const which = isEach ? Math.floor(choice / remains.length ** index) : choice
        bytes.set(inode, remains[which % remains.length]?.(file) ?? file.safe)
      })
      yield bytes
    }
  }

  #change(path: string, leaves: NameChange['leaves'], enters: NameChange['enters']): void {
    this.#changes.push({ folder: dirname(path), leaves, enters })
  }

  #file(inode: Inode): ModelledFile {
    const file = this.#files.get(inode) ?? { seen: Buffer.of(), safe: Buffer.of() }
    this.#files.set(inode, file)
    return file
  }
}

/** What may be left of bytes that were not synced: nothing, all, half of the last ones, zeros in their place. */
const remains: readonly ((file: ModelledFile) => Buffer)[] = [
  ({ safe }) => safe,
  ({ seen }) => seen,
  ({ seen, safe }) => seen.subarray(0, (Math.min(seen.length, safe.length) + seen.length) >> 1),
  ({ seen, safe }) => Buffer.concat([safe, Buffer.alloc(Math.max(0, seen.length - safe.length))]),
]

function applyChange(names: Map<string, Inode | 'folder'>, { leaves, enters }: NameChange): void {
  for (const path of leaves) names.delete(path)
  for (const [path, inode] of enters) names.set(path, inode)
}

function isReachable(names: ReadonlyMap<string, unknown>, path: string): boolean {
  const folder = dirname(path)
  return folder === '.' || (names.get(folder) === 'folder' && isReachable(names, folder))
}

/** Which changes of names survive. */
function choices<T>(changes: readonly T[], losses: Losses): readonly (readonly T[])[] {
  if (losses === 'any' && changes.length <= maxSubsets) {
    return Array.from({ length: 2 ** changes.length }, (_, bits) =>
      changes.filter((_, index) => bits & (1 << index)),
    )
  }
  const isSingle = losses !== 'all-or-nothing'
  return [
    [],
    changes,
    ...(isSingle ? changes.map((_, index) => changes.toSpliced(index, 1)) : []),
    ...(losses === 'any' ? changes.map((_, index) => changes.slice(0, index)) : []),
    ...(losses === 'any' ? changes.map((change) => [change]) : []),
  ]
}
