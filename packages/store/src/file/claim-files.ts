import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import type { State } from '@claimtrail/annotate'
import type { SourceId } from '@claimtrail/model'
import { Low } from 'lowdb'
import type { StoreNote } from '../store.ts'
import { type ClaimFile, claimFileOf, type ParsedClaimFile } from './claim-file.ts'
import { ClaimFileAdapter } from './claim-file-adapter.ts'
import { isMixedByMerge } from './claim-lines.ts'
import { ClaimStamps } from './claim-stamps.ts'
import { writeWhole } from './durable.ts'
import type { Layout } from './layout.ts'

/** Documents that are synced side by side: a disk takes several syncs in the time of one. */
const writtenAtOnce = 16

/** The lowdb documents of a project. They are derived: the history is the truth, and rebuilds them. */
export class ClaimFiles {
  readonly #layout: Layout
  readonly #newId: () => string
  readonly #stamps: ClaimStamps
  /** Sources whose document may not be as the history has it. */
  readonly #dirty = new Set<SourceId>()

  constructor(layout: Layout, newId: () => string) {
    this.#layout = layout
    this.#newId = newId
    this.#stamps = new ClaimStamps(layout, newId)
  }

  /** Sources whose documents are to be written, sorted. */
  get dirty(): readonly SourceId[] {
    return [...this.#dirty].sort()
  }

  /** The document of a source is to be written with the next {@link flush}. */
  mark(source: SourceId): void {
    this.#dirty.add(source)
  }

  /** Whether the document of a source is as it was when it was last found to be ours. O(1). */
  isUntouched(source: SourceId): boolean {
    return this.#stamps.isKnown(source)
  }

  /**
   * Compare the document of one source with the history; a note says what is wrong with it.
   *
   * @param heads - Of each writer, the number of its last line that is about the source.
   * @param stateOf - Asked only when something is wrong.
   */
  async compare(
    source: SourceId,
    heads: ClaimFile['heads'],
    stateOf: (source: SourceId) => State,
  ): Promise<StoreNote | undefined> {
    const found = await this.#read(source)
    const isOurs = isOursOf(found, heads)
    if (isOurs) this.#stamps.keep(source)
    if (isOurs && isSameHeads(found.file.heads, heads)) this.#dirty.delete(source)
    else this.#dirty.add(source)
    // Behind is as a killed process, or one that has not flushed yet, leaves it: nothing to tell.
    if (isOurs) return undefined
    const path = relative(this.#layout.root, this.#layout.claimFile(source))
    return noteOn(path, found, () => stateOf(source))
  }

  /** Notes on documents of sources that the history knows nothing of. They are left as they are. */
  async strangers(sources: readonly SourceId[]): Promise<readonly StoreNote[]> {
    const { root, claims } = this.#layout
    const names = await readdir(claims, { recursive: true }).catch(() => [])
    const known = new Set(sources)
    return names
      .filter((name) => name.endsWith('.json') && !known.has(sourceOf(name)))
      .sort()
      .map((name) => {
        const path = relative(root, join(claims, name))
        const message = `${path} holds claims of which annotations/history/ knows nothing; restore the history from git or a backup. The file is not read and not changed.`
        return { code: 'STATE_AHEAD', path, message }
      })
  }

  /**
   * Write what is marked, each as it stands when its turn comes: what is marked meanwhile is written again.
   * A failure is a note: nothing is lost, since the history holds it.
   */
  async flush(stateOf: (source: SourceId) => State): Promise<readonly StoreNote[]> {
    const sources = this.dirty
    const notes: (StoreNote | undefined)[] = []
    for (let first = 0; first < sources.length; first += writtenAtOnce) {
      const some = sources.slice(first, first + writtenAtOnce)
      notes.push(...(await Promise.all(some.map((source) => this.#flushOne(source, stateOf)))))
    }
    return notes.flatMap((note) => note ?? [])
  }

  async #flushOne(
    source: SourceId,
    stateOf: (source: SourceId) => State,
  ): Promise<StoreNote | undefined> {
    this.#dirty.delete(source)
    try {
      await this.#write(stateOf(source), source)
      return undefined
    } catch (error) {
      this.#dirty.add(source)
      const path = relative(this.#layout.root, this.#layout.claimFile(source))
      const why = error instanceof Error ? error.message : 'unknown reason'
      const message = `${path} could not be written: ${why} The history holds all its claims, and the file is written with the next change.`
      return { code: 'STATE_NOT_WRITTEN', path, message }
    }
  }

  /** Remember which documents are ours as they are; only when none is dirty. */
  async save(): Promise<void> {
    await this.#stamps.save()
  }

  async #write(state: State, source: SourceId): Promise<void> {
    const file = claimFileOf(state, source)
    if (!this.#stamps.isKnown(source)) {
      const found = await this.#read(source)
      if (found && !isOursOf(found, file.heads)) await this.#copyAside(source)
    }
    await new Low<ClaimFile>(this.#adapter(source), file).write()
    this.#stamps.keep(source)
  }

  async #read(source: SourceId): Promise<ParsedClaimFile | undefined> {
    const adapter = this.#adapter(source)
    await adapter.read()
    return adapter.found
  }

  async #copyAside(source: SourceId): Promise<void> {
    const name = `${basename(source).slice(0, 40)}-${this.#newId()}.json`
    const copy = join(this.#layout.local.rejected, name)
    const content = createReadStream(this.#layout.claimFile(source))
    await writeWhole(copy, content, { newId: this.#newId, sync: true })
  }

  #adapter(source: SourceId): ClaimFileAdapter {
    return new ClaimFileAdapter(this.#layout.claimFile(source), this.#layout.root, this.#newId)
  }
}

/** What is wrong with a document that is not as the history has it. */
function noteOn(path: string, found: ParsedClaimFile | undefined, state: () => State): StoreNote {
  if (!found) return { code: 'STATE_REBUILT', path, message: `${path} was not there. ${rebuilt}` }
  if (!found.file) {
    const { lineNumber, reason } = found
    const message = `${path} cannot be used, because of line ${lineNumber}: ${reason}. ${rebuilt} ${kept}`
    return { code: 'STATE_REBUILT', path, lineNumber, message }
  }
  if (found.isEdited && isMixedByMerge(found.file, found.header, state())) {
    const message = `${path} mixes two states of its claims, as a merge leaves them. ${rebuilt} ${kept}`
    return { code: 'STATE_REBUILT', path, lineNumber: 1, message }
  }
  if (found.isEdited) {
    const message = `${path} was edited by hand, which changes no claim; "claimtrail adopt" makes decisions of such edits. ${rebuilt} ${kept}`
    return { code: 'STATE_EDITED', path, lineNumber: 1, message }
  }
  const message = `${path} knows of events that annotations/history/ does not hold; restore the history from git or a backup. ${rebuilt} ${kept}`
  return { code: 'STATE_AHEAD', path, lineNumber: 1, message }
}

const rebuilt = 'Its claims are read from annotations/history/, and the next change writes it anew.'
const kept = 'The file as it is goes to .claimtrail/rejected/ first.'

function sourceOf(name: string): SourceId {
  return name.slice(0, -'.json'.length).split(sep).join('/')
}

/** Whether a document is one that this store wrote, from no more than the history holds. */
function isOursOf(
  found: ParsedClaimFile | undefined,
  heads: ClaimFile['heads'],
): found is ParsedClaimFile & { readonly file: ClaimFile } {
  return found?.file !== undefined && !found.isEdited && !isAhead(found.file.heads, heads)
}

function isSameHeads(found: ClaimFile['heads'], expected: ClaimFile['heads']): boolean {
  const [one, other] = [Object.entries(found), Object.entries(expected)]
  return one.length === other.length && one.every(([writer, seq]) => expected[writer] === seq)
}

function isAhead(found: ClaimFile['heads'], expected: ClaimFile['heads']): boolean {
  return Object.entries(found).some(([writer, seq]) => !(seq <= (expected[writer] ?? 0)))
}
