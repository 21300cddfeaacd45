import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** Something in a folder, by its path below it with `/`. */
export interface FolderEntry {
  readonly path: string
  readonly kind: 'file' | 'link' | 'other'
}

/** The files of a project or a bundle, as verifying reads them; on a disk, or in memory. */
export interface EvidenceFolder {
  /** Everything below the folder but folders. */
  list(): Promise<readonly FolderEntry[]>
  /** The bytes of a file in chunks. */
  read(path: string): AsyncIterable<Buffer>
  /** All bytes of a small file, at once: texts are looked into while the history streams by. */
  readWhole(path: string): Buffer
}

/** Where things are in a folder, each as a path below it that ends with `/`. */
export interface EvidenceLayout {
  readonly sources: string
  readonly versions: string
  readonly history: string
  readonly checkpoints: string
  /**
   * Of a bundle: the hashes of all its files, and its claims. It holds nothing else and no links; in a project a link
   * may stand that leads nowhere.
   */
  readonly closed?: { readonly manifest: string; readonly claims: string }
}

/** A project folder. */
export const projectLayout: EvidenceLayout = Object.freeze({
  sources: 'source-docs/',
  versions: 'annotations/versions/',
  history: 'annotations/history/',
  checkpoints: 'annotations/checkpoints.jsonl',
})

/** A bundle that `claimtrail export --bundle` wrote. */
export const bundleLayout: EvidenceLayout = Object.freeze({
  sources: 'sources/',
  versions: 'versions/',
  history: 'history/',
  checkpoints: 'checkpoints.jsonl',
  closed: Object.freeze({ manifest: 'MANIFEST.sha256', claims: 'claims.jsonl' }),
})

/** The bytes of a history file: unpacked when it is in the archive. Throws what reading throws. */
export function readHistory(folder: EvidenceFolder, path: string): AsyncIterable<Buffer> {
  if (!path.endsWith('.gz')) return folder.read(path)
  return Readable.from(folder.read(path)).compose(createGunzip())
}

/** The writer of a history file by its path below the history folder; `undefined` for other files. */
export function writerOf(path: string): string | undefined {
  return (
    /^([\w-]{1,64})\.jsonl$/.exec(path)?.[1] ??
    /^archive\/([\w-]{1,64})\.jsonl\.gz$/.exec(path)?.[1]
  )
}
