import { constants, fdatasyncSync, writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { StoreFullError } from '../errors.ts'

/**
 * A disk that syncs faster than this is waited for in place, as SQLite does: the two ways through the thread pool
 * would take longer than the sync. One that was slower the last time does not stop the process.
 */
const fastMs = 4

/** A file that one process appends to, so that what was appended stays. Not for two calls at once. */
export class StableAppend {
  readonly #path: string
  readonly #file: Promise<FileHandle>
  #lastMs = Number.POSITIVE_INFINITY

  constructor(path: string) {
    this.#path = path
    this.#file = open(path, constants.O_WRONLY | constants.O_APPEND)
    // Whoever appends hears of it.
    this.#file.catch(() => undefined)
  }

  /**
   * Resolves when the bytes are on stable storage.
   *
   * @throws StoreFullError Not all of them found room. Other errors are the system's.
   */
  async append(bytes: Uint8Array): Promise<void> {
    const file = await this.#file
    const start = performance.now()
    if (this.#lastMs < fastMs) this.#appendInPlace(file.fd, bytes)
    else await this.#appendMeanwhile(file, bytes)
    this.#lastMs = performance.now() - start
  }

  /** Cut what was appended behind an offset. */
  async cut(offset: number): Promise<void> {
    const file = await this.#file
    await file.truncate(offset)
    await file.datasync()
  }

  async close(): Promise<void> {
    const file = await this.#file.catch(() => undefined)
    await file?.close()
  }

  #appendInPlace(descriptor: number, bytes: Uint8Array): void {
    this.#checkWhole(bytes, writeSync(descriptor, bytes))
    fdatasyncSync(descriptor)
  }

  async #appendMeanwhile(file: FileHandle, bytes: Uint8Array): Promise<void> {
    const { bytesWritten } = await file.write(bytes)
    this.#checkWhole(bytes, bytesWritten)
    await file.datasync()
  }

  #checkWhole({ length }: Uint8Array, bytesWritten: number): void {
    if (bytesWritten !== length) throw new StoreFullError(this.#path)
  }
}
