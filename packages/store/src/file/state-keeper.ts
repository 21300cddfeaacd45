import type { SourceId } from '@claimtrail/model'
import { ClaimtrailError } from '@claimtrail/text'
import type { StoreNote } from '../store.ts'
import type { ClaimFiles } from './claim-files.ts'
import { headsOn } from './heads-on.ts'
import type { KnownHeads } from './known-heads.ts'
import type { LivingHistory } from './living-history.ts'

/** Claim files are written when nothing was committed for so long: they are rewritten whole, so bursts wait. */
const flushDelayMs = 1000

/** Events after which claim files are written although commits go on. */
const flushEvents = 2000

/** After a flush comes a rest of so many times what it took, up to a limit: commits are not to wait for claim files. */
const flushRest = { times: 9, mostMs: 10_000 }

/** Lines that an open may have to read again: indexes are kept when more were added, sooner when closing. */
const unsavedLines = { running: 1024, closing: 64 }

/**
 * Keeps what is derived from the history in step with it: claim files first, then the indexes, so that whatever no
 * index knows may be missing in a claim file. Only the owner of the history writes them.
 */
export class StateKeeper {
  readonly #history: LivingHistory
  readonly #claims: ClaimFiles
  readonly #heads: KnownHeads
  readonly #note: (note: StoreNote) => void
  #timer: NodeJS.Timeout | undefined
  #isClosed = false
  #restUntilMs = 0
  /** What the flush before has written. */
  #written: ReadonlySet<SourceId> = new Set()
  #events = 0
  #flushing: Promise<void> = Promise.resolve()

  constructor(
    history: LivingHistory,
    claims: ClaimFiles,
    heads: KnownHeads,
    note: (note: StoreNote) => void,
  ) {
    this.#history = history
    this.#claims = claims
    this.#heads = heads
    this.#note = note
  }

  /**
   * Compare claim files with the history: those that may be behind.
   *
   * @param all - Also those that somebody may have touched. O(sources).
   */
  async compare(all: boolean): Promise<void> {
    const { folder, states } = this.#history
    for (const note of this.#heads.missing(folder)) this.#note(note)
    // With an index, what is behind waits for its turn to be written: looking at it now would load all of the index.
    if (!all && folder.isIndexed) return
    const sources = folder.sources()
    const { dirty } = this.#claims
    const touched = sources.filter((source) => all && !this.#claims.isUntouched(source))
    const notes: StoreNote[] = []
    for (const source of new Set([...dirty, ...touched])) {
      const heads = headsOn(folder, source)
      const note = await this.#claims.compare(source, heads, (odd) => states.passing(odd))
      if (note) notes.push(note)
    }
    for (const note of inFewWords(notes)) this.#note(note)
    for (const note of await this.#claims.strangers(sources)) this.#note(note)
  }

  /** Write what is not as the history has it. What cannot be written can still be read, so this is told and not thrown. */
  async rebuild(): Promise<void> {
    const { folder } = this.#history
    const isUpToDate = this.#claims.dirty.length === 0 && folder.unsavedLines < unsavedLines.closing
    if (isUpToDate || folder.broken) return
    try {
      this.#history.own()
      await this.#flush(unsavedLines.closing)
    } catch (error) {
      if (!(error instanceof ClaimtrailError)) throw error
      this.#note({ code: 'STATE_NOT_WRITTEN', message: error.message })
    }
  }

  /** So many events were committed. */
  schedule(events: number): void {
    if (this.#isClosed) return
    this.#events += events
    clearTimeout(this.#timer)
    const delay = this.#events >= flushEvents ? 0 : flushDelayMs
    const wait = Math.max(delay, this.#restUntilMs - performance.now())
    this.#timer = setTimeout(() => void this.#flush(unsavedLines.running), wait)
    this.#timer.unref()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    await this.#flush(unsavedLines.closing)
  }

  /** One flush after the other. */
  #flush(limit: number): Promise<void> {
    this.#events = 0
    this.#flushing = this.#flushing.then(() => this.#write(limit))
    return this.#flushing
  }

  async #write(limit: number): Promise<void> {
    const { folder, states } = this.#history
    if (!this.#history.isOwner || folder.broken) return
    await this.#keepHead()
    const start = performance.now()
    const written = new Set(this.#claims.dirty)
    const notes = await this.#claims.flush((source) => {
      this.#history.refresh()
      // Who works on a source goes on, so it should not be read for every flush; an import passes by.
      return this.#written.has(source) ? states.source(source) : states.passing(source)
    })
    this.#written = written
    const now = performance.now()
    this.#restUntilMs = now + Math.min(flushRest.times * (now - start), flushRest.mostMs)
    for (const note of notes) this.#note(note)
    if (this.#claims.dirty.length > 0 || folder.unsavedLines < limit) return
    await folder.save()
    await this.#claims.save()
  }

  /** It cannot be written when the disk is full, say, and then claim files, which are told of, cannot either. */
  async #keepHead(): Promise<void> {
    const own = this.#history.ownEnd
    if (own) await this.#heads.keep(own.writer, own.end).catch(() => undefined)
  }
}

/** Claim files that are not there are named up to so many: of a project without its claims nobody reads thousands. */
const namedFiles = 20

function inFewWords(notes: readonly StoreNote[]): readonly StoreNote[] {
  // What is wrong with a file that is there names a line.
  const missing = notes.filter(({ lineNumber }) => lineNumber === undefined)
  if (missing.length <= namedFiles) return notes
  const path = 'annotations/claims'
  const message = `${missing.length} claim files were not there. Their claims are read from annotations/history/, and the next change writes them anew.`
  const others = notes.filter(({ lineNumber }) => lineNumber !== undefined)
  return [{ code: 'STATE_REBUILT', path, message }, ...others]
}
