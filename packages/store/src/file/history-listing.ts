import { readdirSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { isAbsence } from './durable.ts'

/** File systems stamp folders with the time of their last tick; a younger stamp may hide another change. */
const settledMs = 100

/**
 * The files of the history folder. Git and new writers change the folder itself, so as long as it is as it was, only
 * files that may grow are looked at: a history of a hundred closed files costs no more than one of one.
 */
export class HistoryListing {
  readonly #folder: string
  #listedMs: number | undefined
  readonly #files = new Map<string, Stats>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Every file as it is now, in order of writers.
   *
   * @param isClosed - Whether nothing will be appended to a writer's file, so that an earlier look still holds.
   */
  look(isClosed: (writer: string) => boolean): ReadonlyMap<string, Stats> {
    const stats = statSync(this.#folder, { throwIfNoEntry: false })
    const isSame = stats !== undefined && stats.mtimeMs === this.#listedMs
    if (!isSame) this.#list()
    // When the clock went back, nothing is settled and every look lists anew.
    const age = Date.now() - (stats?.mtimeMs ?? 0)
    this.#listedMs = stats && age > settledMs ? stats.mtimeMs : undefined
    if (isSame) this.#lookAgain(isClosed)
    return this.#files
  }

  #list(): void {
    this.#files.clear()
    for (const name of namesIn(this.#folder)) this.#lookAt(name.slice(0, -'.jsonl'.length))
  }

  #lookAgain(isClosed: (writer: string) => boolean): void {
    for (const writer of this.#files.keys()) if (!isClosed(writer)) this.#lookAt(writer)
  }

  #lookAt(writer: string): void {
    const stats = statSync(join(this.#folder, `${writer}.jsonl`), { throwIfNoEntry: false })
    if (stats?.isFile()) this.#files.set(writer, stats)
    else this.#files.delete(writer)
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^[\w-]{1,64}\.jsonl$/.test(name))
      .sort()
  } catch (error) {
    if (isAbsence(error)) return []
    throw error
  }
}
