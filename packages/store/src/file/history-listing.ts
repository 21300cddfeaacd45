import { readdirSync, type Stats, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { archivePath, statHistory } from './archive/history-bytes.ts'
import { isAbsence } from './durable.ts'

/** File systems stamp folders with the time of their last tick; a younger stamp may hide another change. */
const settledMs = 100

/**
 * The files of the history folder. Git, new writers and archiving change the folder itself, or that of the archives,
 * so as long as they are as they were, only files that may grow are looked at: a history of a hundred closed files
 * costs no more than one of one.
 */
export class HistoryListing {
  readonly #folder: string
  readonly #archives: string
  #listed: string | undefined
  readonly #files = new Map<string, Stats>()

  constructor(folder: string) {
    this.#folder = folder
    this.#archives = dirname(archivePath(join(folder, 'any')))
  }

  /**
   * Every file as it is now, in order of writers.
   *
   * @param isKnown - Whether an earlier look at a writer's file still holds: nobody else will append to it.
   */
  look(isKnown: (writer: string) => boolean): ReadonlyMap<string, Stats> {
    const times = [this.#folder, this.#archives].map(changedMs)
    const state = times.join()
    const isSame = times[0] !== undefined && state === this.#listed
    if (!isSame) this.#list()
    // When the clock went back, nothing is settled and every look lists anew.
    const age = Date.now() - Math.max(...times.map((time) => time ?? 0))
    this.#listed = age > settledMs ? state : undefined
    if (isSame) this.#lookAgain(isKnown)
    return this.#files
  }

  #list(): void {
    this.#files.clear()
    const names = [...namesIn(this.#folder), ...namesIn(this.#archives)]
    const writers = names.flatMap((name) => /^([\w-]{1,64})\.jsonl(?:\.gz)?$/.exec(name)?.[1] ?? [])
    for (const writer of [...new Set(writers)].sort()) this.#lookAt(writer)
  }

  #lookAgain(isKnown: (writer: string) => boolean): void {
    for (const writer of this.#files.keys()) if (!isKnown(writer)) this.#lookAt(writer)
  }

  #lookAt(writer: string): void {
    const stats = statHistory(join(this.#folder, `${writer}.jsonl`))
    if (stats?.isFile()) this.#files.set(writer, stats)
    else this.#files.delete(writer)
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (isAbsence(error)) return []
    throw error
  }
}

function changedMs(folder: string): number | undefined {
  try {
    return statSync(folder, { throwIfNoEntry: false })?.mtimeMs
  } catch (error) {
    // A file stands where the folder, or the one above it, should be.
    if (isAbsence(error)) return undefined
    throw error
  }
}
