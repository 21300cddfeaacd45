import type { TakeFinding } from './finding.ts'
import type { NameSet } from './name-set.ts'
import type { ScannedLine } from './scan-line.ts'

/** Where an event builds on one that has not come yet. */
interface Pending {
  readonly file: string
  readonly lineNumber: number
  readonly claim: string
}

/** Events that wait at most; a history that wants more has lost a whole file, which is told otherwise. */
const maxPending = 100_000

/** Finds events that build on an event which is nowhere in the history: their claims hang in the air. */
export class BaseCheck {
  readonly #entries: NameSet
  /** By the entry that is missing. */
  readonly #pending = new Map<string, Pending>()

  /** @param entries - All entries that have come, kept by the caller. */
  constructor(entries: NameSet) {
    this.#entries = entries
  }

  /** Look at a line after its own entry was added. */
  line({ events }: ScannedLine, file: string, lineNumber: number): void {
    for (const { base, claim } of events) {
      for (const id of base) {
        const entry = id.slice(0, id.indexOf('/'))
        if (claim === undefined || this.#entries.has(entry)) continue
        if (this.#pending.size < maxPending) this.#pending.set(entry, { file, lineNumber, claim })
      }
    }
  }

  /** Tell what never came. */
  finish(take: TakeFinding): void {
    for (const [entry, { file, lineNumber, claim }] of this.#pending) {
      if (this.#entries.has(entry)) continue
      const reason = `Line ${lineNumber} of ${file} builds on entry ${entry}, which is not in the history.`
      take({ code: 'base-missing', severity: 'incomplete', file, lineNumber, reason, claim })
    }
  }
}
