import { closeSync, openSync, statSync } from 'node:fs'
import { type HistoryPlace, historyStart, type LineRef } from '@claimtrail/history'
import { leaveBaton, takeBaton } from './baton.ts'
import { errorCode, makeFolder, storeError, syncFolder } from './durable.ts'
import { type Epoch, takeEpoch } from './epoch.ts'
import type { HistoryFolder } from './history-folder.ts'
import { HistoryWriter, type WriterEvents } from './history-writer.ts'
import type { Layout } from './layout.ts'

/** How a history is owned. */
export interface OwnerOptions {
  readonly newId: () => string
  /** Bytes after which a history file is closed, and another one goes on from it. */
  readonly fileBytes: number
}

/** What an owner tells and asks its history. */
export interface OwnerEvents extends WriterEvents {
  /** Read what is new, and throw when it may not be built on. */
  look(): void
}

/** A writer that may append, and what its first line goes on from. */
export interface ReadyWriter {
  readonly writer: HistoryWriter
  readonly continues: LineRef | undefined
}

/**
 * The right to append to the history: an epoch, and a file that nobody else appends to. Whoever takes a later epoch
 * has it next, and this process takes another when it wants to write again.
 */
export class HistoryOwner {
  readonly #layout: Layout
  readonly #folder: HistoryFolder
  readonly #options: OwnerOptions
  readonly #events: OwnerEvents
  #epoch: Epoch | undefined
  #writer: HistoryWriter | undefined
  /** The full file that the next new one goes on from. */
  #full: LineRef | undefined

  constructor(layout: Layout, folder: HistoryFolder, options: OwnerOptions, events: OwnerEvents) {
    this.#layout = layout
    this.#folder = folder
    this.#options = options
    this.#events = events
  }

  /** Whether this process may write derived files that everybody reads. */
  get isOwner(): boolean {
    return this.#epoch?.isCurrent() ?? false
  }

  /** The file that this process alone appends to, and knows without reading it. */
  get ownFile(): string | undefined {
    return this.#writer?.hasFailed ? undefined : this.#writer?.writer
  }

  /** Where the file of this process ends; `undefined` when it has none. */
  get ownEnd(): { readonly writer: string; readonly end: HistoryPlace } | undefined {
    const writer = this.ownFile
    const end = writer === undefined ? undefined : this.#folder.tails.get(writer)?.end
    return writer !== undefined && end ? { writer, end } : undefined
  }

  /** Take the right to write, when this process does not have it. */
  own(): void {
    this.#takeEpoch()
  }

  /** Who may append now; `undefined`: {@link renew} first. */
  get ready(): ReadyWriter | undefined {
    const writer = this.#writer
    if (!writer || writer.isRetiring || this.#isFull(writer.next)) return undefined
    // What was found a moment ago holds for all that come in the same turn.
    if (!writer.isFresh && !writer.isCurrent()) return undefined
    return { writer, continues: writer.next.seq === 0 ? this.#full : undefined }
  }

  /** Give up a file that is full or no longer ours, and take another; who did so meanwhile did it for all. */
  async renew(): Promise<void> {
    const writer = this.#writer
    const known = await writer?.retire()
    if (this.#writer !== writer) return
    this.#writer = undefined
    if (writer && known) this.#handOn(writer.writer, known)
    this.#writer = this.#takeOver()
  }

  /** Hand the file on, when it is in order. */
  async close(): Promise<void> {
    const writer = this.#writer
    this.#writer = undefined
    const known = await writer?.retire()
    if (writer && known) this.#leave(writer.writer, known)
  }

  #takeOver(): HistoryWriter {
    const epoch = this.#takeEpoch()
    makeFolder(this.#layout.history, this.#layout.root)
    const { writer, end } = this.#handedOn(epoch) ?? this.#newFile()
    return new HistoryWriter(this.#layout.historyFile(writer), writer, end, epoch, this.#events)
  }

  /** The epoch first, and only then the look at the history: everything acknowledged before is in it. */
  #takeEpoch(): Epoch {
    if (!this.#epoch?.isCurrent()) this.#epoch = takeEpoch(this.#layout.local.epochs)
    this.#events.look()
    return this.#epoch
  }

  /** A file that its last owner closed cleanly and that nobody has touched since. */
  #handedOn(epoch: Epoch): { writer: string; end: HistoryPlace } | undefined {
    if (this.#full) return undefined
    const baton = takeBaton(this.#layout.local.batons, epoch.number)
    const tail = baton && this.#folder.tails.get(baton.writer)
    if (!baton || !tail || tail.torn || tail.fault) return undefined
    const found = statSync(this.#layout.historyFile(baton.writer), { throwIfNoEntry: false })
    if (!found || found.ctimeMs !== baton.changedMs) return undefined
    const { size, ino } = found
    const isAsLeft = size === baton.sizeBytes && ino === baton.inode && tail.end.head === baton.head
    return isAsLeft && tail.end.offset === size
      ? { writer: baton.writer, end: tail.end }
      : undefined
  }

  #newFile(): { writer: string; end: HistoryPlace } {
    makeFolder(this.#layout.history, this.#layout.root)
    for (;;) {
      const writer = this.#options.newId().slice(0, 10)
      try {
        closeSync(openSync(this.#layout.historyFile(writer), 'ax'))
        syncFolder(this.#layout.history)
        this.#events.look()
        return { writer, end: historyStart }
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw storeError(error, this.#layout.history)
      }
    }
  }

  #isFull({ offset }: HistoryPlace): boolean {
    return offset >= this.#options.fileBytes
  }

  /** A full file is closed for ever, so it leaves no baton. */
  #handOn(writer: string, known: { readonly end: HistoryPlace; readonly inode: number }): void {
    const { seq, head } = known.end
    if (this.#isFull(known.end)) this.#full = [writer, seq, head]
    else this.#leave(writer, known)
  }

  #leave(
    writer: string,
    { end, inode }: { readonly end: HistoryPlace; readonly inode: number },
  ): void {
    const found = statSync(this.#layout.historyFile(writer), { throwIfNoEntry: false })
    if (found?.ino !== inode) return
    const { ctimeMs: changedMs } = found
    const baton = { writer, sizeBytes: end.offset, head: end.head, inode, changedMs }
    leaveBaton(this.#layout.local.batons, baton)
  }
}
