import { closeSync, fstatSync, openSync, statSync } from 'node:fs'
import type { HistoryPlace } from '@claimtrail/history'
import { StoreFullError, StoreUnknownOutcomeError } from '../errors.ts'
import { storeError } from './durable.ts'
import type { Entry } from './entry.ts'
import type { Epoch } from './epoch.ts'
import { StableAppend } from './stable-append.ts'

/** An entry that waits to be written. */
interface Job {
  readonly entry: Entry
  /** Where its line begins, and where the file will end behind it. */
  readonly offset: number
  readonly end: HistoryPlace
  resolve(): void
  reject(error: Error): void
}

/** What a writer tells its store; both are called before anybody else runs. */
export interface WriterEvents {
  /** An entry is on stable storage and the writer was still the owner. */
  stored(entry: Entry, offset: number, end: HistoryPlace): void
  /** Everything that was queued is given up. */
  dropped(): void
}

/**
 * The one appender of one history file. Lines that arrive in one turn of the event loop, or while others are on
 * their way, go out together, with one write and one `fdatasync`; a line is acknowledged when it is synced and the
 * epoch is still ours.
 */
export class HistoryWriter {
  readonly writer: string
  readonly #path: string
  readonly #inode: number
  readonly #epoch: Epoch
  readonly #events: WriterEvents
  readonly #file: StableAppend
  #durable: HistoryPlace
  /** How long the file is; nobody can say while bytes are on their way. */
  #sizeBytes: number | undefined
  #next: HistoryPlace
  #queue: Job[] = []
  #running: Promise<void> | undefined
  #isFresh = false
  #hasFailed = false
  #isRetiring = false

  constructor(path: string, writer: string, end: HistoryPlace, epoch: Epoch, events: WriterEvents) {
    this.writer = writer
    this.#path = path
    this.#inode = inodeOf(path)
    this.#epoch = epoch
    this.#events = events
    this.#file = new StableAppend(path)
    this.#durable = end
    this.#sizeBytes = end.offset
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

  /**
   * Whether it was found to be current in this turn of the event loop: a line waits and takes others with it, or
   * lines were acknowledged just now.
   */
  get isFresh(): boolean {
    return !this.#hasFailed && (this.#isFresh || this.#queue.length > 0)
  }

  /** Whether it may still append and acknowledge. */
  isCurrent(): boolean {
    if (this.#hasFailed || !this.#epoch.isCurrent()) return false
    const found = statSync(this.#path, { throwIfNoEntry: false })
    if (found?.ino !== this.#inode) return false
    return this.#sizeBytes === undefined || found.size === this.#sizeBytes
  }

  /** Queue an entry that was sealed for {@link next}. Resolves when it is stored. */
  append(entry: Entry): Promise<void> {
    const { offset, lineCount } = this.#next
    const { line, bytes, head } = entry
    const end = {
      offset: offset + bytes.length + 1,
      lineCount: lineCount + 1,
      seq: line.seq,
      head,
    }
    this.#next = end
    return new Promise((resolve, reject) => {
      this.#queue.push({ entry, offset, end, resolve, reject })
      this.#running ??= this.#drain()
    })
  }

  /** Stop for good. Gives what the next owner needs to know, unless the file is in doubt. */
  async retire(): Promise<{ end: HistoryPlace; inode: number } | undefined> {
    this.#isRetiring = true
    await this.#running
    await this.#file.close()
    if (this.#hasFailed) return undefined
    this.#hasFailed = true
    return { end: this.#durable, inode: this.#inode }
  }

  async #drain(): Promise<void> {
    for (;;) {
      await turnOfTheLoop()
      this.#isFresh = false
      const batch = this.#queue
      if (batch.length === 0) break
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
    this.#sizeBytes = undefined
    await this.#file.append(Buffer.concat(batch.flatMap(({ entry }) => [entry.bytes, lineEnd])))
    this.#sizeBytes = batch.at(-1)?.end.offset
    if (!this.isCurrent()) throw new StoreUnknownOutcomeError(idOf(batch), tookOver)
    this.#isFresh = true
    for (const { entry, offset, end, resolve } of batch) {
      this.#durable = end
      this.#events.stored(entry, offset, end)
      resolve()
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
    for (const { entry, reject } of jobs) {
      if (isRepaired) reject(new StoreFullError(this.#path, { cause }))
      else reject(new StoreUnknownOutcomeError(entry.line.id, whyOf(cause), { cause }))
    }
  }

  async #cutBack(): Promise<boolean> {
    try {
      await this.#file.cut(this.#durable.offset)
      this.#sizeBytes = this.#durable.offset
      return true
    } catch {
      return false
    }
  }
}

const lineEnd = Buffer.from('\n')

const tookOver =
  'another process has taken over, or the history file was replaced, while it was written'

/** Whatever can run now runs first, so that whatever it commits goes out together. */
function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function idOf(batch: readonly Job[]): string {
  return batch[0]?.entry.line.id ?? ''
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
