import { closeSync, constants, fstatSync, openSync, statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { HistoryLine, HistoryPlace } from '@claimtrail/history'
import { StoreFullError, StoreUnknownOutcomeError } from '../errors.ts'
import { storeError } from './durable.ts'
import type { Epoch } from './epoch.ts'

/** A line that waits to be written. */
interface Job {
  readonly line: HistoryLine
  readonly bytes: Uint8Array
  /** Where it begins, and where the file will end behind it. */
  readonly offset: number
  readonly end: HistoryPlace
  resolve(): void
  reject(error: Error): void
}

/** What a writer tells its store; both are called before anybody else runs. */
export interface WriterEvents {
  /** A line is on stable storage and the writer was still the owner. */
  stored(line: HistoryLine, offset: number, end: HistoryPlace): void
  /** Everything that was queued is given up. */
  dropped(): void
}

/**
 * The one appender of one history file. Lines that arrive while a write is on its way go out together, with one
 * write and one `fdatasync`; a line is acknowledged when it is synced and the epoch is still ours.
 */
export class HistoryWriter {
  readonly writer: string
  readonly #path: string
  readonly #inode: number
  readonly #epoch: Epoch
  readonly #events: WriterEvents
  readonly #file: Promise<FileHandle>
  #durable: HistoryPlace
  #next: HistoryPlace
  #queue: Job[] = []
  #running: Promise<void> | undefined
  #hasFailed = false
  #isRetiring = false

  constructor(path: string, writer: string, end: HistoryPlace, epoch: Epoch, events: WriterEvents) {
    this.writer = writer
    this.#path = path
    this.#inode = inodeOf(path)
    this.#epoch = epoch
    this.#events = events
    this.#file = open(path, constants.O_WRONLY | constants.O_APPEND)
    this.#file.catch(() => undefined)
    this.#durable = end
    this.#next = end
  }

  /** Where the next line goes. */
  get next(): HistoryPlace {
    return this.#next
  }

  /** Whether it has given up, so that its file may hold lines that nobody was told about. */
  get hasFailed(): boolean {
    return this.#hasFailed
  }

  /** Whether it takes no more lines. */
  get isRetiring(): boolean {
    return this.#isRetiring
  }

  /** Whether it may still append and acknowledge. */
  isCurrent(): boolean {
    if (this.#hasFailed || !this.#epoch.isCurrent()) return false
    return statSync(this.#path, { throwIfNoEntry: false })?.ino === this.#inode
  }

  /** Queue a line that was sealed for {@link next}. Resolves when it is stored. */
  append(line: HistoryLine, bytes: Uint8Array, head: string): Promise<void> {
    const { offset, lineCount } = this.#next
    const end = {
      offset: offset + bytes.length + 1,
      lineCount: lineCount + 1,
      seq: line.seq,
      head,
    }
    this.#next = end
    return new Promise((resolve, reject) => {
      this.#queue.push({ line, bytes, offset, end, resolve, reject })
      this.#running ??= this.#drain()
    })
  }

  /** Stop for good. Gives what the next owner needs to know, unless the file is in doubt. */
  async retire(): Promise<{ end: HistoryPlace; inode: number } | undefined> {
    this.#isRetiring = true
    await this.#running
    const file = await this.#file.catch(() => undefined)
    await file?.close()
    if (this.#hasFailed) return undefined
    this.#hasFailed = true
    return { end: this.#durable, inode: this.#inode }
  }

  async #drain(): Promise<void> {
    // One turn later, so that whatever is committed in this one goes out together.
    await Promise.resolve()
    while (this.#queue.length > 0) {
      const batch = this.#queue
      this.#queue = []
      try {
        await this.#store(batch)
      } catch (error) {
        await this.#giveUp(batch, error)
      }
    }
    this.#running = undefined
  }

  async #store(batch: readonly Job[]): Promise<void> {
    const bytes = Buffer.concat(batch.flatMap((job) => [job.bytes, lineEnd]))
    const file = await this.#file
    const { bytesWritten } = await file.write(bytes)
    if (bytesWritten !== bytes.length) throw new StoreFullError(this.#path)
    await file.datasync()
    if (!this.isCurrent()) throw new StoreUnknownOutcomeError(idOf(batch), tookOver)
    for (const job of batch) {
      this.#durable = job.end
      this.#events.stored(job.line, job.offset, job.end)
      job.resolve()
    }
  }

  /** A full disk is repaired and told; after anything else nobody can say what is on the disk. */
  async #giveUp(batch: readonly Job[], cause: unknown): Promise<void> {
    const isFull = storeError(cause, this.#path) instanceof StoreFullError
    const isRepaired = isFull && (await this.#cutBack())
    if (!isRepaired) this.#hasFailed = true
    const jobs = [...batch, ...this.#queue]
    this.#queue = []
    this.#next = this.#durable
    this.#events.dropped()
    for (const { line, reject } of jobs) {
      if (isRepaired) reject(new StoreFullError(this.#path, { cause }))
      else reject(new StoreUnknownOutcomeError(line.id, whyOf(cause), { cause }))
    }
  }

  async #cutBack(): Promise<boolean> {
    try {
      const file = await this.#file
      await file.truncate(this.#durable.offset)
      await file.datasync()
      return true
    } catch {
      return false
    }
  }
}

const lineEnd = Buffer.from('\n')

const tookOver =
  'another process has taken over, or the history file was replaced, while it was written'

function idOf(batch: readonly Job[]): string {
  return batch[0]?.line.id ?? ''
}

function inodeOf(path: string): number {
  const file = openSync(path, 'r')
  try {
    return fstatSync(file).ino
  } finally {
    closeSync(file)
  }
}

function whyOf(cause: unknown): string {
  if (cause instanceof StoreFullError) return 'the disk is full'
  if (cause instanceof StoreUnknownOutcomeError) return tookOver
  return cause instanceof Error ? cause.message : 'the write failed'
}
