import { join, relative } from 'node:path'
import {
  checkShape,
  type NewEvent,
  type Sha256,
  type Version,
  type VersionId,
  versionSchema,
} from '@claimtrail/model'
import { sha256 } from '@claimtrail/model/ids'
import { isHash } from '../names.ts'
import type { StoreNote } from '../store.ts'
import { makeFolder, readIfThere, syncFolder, writeWhole } from './durable.ts'
import type { Layout } from './layout.ts'

/** Versions that are written side by side: a disk takes several syncs in the time of one. */
const writtenAtOnce = 16

/**
 * Version records and their texts. They wait in `.claimtrail/versions/` until a claim stands on them, and are then
 * kept with the annotations, on stable storage before the event that names them.
 */
export class VersionFiles {
  readonly #layout: Layout
  readonly #newId: () => string
  readonly #note: (note: StoreNote) => void
  readonly #kept = new Set<VersionId>()

  constructor(layout: Layout, newId: () => string, note: (note: StoreNote) => void) {
    this.#layout = layout
    this.#newId = newId
    this.#note = note
  }

  async version(id: VersionId): Promise<Version | undefined> {
    if (!isHash(id)) return undefined
    for (const folder of this.#folders()) {
      const version = await this.#readVersion(join(folder, `${id}.json`), id)
      if (version) return version
    }
    return undefined
  }

  async text(textSha256: Sha256): Promise<string | undefined> {
    if (!isHash(textSha256)) return undefined
    for (const folder of this.#folders()) {
      const path = join(folder, `${textSha256}.txt`)
      const bytes = await readIfThere(path)
      if (bytes && sha256(bytes) === textSha256) return bytes.toString('utf8')
      if (bytes) this.#damaged(path, 'its text does not have the hash that it is named after')
    }
    return undefined
  }

  /** Remember a version until something stands on it. */
  async put(version: Version, text: string): Promise<void> {
    await this.#write(this.#layout.local.versions, version, text, false)
  }

  /** Whether {@link keepFor} has nothing left to do. */
  isKeptFor(events: readonly NewEvent[]): boolean {
    return events.every((event) => versionsIn(event).every((id) => this.#kept.has(id)))
  }

  /** Keep the versions that events stand on; a version that nobody has put is left to the audit to miss. */
  async keepFor(events: readonly NewEvent[]): Promise<void> {
    const wanted = [...new Set(events.flatMap(versionsIn))]
    const ids = wanted.filter((id) => isHash(id) && !this.#kept.has(id))
    const kept: VersionId[] = []
    for (let first = 0; first < ids.length; first += writtenAtOnce) {
      const some = ids.slice(first, first + writtenAtOnce)
      const done = await Promise.all(some.map((id) => this.#keep(id)))
      kept.push(...some.filter((_, index) => done[index]))
    }
    if (kept.length === 0) return
    // Whoever wrote them before may have died before their names were safe.
    makeFolder(this.#layout.versions, this.#layout.root)
    syncFolder(this.#layout.versions)
    for (const id of kept) this.#kept.add(id)
  }

  async #keep(id: VersionId): Promise<boolean> {
    if (await this.#isKept(id)) return true
    const version = await this.version(id)
    const text = version && (await this.text(version.textSha256))
    if (version === undefined || text === undefined) return false
    await this.#write(this.#layout.versions, version, text, true)
    return true
  }

  /** The text first: a record without its text would promise too much. */
  async #write(folder: string, version: Version, text: string, sync: boolean): Promise<void> {
    const options = { newId: this.#newId, sync }
    await writeWhole(join(folder, `${version.textSha256}.txt`), text, options)
    const record = `${JSON.stringify(version, undefined, 2)}\n`
    await writeWhole(join(folder, `${version.id}.json`), record, options)
  }

  async #isKept(id: VersionId): Promise<boolean> {
    const version = await this.#readVersion(join(this.#layout.versions, `${id}.json`), id)
    if (!version) return false
    const bytes = await readIfThere(join(this.#layout.versions, `${version.textSha256}.txt`))
    return bytes !== undefined && sha256(bytes) === version.textSha256
  }

  async #readVersion(path: string, id: VersionId): Promise<Version | undefined> {
    const bytes = await readIfThere(path)
    if (!bytes) return undefined
    try {
      const version = checkShape(versionSchema, JSON.parse(bytes.toString('utf8')), path)
      if (version.id === id) return version
      this.#damaged(path, 'it is the record of another version')
    } catch {
      this.#damaged(path, 'it is not the record of a version')
    }
    return undefined
  }

  #damaged(path: string, reason: string): void {
    const shown = relative(this.#layout.root, path)
    const message = `${shown} is not used: ${reason}. Restore it from git or a backup, or ingest the source again.`
    this.#note({ code: 'VERSION_DAMAGED', path: shown, message })
  }

  #folders(): readonly string[] {
    return [this.#layout.versions, this.#layout.local.versions]
  }
}

/** Ids of the versions that an event stands on. */
function versionsIn(event: NewEvent): readonly VersionId[] {
  if ('version' in event) return [event.version]
  return 'body' in event && event.body ? [event.body.version] : []
}
