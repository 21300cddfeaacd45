import type { TakeFinding } from './finding.ts'
import type { KeptTexts } from './kept-texts.ts'
import { eachQuote, readsBack } from './quotes-in.ts'
import type { ScannedEvent, ScannedLine } from './scan-line.ts'
import type { VersionRecord, Versions } from './version-records.ts'

/** Reads every quote of the history back from the text that it was made on. */
export class QuoteCheck {
  readonly #versions: Versions
  readonly #texts: KeptTexts
  readonly #take: TakeFinding
  /** Versions and texts that are missing, each told once. */
  readonly #missing = new Set<string>()
  #count = 0

  constructor(versions: Versions, texts: KeptTexts, take: TakeFinding) {
    this.#versions = versions
    this.#texts = texts
    this.#take = take
  }

  /** Quotes that were looked up so far. */
  get count(): number {
    return this.#count
  }

  /** Check all quotes of a line. O(line). */
  line({ events }: ScannedLine, file: string, lineNumber: number): void {
    for (const event of events) this.#event(event, file, lineNumber)
  }

  #event(event: ScannedEvent, file: string, lineNumber: number): void {
    const id = event.body?.version ?? event.version
    if (typeof id !== 'string') return
    const version = this.#versions.records.get(id)
    if (!version) {
      this.#absent(
        'version-missing',
        id,
        file,
        lineNumber,
        `version ${id.slice(0, 8)}, whose record`,
      )
    } else if (version.source !== event.source) {
      const reason = `Line ${lineNumber} of ${file} is about source "${event.source}", but its version is one of "${version.source}".`
      this.#take({ code: 'version-foreign', severity: 'tampered', file, lineNumber, reason })
    } else this.#quotes(event, version, file, lineNumber)
  }

  #quotes(event: ScannedEvent, version: VersionRecord, file: string, lineNumber: number): void {
    const { textSha256 } = version
    const state = this.#versions.textState(textSha256)
    if (state === 'missing') {
      this.#absent(
        'text-missing',
        textSha256,
        file,
        lineNumber,
        `text ${textSha256.slice(0, 8)}, which`,
      )
    }
    if (state !== 'whole') return
    const text = this.#texts.text(textSha256)
    if (text === undefined) {
      const reason = `The text ${textSha256.slice(0, 8)} changed while it was read.`
      this.#take({ code: 'text-altered', severity: 'tampered', file: textSha256, reason })
      return
    }
    eachQuote(event.body ?? event.quote, (quote) => {
      this.#count += 1
      if (readsBack(text, quote)) return
      const reason = `Line ${lineNumber} of ${file} quotes words that its version does not say at ${quote.start}–${quote.end}.`
      this.#take({ code: 'quote-not-there', severity: 'tampered', file, lineNumber, reason })
    })
  }

  #absent(code: string, id: string, file: string, lineNumber: number, what: string): void {
    if (this.#missing.has(id)) return
    this.#missing.add(id)
    const reason = `Line ${lineNumber} of ${file} stands on ${what} is not there.`
    this.#take({ code, severity: 'incomplete', file, lineNumber, reason })
  }
}
