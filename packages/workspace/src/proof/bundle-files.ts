import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { isSafePath, manifestLine } from '@claimtrail/history/verifier'
import { BundlePathError } from '../errors.ts'

/** A file of a bundle that is written, with its hash. */
export interface WrittenFile {
  readonly path: string
  readonly sha256: string
  readonly sizeBytes: number
}

/** Writes the files of a bundle and remembers their hashes. */
export class BundleFiles {
  readonly root: string
  readonly #files = new Map<string, WrittenFile>()

  constructor(root: string) {
    this.root = root
  }

  /** What was written so far, by path. */
  get written(): readonly WrittenFile[] {
    return [...this.#files.values()].sort((one, other) => (one.path < other.path ? -1 : 1))
  }

  /**
   * Write a file piece by piece.
   *
   * @throws {@link BundlePathError} No manifest could hold its name, or another system could not.
   */
  async write(
    path: string,
    pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  ): Promise<void> {
    if (!isSafePath(path)) throw new BundlePathError(path)
    await mkdir(dirname(join(this.root, path)), { recursive: true })
    const file = createWriteStream(join(this.root, path), { flags: 'wx', flush: true })
    const done = finished(file)
    const sum = createHash('sha256')
    let sizeBytes = 0
    try {
      for await (const piece of pieces) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
        sum.update(bytes)
        sizeBytes += bytes.length
        if (!file.write(bytes)) await Promise.race([once(file, 'drain'), done])
      }
    } catch (error) {
      file.destroy()
      await done.catch(() => undefined)
      throw error
    }
    file.end()
    await done
    this.#files.set(path, { path, sha256: sum.digest('hex'), sizeBytes })
  }

  /** Copy a file byte for byte. */
  async copy(from: string, path: string): Promise<void> {
    await this.write(path, createReadStream(from, { highWaterMark: 1024 * 1024 }))
  }

  /** Write the manifest over all files: the last thing, since a folder without it is no bundle. */
  async seal(path: string): Promise<string> {
    const lines = this.written.map((file) => manifestLine(file.path, file.sha256))
    await this.write(path, lines)
    const folder = await open(this.root, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
    return this.#files.get(path)?.sha256 ?? ''
  }
}
